import { describe, expect, test } from 'vitest'
import { type LintInput, lint } from '../../src/lint.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { RULES } from '../../src/rules/index.ts'
import { processorTime } from '../processor-time.ts'

// The largest documents there may be are checked by all rules at once, their parsers included.
const SIZE = 128 * 1024
const LIMIT = 2_000

const STAGED = RULES.map(({ id }) => `${id}: warning`).join(', ')
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE - 512)

/** Pieces of text on which a careless pattern would try every way to read the rest. */
const PIECES = [
  '[your ',
  '[insert a',
  '"',
  '<fill a ',
  'TODO ',
  ': TBD ',
  'as discussed ',
  '“',
  '/home/a.a-a/',
  '/home/aaaa',
  'C:\\Users\\a.',
  'a@a.a-',
  'aaaa.',
  '`a/a.a/',
  '`src/a/',
  'tests all are now ',
  'and & ',
  'Create a. ',
  '- Write it\n',
  "'a",
  'https://a@',
]

async function timed(files: Readonly<Record<string, string>>): Promise<number> {
  const all = new Map(Object.entries({ ...files, '.ralph/ralph.yaml': `lint: {rules: {${STAGED}}}\n` }))
  const input: LintInput = { files: all, tree: memoryTree(all), strict: true, today: '2026-11-20' }
  const spent = processorTime()
  await lint(input)
  return spent()
}

describe.each(PIECES)('text of %j', (piece) => {
  test('takes a note and a skill no more than a moment', async () => {
    const body = fill(piece)
    const time = await timed({
      '.ralph/context/a.md': `---\nsource: Ada\nupdated: 2026-11-01\n---\n${body}\n`,
      '.ralph/skills/a/SKILL.md': `---\nname: a\ndescription: A.\n---\n## Objective\n\n${body}\n`,
    })
    expect(time).toBeLessThan(LIMIT)
  })

  test('takes a contract and a handoff no more than a moment', async () => {
    const long = JSON.stringify(fill(piece).slice(0, 8_000))
    const item = JSON.stringify(fill(piece).slice(0, 499))
    const run = Array.from({ length: 12 }, () => `  - run: ${long}\n`).join('')
    const items = Array.from({ length: 200 }, () => `    - ${item}\n`).join('')
    const time = await timed({
      '.ralph/skills/a/criteria.yaml': `criteria:\n${run}`,
      '.ralph/handoffs/a.yaml': `spec_ref: spec.md\nstatus:\n  completed:\n${items}files_changed: []\n`,
      'spec.md': fill(piece),
    })
    expect(time).toBeLessThan(LIMIT)
  })
})

test('two hundred steps that all make and take everything take no more than a moment', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `s${index}`)
  const paths = names.map((name) => `"out/${name}.json"`).join(', ')
  const skills = Object.fromEntries(
    names.map((name) => [
      `.ralph/skills/${name}/criteria.yaml`,
      `inputs: [${paths}]\noutputs: [${paths}]\ncriteria:\n  - file: x\n`,
    ]),
  )
  const needs = names
    .map((name) => `  - {skill: ${name}, needs: [${names.slice(0, 50).join(', ')}]}\n`)
    .join('')
  expect(
    await timed({ ...skills, '.ralph/workflows/w.yaml': `objective: All.\nskills:\n${needs}` }),
  ).toBeLessThan(10_000)
})
