import { expect, test } from 'vitest'
import { ParserMemory } from '../../src/parse/memory.ts'
import { loadParsers } from '../../src/parse/parse.ts'

const PATH = '.ralph/workflows/all.yaml'
const TEXT = 'objective: All is done.\nskills: [fetch]\n'

const loaded = await loadParsers(['workflow', 'skill'])

test('the same text at the same path is parsed once', () => {
  const memory = new ParserMemory()
  const first = memory.remember(loaded).parse('workflow', PATH, 'all', TEXT)
  const run = memory.remember(loaded)
  expect(run.parse('workflow', PATH, 'all', TEXT)).toBe(first)
  expect(run.parse('workflow', PATH, 'other', TEXT)).not.toBe(first)
  const other = memory.remember(loaded).parse('workflow', PATH, 'all', `${TEXT}# more\n`)
  expect(other).not.toBe(first)
  expect(other.document?.source).toBe(`${TEXT}# more\n`)
})

test('what a run does not ask for is forgotten', () => {
  const memory = new ParserMemory()
  const first = memory.remember(loaded).parse('workflow', PATH, 'all', TEXT)
  memory.remember(loaded)
  expect(memory.remember(loaded).parse('workflow', PATH, 'all', TEXT)).not.toBe(first)
})

test('outlines are kept by their text', () => {
  const memory = new ParserMemory()
  const first = memory.remember(loaded).outline('# One\n')
  const run = memory.remember(loaded)
  expect(run.outline('# One\n')).toBe(first)
  expect(run.outline('# Two\n')?.headings.map(({ text }) => text)).toEqual(['Two'])
})
