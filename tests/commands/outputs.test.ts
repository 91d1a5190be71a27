import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { usualFormat } from '../../src/commands/outputs.ts'
import { FORMAT_NAMES } from '../../src/formats/index.ts'
import { ralph } from '../ralph.ts'
import { folderWith } from '../repository.ts'

const HANDOFF = '.ralph/handoffs/auth.yaml'
const FILES = { [HANDOFF]: 'spec_ref: spec.md\nstatus: {}\nfiles_changed: []\n' }

/** What `ralph lint` gives out in a process that has these variables. */
function lint(args: readonly string[], env: NodeJS.ProcessEnv = {}, folder = folderWith(FILES)) {
  return ralph(['lint', ...args], { cwd: folder, env })
}

describe('the usual format', () => {
  test.each([
    ['AI_AGENT', 'claude-code'],
    ['CLAUDECODE', '1'],
    ['CODEX_CI', '1'],
    ['CODEX_SANDBOX', 'seatbelt'],
    ['CODEX_THREAD_ID', '019d1afb'],
    ['COPILOT_AGENT', '1'],
    ['CURSOR_AGENT', '1'],
    ['GEMINI_CLI', '1'],
    ['OPENCODE', '1'],
  ])('is agent where %s is set, on a terminal as well', (name, value) => {
    expect(usualFormat({ [name]: value }, false)).toBe('agent')
    expect(usualFormat({ [name]: value }, true)).toBe('agent')
  })

  test.each([{}, { CLAUDECODE: '' }, { CURSOR_TRACE_ID: '1', REPL_ID: '1', OPENAI_API_KEY: 'x' }])(
    'is that of people and logs with %j',
    (environment) => {
      expect(usualFormat(environment, false)).toBe('concise')
      expect(usualFormat(environment, true)).toBe('pretty')
    },
  )

  test('may be asked for in both ways at once', () => {
    const { stdout } = lint(['--json'])
    expect(lint(['--json', '--format', 'json']).stdout).toBe(stdout)
    expect(lint(['--format=json', '--format', 'json']).stdout).toBe(stdout)
  })

  test('gives way to what is asked for', () => {
    const agent = { CLAUDECODE: '1' }
    expect(lint([], agent).stdout).toContain(' — help: ')
    expect(lint(['--format', 'concise'], agent).stdout).toBe(lint([]).stdout)
    expect(lint(['--json'], agent).stdout).toBe(lint(['--json']).stdout)
  })

  test('is printed when all that is asked for goes to files', () => {
    expect(lint(['--format', 'sarif=a.sarif'], { CLAUDECODE: '1' }).stdout).toContain(' — help: ')
  })
})

test.each(FORMAT_NAMES)('the exit code of %s is that of every format', (format) => {
  expect(lint(['--format', format]).code).toBe(1)
})

test('one run writes every format', () => {
  const folder = folderWith(FILES)
  const { code } = lint(
    FORMAT_NAMES.flatMap((name) => ['--format', `${name}=out.${name}`]),
    {},
    folder,
  )
  expect(code).toBe(1)
  const written = (name: string) => readFileSync(join(folder, `out.${name}`), 'utf8')
  for (const name of FORMAT_NAMES) expect(written(name)).toContain('handoff/unresolved-spec')
  const [run] = JSON.parse(written('sarif')).runs
  expect(run.invocations[0].exitCode).toBe(1)
  const { id, shortDescription } = run.tool.driver.rules[0]
  expect(shortDescription.text).not.toBe(id)
})

test.each([
  ['no/such/folder/out.sarif', 'no-such-file'],
  [`${'x'.repeat(300)}.sarif`, 'disk'],
])('beside a file that cannot be written there is one document: %s', (file, refused) => {
  const { code, stdout } = lint(['--json', '--format', `sarif=${file}`])
  expect({ code, refused: JSON.parse(stdout).refusal.code }).toEqual({ code: 2, refused })
})

describe('a symbolic link of the repository', () => {
  /** A repository with links out of it: one to a file, one to a folder. */
  function linked() {
    const outside = folderWith({ 'victim.json': 'precious\n' })
    const folder = folderWith(FILES)
    symlinkSync(join(outside, 'victim.json'), join(folder, 'out.json'))
    symlinkSync(outside, join(folder, 'out'))
    const untouched = () =>
      expect(readdirSync(outside).map((name) => [name, readFileSync(join(outside, name), 'utf8')])).toEqual([
        ['victim.json', 'precious\n'],
      ])
    return { outside, folder, untouched }
  }

  test.each([
    ['--format', 'sarif=out.json'],
    ['--format', 'json=out/new.json'],
    ['--baseline', 'out.json', '--update-baseline'],
    ['--baseline', 'out/new.json', '--update-baseline'],
    ['--baseline', 'out.json'],
  ])('does not choose which file is used: %s %s %s', (...args) => {
    const { folder, untouched } = linked()
    const { code, stderr } = lint(args, {}, folder)
    expect(code).toBe(2)
    expect(stderr).toContain('a symbolic link of the repository leads')
    untouched()
  })

  test('never keeps a run from its end, whatever it leads to', () => {
    const folder = folderWith(FILES)
    symlinkSync('/dev/zero', join(folder, 'baseline.json'))
    expect(lint(['--baseline', 'baseline.json'], {}, folder).code).toBe(2)
  })

  test('is followed where it is none of the repository', () => {
    const { outside } = linked()
    const elsewhere = folderWith()
    symlinkSync(outside, join(elsewhere, 'link'))
    writeFileSync(join(outside, 'victim.json'), '')
    expect(lint(['--format', `json=${elsewhere}/link/victim.json`]).code).toBe(1)
    expect(JSON.parse(readFileSync(join(outside, 'victim.json'), 'utf8')).outcome).toBe('findings')
  })
})
