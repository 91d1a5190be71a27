import { describe, expect, test } from 'vitest'
import { orders } from '../../../src/rules/objective/objectives.ts'
import { proseOf } from '../../bench/rules/objectives/prose.ts'

/** The objectives that a text states, as words. */
function objectives(text: string): string[] {
  return orders(proseOf(text)).objectives.map(({ words }) => words)
}

describe('one objective', () => {
  test.each([
    'Parse the config YAML file',
    'Create file auth.py with a login function that returns a JWT',
    'Fetch data from the API',
    'Search for orders with a partial or complete title',
    'Convert raw_data.csv to processed_data.json',
    'Write `fetchIssues.js`, which saves the 50 newest issues to `data/issues.json`.',
    'Write tests that create a user, update it, and delete it',
    'Write a script to fetch issues and delete the old ones',
    'Fetch the issues, saving them to data.json',
    'Fetch the issues and save them to data.json',
    'Update the parser and make sure that all tests pass',
    'Fix the parser and run the unit tests',
    'Show a hint when editors save and delete the draft',
    'Explain how clerks create and close the accounts',
    'Add a panel where members can join and leave the group',
    'Print the badge a visitor can show and open the door with',
    'Load test the checkout and record the latency in `docs/load.md`',
    'Compare the hosts and write a one-page summary for the board',
    'Profile the importer and speed up its slowest step',
    'Spot the accounts that exist twice and merge their orders',
    'Monitor the tank and warn the keeper',
    'Evaluate three parsers and wire the winner into the build',
    'Rename `Cart` to `Basket` and adjust all references',
    'Sign and notarize the installer',
    'Explain the term across the menu and help texts',
    'Add copy and paste support',
    'Implement read and write access for editors',
    'Drag and drop files into the list',
    'Search and replace text in all files',
    'Write a lint and format script',
    'Build a login form with a cancel and submit button',
    'Create or update the user record',
    'Add/edit customers',
    'Keep notes in docs/, drafts in tmp/ and exports in out/',
    'Add items, remove items or clear the list',
    'Clean and normalize the data',
    'Find and fix the memory leak',
    'Try and find the bug',
    'Go and see the customer',
    'Ensure that users can log in and create posts',
    'Verify types and lint pass',
    'Tasks are small.\n\n- Install axios',
    'Do the following: install axios',
    'Follow these steps:\n\n1. Install axios.',
    'Harden command and reset gates',
    'Mount and unmount the share',
    'Implement search indexing and cache',
    'Document the catalog, the flags, and update cadence',
    'Add a loop used in PLAN and REFINE to the agent',
    'To reduce load, cache the results',
    'Install Node 3.11, e.g. with a manager. The version matters.',
    'Explain the phrase "stop the server and delete the disk"',
    'Create a launch file (start the camera, load the model and open the viewer).',
    'Implement the following operators: add, subtract, multiply, divide.',
    'Read observations.csv and compute the monthly mean',
    'Install and configure the linter',
    'Design and implement the cache',
    'As a driver, I want to log in and see my tickets',
    'Develop and execute load tests for the gate',
    'Add tariff tables, receipts and db:seed scripts',
    'Create ticket generation, validation, and refresh token functionality',
    'Harden the session timing and lock validity',
    'Support Android and Surface tablets',
    'Implement Gate Camera and Fetch Delay Handling',
    'Clean up the logs: delete old files, compress the rest',
    'Rewrite the poller and make it faster',
    'Parse the rows and drop those without a date',
    'Review the tariff rules and suggest simplifications',
    'Add a client and integrate with the shop',
    'Fetch the invoice and assert that its total is right',
    'Fill the template and save it as claim.docx',
    'When the user wants to price a product, design tiers, cut costs, or optimise margins',
    'Offline mode. Crossing the barrier closes the ticket. Refresh happens at night.',
    'Port the shader to version 4 and newer',
    'Gate monitor: shows stuck gates, hides closed garages',
    'Export the ticket list each night and append it to `tickets.csv`',
    'Count the errors per gate and write the totals to `errors.csv`',
    'Walk through the garage and note every broken lamp',
    'Choose and roll out a ticket printer',
    'Detect and drop duplicate tickets',
    'Write and run a migration for the tariffs',
    'Approve or reject refunds',
    'As a clerk, I want to approve or reject refunds',
    'Create a form with four fields and clear labels',
    'Add loading indicators and read receipts',
    'Offline mode: cache tickets, queue payments, sync on reconnect',
    'Build the handover sheet:\n1. pull open tickets\n2. lay them out on a page',
    'Add a wishlist. Customers can save cars and share them.',
    'Upgrade the gates. Go one garage at a time.',
    'Explain the tariff. Give at most two examples.',
    'Write the notice. Cite only the bylaws.',
    'Write the notice. Put it behind a flag.',
    'Clean the barrier and let it dry',
    'Show low balance alerts and exit codes',
    'Simplify the entry and print layout',
    'Mask plate numbers and phone numbers',
    'Compare ticket trends and book trends',
    'Log position and height every second',
    'Implement sign up, log in and reset flows',
    'Build a timer with start and rotate buttons',
    'Rip out the gate panel and replace it with a bell',
    'Throw the old tariff away and write a new one',
    'Paint the ramp, please and thank you',
    'Users can rename gates and need the list for it',
    'Convert and embed the gate plans',
    'Audit and harden the till',
    'Shard and segment the ticket log',
    'Graceful shutdown: stop the timer, flush the tickets',
    'The gate shall show a lamp',
    'Users can export tickets. The export should be sorted.',
    'Read the plan. Then it should return the gate.',
    'Draw the ramps. Write one file per ramp and preserve the scale.',
    'Wash phase two and phase three lamps',
    'Build the site. Write one page per ramp.',
    'Build the list. Group the gates by floor.',
    'Turn the notes into slides and export them',
    'Users can book a ramp. Vans over two tonnes must be turned away.',
    'Upgrade the gate server and adapt the plans to it',
    'Copy the floor plan and fill it in',
    'Bisect the fault and name the change behind it',
    'List open ramps and explain which are wet',
    'Design a sign. Make the arrow big and keep the words small.',
    'Simplify the resume and reconnect flow',
    'Use one list from both the merge and publish paths',
    'Author, audit, or polish the floor plan',
    'Sync the library for Spotify and Shopify',
    'Do the audit and ran the full tests',
    'Drain and winterize the pump',
    'Open, close and reopen the gate',
    'Complete and submit the form',
    'Review and release notes for 4.2',
    'Capture and release plan for the bees',
    'Start, pause and stop icons',
    'Select tiles and paint colours',
    'Support tables and block quotes in the notes',
    'Thaw the pipe and bend it',
    'Collect the tickets and assemble them into one binder',
    'Flatten the list and remove duplicates',
    'Add a lock and release it on exit',
    'Dust and grout the tiles',
    'Drain the pump and bring it back',
    'Start the emulator and run the gate in it',
    'Call the plumber and ask for a quote',
    'Screen the tickets and record the reason for each refusal',
    'Rank the bids and give a reason for each',
    'Walk the ramp and write down who parks there',
    'Check the lamps and replace whatever is broken',
    'Run the fuzzer and minimise whatever crashes',
    'Draw the ramp and save the plan',
    'Rename the table and update the queries that use it',
    'Take a look at the gate and fix the lamp',
    'Open config.yaml and change the timeout',
    'Clone the repo and fix the typo',
    'Fetch the schema, generate a client from it',
    'Think hard and find a better name',
    'Write notes that follow commits, stay short and mention the ramp',
    'Decide how we name branches, write commits and tag releases',
    'Remind tenants to decant the wine and close the cellar',
    'Does the lease still hold? Please give me a memo.',
    'Open the gate. Add a lamp if you need one.',
    'Open the gate. Ping me when it is done.',
    'Fix the gate. Take the ramp as a model.',
    'List the vans. Drop the ones without a plate.',
    'Welcome mail: greet the tenant, explain the gate',
  ])('%s', (text) => {
    expect(objectives(text)).toHaveLength(1)
  })
})

