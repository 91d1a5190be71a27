import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { lint } from '../../src/lint.ts'
import { STAGE_RULES } from '../../src/model/stage-rules.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { RULES } from '../../src/rules/index.ts'
import { type Healthy, healthy } from './mutations/healthy.ts'
import type { Injected } from './mutations/injecting.ts'
import { INJECTORS } from './mutations/injectors.ts'

/** Rules of wording, which labelled texts measure: no defect of theirs can be injected that is one beyond dispute. */
const OF_WORDING = [
  'criterion/needs-network',
  'criterion/sigpipe',
  'criterion/text-only',
  'criterion/vague-wording',
  'handoff/duplicated-spec',
  'handoff/forward-looking',
  'handoff/in-progress-without-boundary',
  'handoff/unsupported-claim',
  'objective/coordinated-nouns',
  'objective/multiple-sentences',
  'objective/vague-verb',
  'privacy/email',
]
/** Set in the environment, as many places are tried for each rule, and a table is printed. */
const PLACES = Number(process.env.RALPH_PLACES ?? 12)
const rules = [...RULES, ...STAGE_RULES].filter(({ id }) => !OF_WORDING.includes(id))
const found = new Map<string, number>()

async function findings({ files }: Healthy, rule: string, level: string) {
  const all = new Map(files)
  if (level === 'off') all.set('.ralph/ralph.yaml', `lint: {rules: {${rule}: warning}}\n`)
  const texts = new Map([...all].flatMap(([path, file]) => (typeof file === 'string' ? [[path, file]] : [])))
  return (await lint({ files: all, tree: memoryTree(texts), strict: true, today: '2026-11-20' })).findings
}

function lineOf({ files }: Healthy, { path, mark }: Injected): number {
  const text = files.get(path)
  if (mark === undefined || typeof text !== 'string') return 1
  expect(text).toContain(mark)
  return text.slice(0, text.indexOf(mark)).split('\n').length
}

test('every rule has an injector, or is one of wording', () => {
  expect(rules.map(({ id }) => id).filter((id) => !(id in INJECTORS))).toEqual([])
  const known = new Set(rules.map(({ id }) => id))
  expect(Object.keys(INJECTORS).filter((id) => !known.has(id))).toEqual([])
})

test('what is healthy has no finding', async () => {
  const property = fc.asyncProperty(healthy, async (project) => {
    expect(await findings(project, '', '')).toEqual([])
  })
  await fc.assert(property, { numRuns: PLACES })
})

describe.each(rules.filter(({ id }) => id in INJECTORS))('$id', ({ id, level }) => {
  test('finds its defect wherever it is put, and says where', async () => {
    const property = fc.asyncProperty(healthy, async (project) => {
      const injected = (INJECTORS[id] as (typeof INJECTORS)[string])(project)
      const own = (await findings(project, id, level)).filter(({ rule }) => rule === id)
      expect(own.map(({ path, range }) => `${path}:${range.start.line}`)).toContain(
        `${injected.path}:${lineOf(project, injected)}`,
      )
      found.set(id, (found.get(id) ?? 0) + 1)
    })
    await fc.assert(property, { numRuns: PLACES })
  })
})

afterAll(() => {
  if (process.env.RALPH_PLACES === undefined) return
  for (const { id } of rules) console.log(`| ${id.padEnd(34)} | ${found.get(id) ?? 0} of ${PLACES} |`)
})
