import fc from 'fast-check'
import { expect, test } from 'vitest'
import { display } from '../../src/formats/display.ts'
import { github } from '../../src/formats/github.ts'
import { archived, linted, verbs, verified } from './cases.ts'

test('a finding is a workflow command, the summary a plain line', () => {
  expect(github(linted)).toBe(
    '::error file=.ralph/skills/setup/SKILL.md,line=7,endLine=7,col=25,endColumn=34,title=objective/multiple-verbs::' +
      'Unexpected verb `configure`, expected one objective%0AGive `configure connections` a skill of its own\n' +
      '3 files checked: 1 error, 0 warnings\n',
  )
})

test('what is inconclusive is a notice at its claim', () => {
  const lines = github(verified).split('\n')
  expect(lines.map((line) => line.split(' ', 1)[0])).toEqual([
    '::error',
    '::error',
    '::notice',
    'note:',
    '1',
    '',
  ])
  expect(lines[2]).toBe(
    '::notice file=.ralph/handoffs/auth-module.yaml,line=6,endLine=6,col=5,endColumn=40,title=verify/shallow::' +
      '`src/new.py` cannot be judged: the history ends at 41aa41aa41%0AFetch with `fetch-depth: 0`',
  )
})

test('moves are plain lines', () => {
  expect(github(archived)).toContain('open: .ralph/handoffs/b.yaml\n  1 item in `pending`\n')
})

test('a place of several lines has no columns', () => {
  const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } }
  expect(github({ ...linted, findings: [{ ...verbs, range }] })).toContain(',line=2,endLine=4,title=')
})

test('any name and message come back whole and alone', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a\n::error::b', '%0A', '%250D', 'a,b:c=d', '##[error]'),
  )
  fc.assert(
    fc.property(text, text, (path, message) => {
      const [line, second] = github({ ...linted, findings: [{ ...verbs, path, message }] }).split('\n')
      const parsed = parse(line ?? '')
      expect(parsed.name).toBe('error')
      expect(parsed.properties).toMatchObject({
        file: plain(path),
        line: '7',
        title: 'objective/multiple-verbs',
      })
      expect(parsed.data).toBe(`${plain(message)}\n${verbs.help}`)
      expect(second).toBe('3 files checked: 1 error, 0 warnings')
    }),
  )
})

/** The bracket of an old command is escaped in what is displayed. */
function plain(text: string): string {
  return display(text).replace(/##(\w*)\[/g, '##$1\\u{5b}')
}

/** Reads a workflow command as GitHub's runner does. */
function parse(line: string): { name: string; properties: Record<string, string>; data: string } {
  const end = line.indexOf('::', 2)
  const head = line.slice(2, end)
  const space = head.indexOf(' ')
  const properties = head
    .slice(space + 1)
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))])
  return {
    name: head.slice(0, space),
    properties: Object.fromEntries(properties),
    data: decode(line.slice(end + 2)),
  }
}

function decode(text: string): string {
  const table: Record<string, string> = { '%3A': ':', '%2C': ',', '%0D': '\r', '%0A': '\n', '%25': '%' }
  return text.replace(/%(3A|2C|0D|0A|25)/g, (code) => table[code] ?? code)
}