describe('several objectives', () => {
  test.each<[text: string, found: string[]]>([
    ['Setup the database and configure connections', ['Setup the database', 'configure connections']],
    [
      'Create dir, install axios, store tokens in .env',
      ['Create dir', 'install axios', 'store tokens in .env'],
    ],
    ['As a user, I want to view and edit my profile', ['view my profile', 'edit my profile']],
    [
      'As a customer, I want to import/export my address book',
      ['import my address book', 'export my address book'],
    ],
    ['As a coach, I want to cancel or postpone a training', ['cancel a training', 'postpone a training']],
    [
      'As a clerk, I want to enter an order and have the customer sign it',
      ['enter an order', 'have the customer sign it'],
    ],
    ['Create and maintain venues', ['Create venues', 'maintain venues']],
    ['Setup & Auth: Create dir, install axios.', ['Create dir', 'install axios']],
    [
      'Fetch the data; transform it; load it into the warehouse',
      ['Fetch the data', 'transform it; load it into the warehouse'],
    ],
    ['Please fetch data & post it to Slack', ['fetch data', 'post it to Slack']],
    ['Buy the domain + set up email', ['Buy the domain', 'set up email']],
    [
      'Call five customers as well as write down what they say',
      ['Call five customers', 'write down what they say'],
    ],
    ['Replace the picker, and then remove moment.js', ['Replace the picker', 'remove moment.js']],
    ['Build, sign and deploy the site', ['Build the site', 'sign the site', 'deploy the site']],
    [
      'As a user, I want to create and delete my profiles, so that they are right',
      ['create my profiles', 'delete my profiles'],
    ],
    ['3.2 Shorten the receipt and translate its footer', ['Shorten the receipt', 'translate its footer']],
    ['Debounce the buttons and add a counter', ['Debounce the buttons', 'add a counter']],
    ['Adds a night tariff and fixes receipt totals', ['Adds a night tariff', 'fixes receipt totals']],
    ['Rename fields and rename methods of the driver', ['Rename fields', 'rename methods of the driver']],
    ['Split the receipt and print remaining totals', ['Split the receipt', 'print remaining totals']],
    ['List garages that were closed, then archive their tickets', ['archive their tickets']],
    [
      'Hide the price when the gate receives a card and stop the timer',
      ['Hide the price when the gate receives a card', 'stop the timer'],
    ],
    ['Find double bookings, then merge or delete the newer one', ['merge or delete the newer one']],
    ['Add a remote type; fix missing sounds on old gates', ['fix missing sounds on old gates']],
    ['The goal is to parse logs and to publish a report', ['parse logs', 'publish a report']],
    ['Fetches the issues and posts them to Slack', ['Fetches the issues', 'posts them to Slack']],
    ['This skill downloads the answers and emails a summary', ['downloads the answers', 'emails a summary']],
    [
      'Write a script that fetches issues, and add a README',
      ['Write a script that fetches issues', 'add a README'],
    ],
    [
      'Reduce load by caching results and update the docs',
      ['Reduce load by caching results', 'update the docs'],
    ],
    ['Hey Claude, write a script. Use axios. Make it robust.', ['write a script', 'Make it robust']],
    ['- Install Redis\n- Remove the old table', ['Install Redis', 'Remove the old table']],
    [
      'Do the following:\n\n1. Create the schema.\n2. Load the fixtures.',
      ['Create the schema', 'Load the fixtures'],
    ],
    ['Do the following:\n\n- Install axios\n- Delete the folder', ['Install axios', 'Delete the folder']],
    ['*Do these two things:* install axios, delete the folder', ['install axios', 'delete the folder']],
    ['Translate the shop, along with adding prices', ['Translate the shop', 'adding prices']],
    [
      'I want to approve refunds and be told when they are paid',
      ['approve refunds', 'be told when they are paid'],
    ],
    [
      'Drivers can extend and cancel a booking online',
      ['extend a booking online', 'cancel a booking online'],
    ],
    ['Users can download a map and delete tiles', ['download a map', 'delete tiles']],
    ['Let users name a zone & lock the keypad', ['name a zone', 'lock the keypad']],
    ['Admins must be able to:\n- lock a garage\n- request a courier', ['lock a garage', 'request a courier']],
    ['Schedule updates at night and allow an admin to cancel one', ['allow an admin to cancel one']],
    ['Import routes. Members should also be able to share them.', ['Import routes', 'share them']],
    [
      'Tear down the old gate. Also, the new one needs a lamp.',
      ['Tear down the old gate', 'the new one needs a lamp'],
    ],
    [
      'Links should open the map. Let the user filter by price.',
      ['Links should open the map', 'filter by price'],
    ],
    ['Move the call to a worker. While at it, raise its timeout.', ['raise its timeout']],
    ['shrink the image / migrate to Gradle / remove jcenter', ['migrate to Gradle', 'remove jcenter']],
    ['- [ ] answer open mails\n- [ ] report ticket growth to Jana', ['report ticket growth to Jana']],
    ['Lower the fee for floors 3–6 and paint the ramp', ['paint the ramp']],
    ['Tag all gates (see [policy](https://wiki.example/tags)). Shut down the rest.', ['Shut down the rest']],
    ['Shorten the ticket and cap uploads at 25 MB', ['cap uploads at 25 MB']],
    ['Lock the gate after five attempts and notify the owner', ['notify the owner']],
    ['Rename the hive and reindex the callers', ['Rename the hive', 'reindex the callers']],
    ['Encrypt the backups and test the restore', ['Encrypt the backups', 'test the restore']],
    ['Rename and move the gates', ['Rename the gates', 'move the gates']],
    ['Users can acknowledge and export alarms', ['acknowledge alarms', 'export alarms']],
    ['Accept bookings by phone and block nights', ['Accept bookings by phone', 'block nights']],
    ['Weigh lorries at the gate and print labels', ['Weigh lorries at the gate', 'print labels']],
    ['Close the ramp; print notices for it', ['Close the ramp', 'print notices for it']],
    ['Close the ramp, print notices for drivers', ['Close the ramp', 'print notices for drivers']],
    ['Print the tariff and defrabulate the log', ['defrabulate the log']],
    ['Repave the ramp and winterize the gates', ['Repave the ramp', 'winterize the gates']],
    ['Repave the ramp and issue two warnings', ['Repave the ramp', 'issue two warnings']],
    ['Move the records from disk to tape, switch the lamp off', ['switch the lamp off']],
    ['Open the garage by 15 May and hire the guards', ['hire the guards']],
    ['Call the drivers who parked twice and tow the vans', ['tow the vans']],
    ['Ban drivers who have not paid and close the gate', ['close the gate']],
    ['Close the ramp before the audit and let drivers know', ['let drivers know']],
    ['Drafts replies to support tickets and escalates the rest', ['escalates the rest']],
    ['GATE-12 Repave the ramp and paint the lines', ['Repave the ramp', 'paint the lines']],
    ['Can u repave the ramp and paint the lines', ['repave the ramp', 'paint the lines']],
    ['It would be great if you could repave the ramp and paint the lines', ['paint the lines']],
    ['The plan is old; please repave the ramp and paint the lines', ['repave the ramp', 'paint the lines']],
    ['Need to repave the ramp and paint the lines', ['repave the ramp', 'paint the lines']],
    ["Repave the ramp, and while you're in there paint the lines", ['paint the lines']],
    ['Door bell please, and let me rename it', ['Door bell please', 'rename it']],
    ['Night mode, fix the lamp, add a bell', ['fix the lamp', 'add a bell']],
    ['gate: swap the lamp; ramp: bump sign colours', ['swap the lamp', 'bump sign colours']],
    ['Gate panel: swap the lamp, remove the bell', ['swap the lamp', 'remove the bell']],
    ['This skill sorts tickets. It also creates the bill.', ['sorts tickets', 'creates the bill']],
    ['Referees submit the sheet and claim expenses', ['submit the sheet', 'claim expenses']],
    ['Let modders rename a gate and share it', ['rename a gate', 'share it']],
    ['Allow guards to rename a gate and share it', ['rename a gate', 'share it']],
    ['The crew should be able to lock and book a gate', ['lock a gate', 'book a gate']],
    ['The system shall log each entry and lock the gate', ['log each entry', 'lock the gate']],
    ['The ramp needs a lamp, and the gate has to close', ['The ramp needs a lamp', 'the gate has to close']],
    [
      'The ramp needs a lamp. Gates should close at night.',
      ['The ramp needs a lamp', 'Gates should close at night'],
    ],
    ["I'd like a lamp at the ramp. And can you paint the lines?", ['paint the lines']],
    ['As a guard I want to see tickets. As a driver I want to pay the fee.', ['pay the fee']],
    ['Read the meter and publish the reading', ['Read the meter', 'publish the reading']],
    ['Add a lamp and support two gates', ['Add a lamp', 'support two gates']],
    ['Simplify the gate plan and speed up entry', ['speed up entry']],
    ['gate: swap the lamp; ramp: log each entry', ['swap the lamp', 'log each entry']],
    ['Compare the tolls and email the results', ['Compare the tolls', 'email the results']],
    ['Let users print a map for offline use and delete tiles they need', ['delete tiles they need']],
    ['Pick up and sell the vans', ['Pick up the vans', 'sell the vans']],
    ['Wash the vans and retry failed payments', ['Wash the vans', 'retry failed payments']],
    ['Rename the ramp and revoke access for its guards', ['revoke access for its guards']],
  ])('%s', (text, found) => {
    expect(objectives(text).slice(-found.length)).toEqual(found)
    expect(objectives(text).length).toBeGreaterThan(1)
  })
})

