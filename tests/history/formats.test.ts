import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Code, Heading, Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import schema from '../../schema/history.schema.json' with { type: 'json' }
import { HISTORY_FORMATS } from '../../src/formats/history.ts'
import { passagesOf } from '../../src/history/passages.ts'
import { history } from '../../src/history.ts'
import type { History, HistoryCommit, TaskHistory } from '../../src/model/history.ts'
import { wordsKey } from '../../src/model/same-words.ts'

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '[link](https://evil.example)',
  '![image](https://evil.example)',
  '```\n# heading\n```',
  '| a | b |',
  '@someone #12',
  'x :crit, 2020-01-01, 2021-01-01',
  'click here href "https://evil.example"',
  'section x',
  'excludes weekends',
  '2026-01-15',
  '%% comment',
  '::error::x',
  '##[error]x',
  '\u001b[31mred',
  '\u202eright to left',
  'a;b#35;c',
]

function task(text: string, state: TaskHistory['state'] = 'archived'): TaskHistory {
  return {
    task: text,
    path: `.ralph/archive/2026/${text}.yaml`,
    state,
    began: '2026-01-15T12:00:00Z',
    archived: state === 'open' ? null : '2026-01-18T12:00:00Z',
    seconds: state === 'open' ? null : 3 * 86_400,
    sessions: 2,
    days: ['2026-01-15', '2026-01-16'],
    people: [text],
    completed: 1,
    files: 1,
    decisions: [{ what: text, why: text }],
    blockers: [{ text, since: '2026-01-15T12:00:00Z', until: null, returned: 1 }],
  }
}

const hostile: History = {
  version: 1,
  command: 'history',
  complete: false,
  tasks: [...HOSTILE.map((text) => task(text)), task('open', 'open')],
  recurring: HOSTILE.map((text) => ({ text, tasks: [text], returned: 1 })),
  notes: HOSTILE,
}

/** What GitHub shows of Mermaid's escapes. */
const shown = (label: string) => label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

test('no format lets text of the repository act', () => {
  for (const print of Object.values(HISTORY_FORMATS)) {
    const output = print(hostile)
    for (const acting of ['\u001b', '\u202e']) expect(output).not.toContain(acting)
    expect(output).not.toMatch(/^\s*::|##\[/m)
  }
  const { children } = unified().use(remarkParse).parse(HISTORY_FORMATS.markdown(hostile)) as Root
  const all = [...nodes({ type: 'root', children })]
  expect(
    all.filter(({ type }) => ['html', 'link', 'image', 'definition', 'linkReference'].includes(type)),
  ).toEqual([])
  const headings = all.filter((node): node is Heading => node.type === 'heading')
  expect(headings.map(({ children: [text] }) => text && 'value' in text && text.value)).toEqual([
    'History',
    'Timeline',
    'Tasks',
    'Blockers that recurred',
    'Decisions',
    'Blockers',
  ])
  expect(all.filter(({ type }) => type === 'code')).toHaveLength(1)
})

test('the timeline has a line for each task, which begins no other statement and reads as the task is called', () => {
  const page = unified().use(remarkParse).parse(HISTORY_FORMATS.markdown(hostile))
  const chart = page.children.find((node): node is Code => node.type === 'code')
  expect(chart?.lang).toBe('mermaid')
  const lines = (chart?.value ?? '').split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m-%d',
    '  inclusiveEndDates',
    '  section Archived',
  ])
  const bars = lines.slice(5).filter((line) => line !== '  section Open')
  const read = bars.map((line) =>
    /^ {4}([\w .#;-]+) :(done|active), (\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)$/.exec(line),
  )
  expect(read.map((found) => shown(found?.[1] ?? ''))).toEqual([
    ...HOSTILE.map((text) =>
      text.replace('\u001b', '\\u{1b}').replace('\u202e', '\\u{202e}').replaceAll('\n', '\\n'),
    ),
    'open',
  ])
  for (const found of read) expect(found?.[1]).not.toMatch(/^(?:\d|click|section|excludes|title|end)/)
})

test('only the newest of very many tasks are drawn, and it is said', () => {
  const many = { ...hostile, tasks: Array.from({ length: 300 }, (_, at) => task(`task-${at}`)) }
  const page = HISTORY_FORMATS.markdown(many)
  expect(page).toContain('The last 100 of 300 tasks:')
  expect(page.match(/ :done, /g)).toHaveLength(100)
  expect(page.match(/^\| `task-/gm)).toHaveLength(300)
})

test('the JSON is what its schema says, and reads back as it was', () => {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
  const value = JSON.parse(HISTORY_FORMATS.json(hostile))
  expect(value).toEqual(hostile)
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...value, more: 1 })).toBe(false)
})

test.each([
  ['The CI token is missing', 'missing CI-token!', true],
  ['`users` has no column "age"', 'No column age: users', true],
  ['Waits for PR 12', 'Waits for PR 15', false],
  ['The token is missing', 'The token is not missing', false],
  ['is it the', 'the is it', true],
  ['...', '!!!', false],
  ['数据库不可用', '数据库不可用。', true],
])('%j and %j are one blocker: %j', (a, b, same) => {
  expect(wordsKey(a) === wordsKey(b)).toBe(same)
})

test('the time grows with the number of commits and no faster', () => {
  const ratio = () => time(20_000) / time(2_000)
  expect(Math.min(ratio(), ratio(), ratio())).toBeLessThan(40)
})

function time(tasks: number): number {
  const commits: HistoryCommit[] = []
  const oid = (at: number) => at.toString(16).padStart(40, '0')
  for (let at = 0; at < tasks; at++) {
    const path = `.ralph/handoffs/t${at}.yaml`
    const commit = { at, author: 'Ada', edge: false }
    commits.push({ ...commit, entries: [{ path, after: oid(at) }] })
    const archived = `.ralph/archive/2026/2026-01-01-t${at}-00000000.yaml`
    commits.push({
      ...commit,
      entries: [
        { path, before: oid(at) },
        { path: archived, after: oid(at) },
      ],
    })
  }
  const blockers = new Map(Array.from({ length: tasks }, (_, at) => [oid(at), [`blocker ${at % 50}`]]))
  const started = performance.now()
  const found = history({ readings: [], passages: passagesOf(commits), blockers, shallow: false, lacking: 0 })
  expect(found.tasks).toEqual([])
  return performance.now() - started
}

function* nodes(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodes(child)
}
