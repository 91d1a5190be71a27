import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { byCodeUnit } from '../../src/model/order.ts'
import { RULES } from '../../src/rules/index.ts'

const FOLDER = new URL('../../src/rules/', import.meta.url)

/** Files that define a rule; what else lies there helps one. */
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .filter((name) => /= rule\(/.test(readFileSync(new URL(name, FOLDER), 'utf8')))
  .map((name) => name.replace(/\.ts$/, ''))

test('every rule stands in the registry', () => {
  const known = new Set(RULES.map(({ id }) => id))
  const missing = files.filter((file) => !known.has(file))
  expect(
    missing.map((file) => `src/rules/index.ts lacks src/rules/${file}.ts, or that has another id`),
  ).toEqual([])
})

test('every rule of the registry stands in the file of its id, one a file', () => {
  const lost = RULES.filter(({ id }) => !files.includes(id))
  expect(lost.map(({ id }) => `src/rules/${id}.ts is missing`)).toEqual([])
  expect(RULES.length).toBe(new Set(RULES.map(({ id }) => id)).size)
})

test('the registry is in the order of ids', () => {
  const ids = RULES.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted(byCodeUnit))
})

test.each(files)('%s exports its rule by its own name', async (file) => {
  const name = file
    .slice(file.indexOf('/') + 1)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const module = await import(/* @vite-ignore */ new URL(`${file}.ts`, FOLDER).href)
  expect(module[name]).toMatchObject({ id: file })
})

test.each(RULES)('$id is small and speaks the house grammar', ({ id, summary }) => {
  expect(summary).not.toMatch(/\.$/)
  expect(readFileSync(new URL(`${id}.ts`, FOLDER), 'utf8').split('\n').length).toBeLessThanOrEqual(100)
})