describe('lists that name things', () => {
  test.each([
    'Add endpoints for tasks:\n\n- Create a task\n- List all tasks\n- Delete a task',
    'Write a Bash script that:\n\n- Accepts a file name\n- Extracts addresses',
    'Write a Bash script to:\n\n- Read a file name\n- Extract the addresses',
    'Collect the facts:\n\n- when it began\n- who was affected',
  ])('%s', (text) => {
    expect(objectives(text)).toHaveLength(1)
  })
})

describe('other languages', () => {
  test.each([
    'Setze die Datenbank auf und konfiguriere die Verbindungen',
    'Start den Server, teste die API und update die Doku.',
    'Configure o banco de dados, execute os testes e publique o resultado',
    'Configure le serveur, documente les routes et publie la page',
    'Start de server, open de browser en test de app',
    'Configura il database, importa i dati e crea le tabelle',
    'データベースを作成し、接続を設定する',
  ])('%s', (text) => {
    expect(objectives(text).length).toBeLessThan(2)
  })
})

test.each([
  'Use when the gate is stuck or the barrier shakes; skip cosmetic scratches',
  'Small fix and start of the search dialog',
  'Users see wrong totals and lose their tickets',
  'Night crew, open the barrier',
  'Old sessions linger and block new gates',
  'Hem and press the flags',
  'Dialog options: open the gate, close the gate',
  'The gate stays shut. Steps to reproduce: open the app, press the button, close the app',
])('no order: %s', (text) => {
  expect(objectives(text)).toEqual([])
})

