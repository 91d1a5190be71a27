import { readFileSync } from 'node:fs'
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
