import { words } from './words.ts'

/** Verbs that limit how the first order is carried out; they state no objective beside it. */
export const CONSTRAINTS: ReadonlySet<string> = words(`
  abort accept adhere aim allow ask assume avoid base be capture check comply conform confirm consider contact cover do enforce ensure
  default exclude expect fail fall focus follow go guarantee handle have honor honour ignore include keep leave let limit log mind
  maintain match mention mock note obey pass permit prefer preserve prevent prioritise prioritize raise refer rely remember respect
  restrict retain retry return reuse see skip sleep stay stick stop support talk target test throw treat use utilise utilize verify wait
`)

/** Constraints also where they are coordinated: *and ensure …*, *and return …*. */
export const COORDINATED_CONSTRAINTS: ReadonlySet<string> = words(`
  accept allow assume avoid be confirm conform continue ensure exclude expect fail follow guarantee handle have
  ignore include keep leave maintain permit prefer preserve prevent respect retain return
  throw treat use utilise utilize validate verify wait
`)

/** The same where they take up what was just made: *and limit it to ten rows*. */
export const NARROWINGS: ReadonlySet<string> = words('cap honor honour limit match restrict support')

/** Those of them that say how a thing behaves, whoever wants it. */
export const BEHAVIOURS: ReadonlySet<string> = words(`
  allow continue exclude fail ignore keep limit match permit preserve prevent restrict retain support throw
`)

/** Verbs that hand over what the verb before them has made. */
export const DELIVERIES: ReadonlySet<string> = words(`
  cache call count display dump emit export flag group highlight keep list mark name output persist place present print prioritise prioritize propose put rank recommend record report return save
  show sort store suggest tell write
`)

/** Verbs that write down results, whatever came before: *run the matrix and capture results in a table*. */
export const RECORDING: ReadonlySet<string> = words(
  'capture collect describe document explain log note record report summarise summarize',
)

/** Verbs that leave out a part of what the verb before them takes in: *parse the rows and drop those without a date*. */
export const DISCARDING: ReadonlySet<string> = words('delete discard drop exclude remove skip')

/** Deliveries whatever they name: *crawl the site and save the titles*. */
export const KEEPING: ReadonlySet<string> = words(
  'dump emit output persist propose recommend return save store suggest',
)

/** Verbs that put what is there where it belongs, whatever came before: *and file it under `reports/`*. */
export const FILING: ReadonlySet<string> = words('append file insert log note record')

/** The same behind what was gathered or written. */
export const PLACING: ReadonlySet<string> = words(
  'add append copy embed enter file insert keep list load paste place put record save store write',
)

/** Verbs whose work is a text, a picture or a file, that has to be put somewhere. */
export const WRITING: ReadonlySet<string> = words(`
  capture digitise digitize draft draw export generate grab photograph pull record render scan take
  transcribe translate write
`)

/** Verbs that gather or work out something which is nowhere until it is delivered. */
export const YIELDING: ReadonlySet<string> = words(`
  aggregate align analyse ask analyze assess audit benchmark calculate capture check categorise categorize classify collect combine compare compile compute
  convert count crawl derive detect determine download estimate evaluate examine extract fetch filter find fuzz gather generate geocode get
  identify inspect investigate list load look measure merge monitor normalise normalize observe parse process pull query read record request research retrieve review sample scan
  scrape search select sort sum summarise summarize transcribe transform translate work
`)

/** Verbs whose whole work is to learn something: what they bring is told by the verb behind them. */
export const INQUIRIES: ReadonlySet<string> = words(`
  analyse analyze ask assess audit bench benchmark bisect collect compare count detect determine enumerate estimate evaluate examine explore find gather
  check classify crawl debug diff identify inspect interview inventory investigate listen look map measure monitor observe
  ping poll profile proofread query rank rate research review sample score scrape screen shadow simulate skim spot study summarise
  summarize survey taste test time trace track transcribe traverse try walk weigh
`)

/** Verbs that write down or point out what was learnt. */
export const NOTING: ReadonlySet<string> = words(`
  alert attach chart comment compile enter flag highlight justify list log mark name note plot record report summarise summarize tabulate tally
  total warn
`)

/** Texts that hold what was learnt. */
export const REPORTS: ReadonlySet<string> = words(`
  answer brief briefing comparison findings list map matrix memo minutes note notes opinion overview post-mortem
  postmortem ranking recommendation report results sheet shortlist spreadsheet statistics summary table timeline writeup
`)

/** Nouns for what stands behind a judgement or an estimate, and is told with it: *rank the bids and give a reason for each*. */
export const GROUNDS: ReadonlySet<string> = words(
  'assumptions confidence explanation explanations justification rationale range reason reasoning reasons source sources',
)

/** Nouns for what the verb before has made. */
export const RESULTS: ReadonlySet<string> = words(`
  answer average cause causes counts differences figures findings mean measurements median numbers outcome outcomes output outputs readings reason
  reasons response responses result results scores totals winner
`)

/** Verbs whose work is used up by the verb after them: reading leaves nothing to check. */
export const INPUTS: ReadonlySet<string> = words(
  'click go iterate load navigate poll read receive traverse visit walk watch',
)

/** Verbs that need no object to be an order. */
export const INTRANSITIVES: ReadonlySet<string> = words('commit deploy publish push reboot redeploy restart')

