import { expect, test } from 'vitest'
import { findingsIn } from './contracts.ts'

const RULE = 'criterion/duplicate'

/** The contract after the rule's fixes have been applied, from the last to the first. */
async function fixed(text: string): Promise<string> {
  const [found = []] = await findingsIn(RULE, [text])
  const lines = text.split('\n')
  for (const { fix } of found.toReversed()) {
    const { range } = fix?.edits[0] ?? {}
    if (range) lines.splice(range.start.line - 1, range.end.line - range.start.line)
  }
  return lines.join('\n')
}

test('the fix removes the lines of the second one, and no others', async () => {
  const text = `criteria:
  # tests
  - run: npm test
  # again
  - exit: 0
    run: |
      npm test

  - file: a.json # data
    schema: {type: object, required: [a]}
  - file: a.json # the same
    schema:
      required: [a]
      type: object
  - run: npm run lint
  - run: npm test # at the end
`
  expect(await fixed(text)).toBe(`criteria:
  # tests
  - run: npm test
  # again

  - file: a.json # data
    schema: {type: object, required: [a]}
  - run: npm run lint
`)
  expect(await findingsIn(RULE, [await fixed(text)])).toEqual([[]])
})

test('a list in brackets is left as it is', async () => {
  const [oneLine = [], lines = []] = await findingsIn(RULE, [
    'criteria: [{run: a}, {run: a}]\n',
    'criteria: [\n  {run: a},\n  {run: a}\n]\n',
  ])
  expect(oneLine.map(({ range, fix }) => ({ range, fix }))).toEqual([
    { range: { start: { line: 1, column: 22 }, end: { line: 1, column: 30 } }, fix: undefined },
  ])
  expect(lines.map(({ fix }) => fix)).toEqual([undefined])
})

test('a third one is reported as well; what differs in a value is not', async () => {
  const [found = [], none] = await findingsIn(RULE, [
    'criteria:\n  - run: a\n  - run: a\n  - run: a\n',
    'criteria:\n  - run: a\n  - run: a\n    exit: 1\n  - run: a\n    timeout: 5s\n  - run: b\n',
  ])
  expect(found.map(({ range, help }) => [range.start.line, help])).toEqual([
    [3, 'Remove it: line 2 says the same'],
    [4, 'Remove it: line 2 says the same'],
  ])
  expect(none).toEqual([])
})