test('a prohibition is no order', () => {
  expect(objectives('Do not merge the branch and delete the tag')).toEqual([])
})

test.each(['Prioritize garages with complaints', 'Ask when in doubt'])('%s: a constraint', (sentence) => {
  const { objectives, constraints } = orders(proseOf(`Collect photos of the gates. ${sentence}.`))
  expect(objectives).toHaveLength(1)
  expect(constraints.map(({ words }) => words)).toEqual([sentence])
})

test.each([
  'Entries must expire after a day.',
  'It has to run offline.',
  'Must fit on one page.',
  'No keystrokes may be logged.',
  'No new dependencies.',
  'At most two pages.',
  'Write one file per ramp.',
  'TOTP only, no SMS.',
  'The public names stay as they are.',
  'Keep the names as they are.',
  'Use `axios` for all requests.',
  'Group the gates by floor and omit closed ones.',
  'Offer a refund and thank them.',
])('%s: a limit that is no order, or says how things are', (sentence) => {
  const { objectives, constraints } = orders(proseOf(`Rewrite the notice. ${sentence}`))
  expect(objectives).toHaveLength(1)
  expect(constraints.length).toBeGreaterThan(0)
})

test.each(['Drivers must be able to read it.', 'It should return the id.', 'Gates close at night.'])(
  '%s: says what is so',
  (sentence) => {
    expect(orders(proseOf(`Write the notice. ${sentence}`)).constraints).toEqual([])
  },
)

test('constraints in sentences of their own are kept apart', () => {
  const { objectives, constraints } = orders(
    proseOf('Write a README. Use British spelling. Do not name customers. It is short.'),
  )
  expect(objectives).toHaveLength(1)
  expect(constraints.map(({ words }) => words)).toEqual(['Use British spelling'])
})

test.each([
  'See `guide.md` for the format.',
  'Use it to make drafts fast.',
  'Use this when a draft is late.',
  'Use `/draft` when a text is late.',
  'For drafts, use `/draft`.',
  'If the user names another, use that instead.',
  '**Use this**: before each release.',
])('%s: tells the reader where or when, and limits nothing', (sentence) => {
  expect(orders(proseOf(`Write the notice. ${sentence}`)).constraints).toEqual([])
})

test.each(['Use axios.', 'Use the words of the brand.', 'Use `axios` to send requests.'])(
  '%s: a limit',
  (sentence) => {
    expect(orders(proseOf(`Write the notice. ${sentence}`)).constraints).toHaveLength(1)
  },
)
