import { describe, expect, test } from 'vitest'
import { lint } from '../../src/lint.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { CLEAN, MUTATIONS } from './mutations/mutations.ts'

const TODAY = '2026-11-20'

async function rulesOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { findings } = await lint({ files, tree: memoryTree(files), strict: true, today: TODAY })
  return findings.map(({ rule }) => rule)
}

test('the project that is spoilt here is clean at first', async () => {
  expect(await rulesOf(CLEAN)).toEqual([])
})

describe.each(MUTATIONS)('$rule', ({ rule, spoil }) => {
  test.each(Object.keys(spoil))('%s', async (name) => {
    const change = spoil[name] as (typeof spoil)[string]
    const files = new Map(CLEAN)
    for (const [path, edit] of Object.entries(change)) {
      const before = files.get(path) ?? ''
      const after = typeof edit === 'string' ? edit : edit(before)
      expect(after, `${path} changes`).not.toBe(before)
      files.set(path, after)
    }
    const found = await rulesOf(files)
    expect(found).toContain(rule)
    // A defect is told once.
    expect(found.filter((other) => other === rule)).toHaveLength(1)
  })
})
