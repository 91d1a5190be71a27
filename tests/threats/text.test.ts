import { describe, expect, test } from 'vitest'
import { FORMAT_NAMES } from '../../src/formats/index.ts'
import { ralph } from '../ralph.ts'
import { folderWith } from '../repository.ts'

const SKILL = '.ralph/skills/parse/SKILL.md'
const CRITERIA = '.ralph/skills/parse/criteria.yaml'
const HANDOFF = '.ralph/handoffs/a.yaml'
const OTHER = '.ralph/workflows/other.yaml'
const skill = (body: string) =>
  `---\nname: parse\ndescription: Parses.\n---\n## Objective\n\nParse the file.\n\n${body}\n`
const handoff = (completed: string) =>
  `spec_ref: spec.md\nstatus:\n  completed:\n    - ${JSON.stringify(completed)}\nfiles_changed: []\n`

/** What the built command says of some files, and of another that has a fault of its own. */
function lint(files: Readonly<Record<string, string>>, format = 'concise') {
  const folder = folderWith({ ...files, [OTHER]: 'objective: Parse.\nskills: [nobody]\n', 'spec.md': 'S' })
  return ralph(['lint', `--format=${format}`], { cwd: folder })
}

describe.each([
  ['T1: nesting', CRITERIA, `criteria: ${'['.repeat(3_000)}`, 'syntax/too-deep'],
  ['T1: indicators in a row', CRITERIA, '- '.repeat(3_000), 'syntax/too-deep'],
  ['T2: an alias bomb', CRITERIA, 'a: &a [x]\nb: &b [*a, *a]\ncriteria: [*b, *b]\n', 'syntax/yaml-feature'],
  ['T2: a cyclic alias', CRITERIA, 'criteria: &a [*a]\n', 'syntax/yaml-feature'],
  [
    'T3: thousands of keys',
    CRITERIA,
    `criteria: []\n${Array.from({ length: 9_000 }, (_, n) => `x-${n}: 1\n`).join('')}`,
    'syntax/too-large',
  ],
  ['T4: another version of YAML', CRITERIA, '%YAML 1.1\n---\ncriteria: []\n', 'syntax/yaml-feature'],
  [
    'T5: a key of every object',
    CRITERIA,
    'criteria:\n  - run: npm test\n__proto__: {polluted: true}\n',
    'schema/invalid',
  ],
  ['T7: nested lists', SKILL, skill('> '.repeat(2_000)), 'syntax/too-deep'],
  [
    'T8: a pattern that backtracks',
    CRITERIA,
    'criteria:\n  - file: a\n    matches: "(?=(a+)+)$"\n',
    'criterion/invalid-pattern',
  ],
  [
    'T9: a path out of the repository',
    HANDOFF,
    'spec_ref: spec.md\nstatus: {}\nfiles_changed: [../../etc/passwd — modified]\n',
    'handoff/path-outside-repository',
  ],
  ['T22: text from right to left', SKILL, skill('a\u202eb'), 'syntax/hidden-character'],
  ['T22: letters of tags', SKILL, skill('a\u{e0041}b'), 'syntax/hidden-character'],
  ['T24: a token', HANDOFF, handoff(`ghp_${'A1b2C3d4E5f6'.repeat(3)}`), 'privacy/secret'],
])('%s', (_, path, text, rule) => {
  test('is a finding, and the other files are checked', () => {
    const { code, stdout } = lint({ [path]: text })
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+:\\d+ error ${rule}: `, 'm'))
    expect(stdout).toContain(`${OTHER}:2:10 error workflow/unknown-skill`)
  })
})

test.each(['مرحبا بالعالم', 'שלום', 'می‌خواهم', 'हिन्दी क्ष', '👩‍👩‍👧 ❤️', '日本語'])(
  'T22: %s hides nothing',
  (text) => {
    expect(lint({ [SKILL]: skill(text) }).stdout).not.toContain('syntax/')
  },
)

const HOSTILE = '\u001b[31m\u202e\r::error::x\n##[error]y <b>@someone'

describe.each(FORMAT_NAMES)('in %s', (format) => {
  test('T18, T19, T21: hostile names and values reach nobody as they are', () => {
    const { stdout } = lint(
      { [HANDOFF]: handoff(HOSTILE).replace('spec.md', JSON.stringify(HOSTILE)) },
      format,
    )
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(stdout).not.toContain('##[error]')
    const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line))
    expect(
      commands.every(
        (line) => line.startsWith('::error file=.ralph/') || line.startsWith('::warning file=.ralph/'),
      ),
    ).toBe(true)
    expect(commands.length > 0).toBe(format === 'github')
  })

  test('T24: a secret is printed nowhere', () => {
    const token = `ghp_${'A1b2C3d4E5f6'.repeat(3)}`
    const { code, stdout, stderr } = lint({ [HANDOFF]: handoff(`Deployed with ${token}`) }, format)
    expect(code).toBe(1)
    expect(stdout + stderr).not.toContain(token.slice(8))
  })
})
