import { expect, test } from 'vitest'
import { lint } from '../../../src/lint.ts'
import { memoryTree } from '../../../src/model/tree.ts'
import { findingsOf } from '../lint-files.ts'

const NOTE = '.ralph/context/a.md'
const note = (front: string) => `---\nupdated: 2026-11-01\n${front}---\n# Facts\n`

test.each([
  'source: Ada Lovelace',
  'source: https://example.org/api',
  'source: example.org/docs/api.html',
  'source: docs/api.md#routes',
  'source: /docs/api.md',
  'source: README.md of org/app',
  'source: org/app',
  'source: "@org/docs/api.md in the monorepo"',
])('%s is a source', async (line) => {
  expect(
    await findingsOf('context/no-source', { [NOTE]: note(`${line}\n`), 'docs/api.md': '# API\n' }),
  ).toEqual([])
})

test.each([
  '',
  'source:\n',
  'source: ""\n',
  'source: "?"\n',
  'source: TBD\n',
  'source: Unknown.\n',
  'source: the internet\n',
  'source: ChatGPT\n',
  'source: https://\n',
  'source: ../docs/api.md\n',
])('%j is none', async (front) => {
  const count = front.includes('..') ? 0 : 1
  expect(await findingsOf('context/no-source', { [NOTE]: note(front) })).toHaveLength(count)
})

test('only who says which day it is hears of what has expired', async () => {
  const files = new Map([[NOTE, note('source: Ada\nexpires: 2026-11-20\n')]])
  const rules = async (today?: string) =>
    (await lint({ files, tree: memoryTree(files), ...(today !== undefined && { today }) })).findings.map(
      ({ rule }) => rule,
    )
  expect(await rules()).toEqual([])
  expect(await rules('2026-11-20')).toEqual([])
  expect(await rules('2026-11-21')).toEqual(['context/expired'])
})
