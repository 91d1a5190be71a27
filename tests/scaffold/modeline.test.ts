import { expect, test } from 'vitest'
import { memoryTree } from '../../src/model/tree.ts'
import { modeline, schemaCopy } from '../../src/scaffold/modeline.ts'

const NONE = memoryTree(new Map())
const INSTALLED = memoryTree(new Map(), ['node_modules/dotralph/package.json'])
const line = (path: string) => `# yaml-language-server: $schema=${path}`
const textOf = (name: string) => `{"title": "${name}"}`

test.each([
  [
    '.ralph/ralph.yaml',
    './schema/settings.schema.json',
    '../node_modules/dotralph/schema/settings.schema.json',
  ],
  [
    '.ralph/skills/a/criteria.yaml',
    '../../schema/settings.schema.json',
    '../../../node_modules/dotralph/schema/settings.schema.json',
  ],
])('%s names a schema by its way from there', (path, copied, installed) => {
  expect(modeline('settings', path, NONE)).toBe(line(copied))
  expect(modeline('settings', path, INSTALLED)).toBe(line(installed))
})

test('a copy is made once, and only where ralph is not installed', () => {
  const path = '.ralph/schema/criteria.schema.json'
  expect(schemaCopy('criteria', NONE, textOf)).toEqual([
    { path, text: '{"title": "criteria"}', shared: true },
  ])
  expect(schemaCopy('criteria', memoryTree(new Map(), [path]), textOf)).toEqual([])
  expect(schemaCopy('criteria', INSTALLED, textOf)).toEqual([])
})