/** Heads whose complement is a clause of its own, with verbs of its own. */
export const CLAUSE_TAKERS: ReadonlySet<string> = words('ensure guarantee help let prove')

/** Verbs that bring something new, and so are likely to list what they make. */
export const CREATING: ReadonlySet<string> = words(
  'add build create define design develop expose generate implement introduce make provide write',
)

/** Verbs of making: what they take is their object, also where it could head a compound (*add button*). */
export const MAKING: ReadonlySet<string> = new Set([
  ...CREATING,
  ...words('drop enable improve register remove rename replace rewrite'),
])

/** Verbs that are proven by a criterion rather than ordered, where they take up what was just made. */
export const PROOFS: ReadonlySet<string> = words('assert check confirm test validate verify watch')

/** Participles that are everyday nouns and adjectives. */
export const GERUND_NOUNS: ReadonlySet<string> = words(
  'book build engineer plan process read render set sort train write',
)

/** Verbs that are nouns before a single noun: *update interval*, *run time*. */
export const HALF_NOUNS: ReadonlySet<string> = words(
  'document increase run set start stop turn update upload',
)

/** Verbs that send out what was made; with the same object they are a further order: *build and deploy the site*. */
export const RELEASES: ReadonlySet<string> = words(`
  announce broadcast deploy distribute email launch mail notarise notarize order pay post print promote publish push
  release sell send ship sign submit tweet upload
`)

/** Verbs that are each done for its own sake; of two other verbs with one object the first mostly prepares the second. */
export const OPERATIONS: ReadonlySet<string> = words(`
  add archive assemble back backup build buy calibrate clean copy create delete deprecate document download edit encrypt export fix format import index
  install lint list maintain manage merge move order organise organize postpone rebuild relocate remove rename reorder repair reschedule reset restore test typecheck uninstall update upgrade upload view
`)

/** Verbs that are nouns before an activity or a quality: *lock validity*, *fetch quality detection*. */
export const MODIFIERS: ReadonlySet<string> = words(`
  book commit dispatch download drain drop edit embed fetch install invite join kill launch lease leave lint lock merge parse pass
  place read redirect refresh reload render reset save select setup skip surface swap toggle undo
  supply uninstall upload watch write
`)

/** The same, before an activity or a quality of several words: *document title querying*. */
export const QUALIFIERS: ReadonlySet<string> = words(
  'aggregate cancel clear collapse coordinate delegate document help publish push restore send submit yield',
)

/** Verbs that are adjectives as well, or participles: *clear descriptors*, *read receipts*. */
export const DESCRIBING: ReadonlySet<string> = words(
  'clean clear complete correct cut direct dry empty free live loose lost narrow open read secure separate set slow smooth split upset warm',
)

/** Verbs whose work is a text for somebody. */
export const TELLING: ReadonlySet<string> = words(`
  advise analyse analyze answer assess audit brief coach compare compose critique describe draft draw evaluate explain grade guide help
  interview list mentor outline paraphrase prepare proofread quiz recommend reply report research respond review rewrite script
  suggest summarise summarize teach tell transcribe translate tutor write
`)

/** Verbs that say what a text is to hold and how it is laid out. */
export const PRESENTING: ReadonlySet<string> = words(`
  add address apologise apologize attribute balance begin bring call cite close color colour contrast credit default define distinguish emphasise emphasize end explain flag format frame
  give group highlight greet illustrate indicate introduce justify label lead link list mark name note number offer omit open order organise organize phrase
  place point present provide put quote rank reference round say separate show sign sort spell split start state structure summarise summarize tag tell thank translate vary
  warn weigh write
`)

/** Verbs whose work is a file. */
export const RENDERING: ReadonlySet<string> = words('convert export extract generate produce render')

/** Verbs that say in which form the items of a file come. */
export const FORMING: ReadonlySet<string> = words(
  'color colour format group label name number omit order preserve round sort split',
)

/** Without an object of their own these take what was just made: *add a client and integrate with the shop*. */
export const JOINING: ReadonlySet<string> = words(
  'add attach bind connect embed hook integrate link plug register wire',
)

/** Nouns as well, which hardly stand before a plural: *block nights*, *print labels*; not *test cases*, *exit codes*. */
export const SELDOM_MODIFIERS: ReadonlySet<string> = words(`
  answer archive ban blacklist block boost brief broadcast burn cache call catch chase claim climb clone close coach conserve
  craft cut deal decline dig download drop escort elaborate flag flush fold forge freeze fund grind guide handle harvest haul
  highlight hold hire host invoice issue jail label lay lease lend lift limit load log loan lower mark mask match measure meet mend mentor
  mill mine mint moderate monitor mount mow mute nail nudge number oil order outline paint park patch pay peel photograph pin plant plot
  polish pour practise praise press print probe publish punch purchase push quote raise rank reap record refund release rent reply 
  rescue return reuse reward rinse rotate sand scan schedule scrape scrub seal send separate share sharpen shelve ship show shuffle
  sign slice solder sort spot sponsor stack staff staple steer stitch store submit supply swap sweep tag tally tape teach thank tidy tie tow trace
  track transport triage trim tune twist void vote wash watch water weed weigh weld welcome wrap
`)
