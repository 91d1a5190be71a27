import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/lint.ts'
import { STAGE_RULES } from '../../src/model/stage-rules.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { RULES } from '../../src/rules/index.ts'
import { type Case, readPage } from './page.ts'

const SECTIONS = ['Why', 'Fails', 'Passes', 'When not to use it', 'How it is computed']
/** What they report is no text, or none of a size that a page may hold: their pages tell it in words, other tests make such files. */
const NO_TEXT = new Set([
  'schema/misnamed-file',
  'syntax/invalid-encoding',
  'syntax/not-regular-file',
  'syntax/too-large',
  'syntax/unreadable',
])
const DOCS = new URL('../../docs/rules/', import.meta.url)
const rules = new Map([...RULES, ...STAGE_RULES].map((rule) => [rule.id, rule]))

const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  // Pages of verdicts stand beside those of rules; git decides them, so they show no files.
  .filter((name) => name.includes('/') && name.endsWith('.md') && !name.startsWith('verify/'))
  .sort()
  .map((name) => ({ file: name, page: readPage(readFileSync(new URL(name, DOCS), 'utf8')) }))

describe.each(pages)('docs/rules/$file', ({ file, page }) => {
  const rule = rules.get(page.id)

  test('is the page of the rule that it names, and says the same of it', () => {
    expect(`${page.id}.md`).toBe(file)
    expect(page.summary.replace(/\.$/, '')).toBe(rule?.summary)
    expect(page.sections.filter((section) => SECTIONS.includes(section))).toEqual(SECTIONS)
    const least = NO_TEXT.has(page.id) ? 0 : 1
    expect(page.fails.length).toBeGreaterThanOrEqual(least)
    expect(page.passes.length).toBeGreaterThanOrEqual(least)
  })

  test.each(page.fails)('fails: $title', async (example) => {
    expect(example.output ?? 'an output block').not.toEqual([])
    const { own } = await run(page.id, example)
    expect(own).toEqual(example.output)
  })

  test.each(page.passes)('passes: $title', async (example) => {
    const { own, unread } = await run(page.id, example)
    expect(own).toEqual([])
    // A file that never became a document passes every rule; a case that wants one says so in its title.
    if (!STAGE_RULES.some(({ id }) => id === page.id) && !/broken|nobody knows/i.test(example.title)) {
      expect(unread).toEqual([])
    }
  })
})

test('every rule has a page', () => {
  const documented = new Set(pages.map(({ page }) => page.id))
  const missing = [...rules.keys()].filter((id) => !documented.has(id))
  expect(missing.map((id) => `docs/rules/${id}.md is missing`)).toEqual([])
})

/** Lints a case: what its rule says, and which files did not become documents. */
async function run(id: string, { files, named }: Case) {
  const rule = rules.get(id)
  const on = rule?.level === 'off' && !files.has('.ralph/ralph.yaml')
  const settings = `lint: {rules: {${id}: warning}}\n`
  const all = new Map([...files, ...(on ? [['.ralph/ralph.yaml', settings] as const] : [])])
  const report = await lint({ files: all, tree: memoryTree(all), named, strict: true, today: '2026-11-20' })
  const own = report.findings.filter((finding) => finding.rule === id)
  const lines = own.map(({ range, message }) => `${range.start.line}:${range.start.column} ${message}`)
  const stages = new Set(STAGE_RULES.map((stage) => stage.id))
  const unread = report.findings.filter((finding) => stages.has(finding.rule) && finding.severity === 'error')
  return { own: lines, unread: unread.map(({ path, message }) => `${path}: ${message}`) }
}
