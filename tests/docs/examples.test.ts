import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sizeLimit } from '../../src/model/size-limit.ts'
import { ralph } from '../ralph.ts'
import { blocks, pages, read } from './markdown.ts'

const FORMAT = read('docs/format.md')

/** Files that the examples of the format speak of, and that are no examples themselves. */
const STAND_INS = ['package.json', 'specs/auth-module.md', 'specs/github-to-slack.md']

test('every document of the format is a file of one tree, which lints without a finding', () => {
  const documents = blocks(FORMAT).filter(({ language }) => language !== '')
  const names = documents.map(({ name }) => name)
  expect(names.filter((name) => !name.startsWith('.ralph/'))).toEqual([])
  expect(new Set(names).size).toBe(names.length)

  const root = mkdtempSync(join(tmpdir(), 'ralph-format-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const texts = documents.map(({ name, text }) => [name, text] as const)
  for (const [path, text] of [...texts, ...STAND_INS.map((path) => [path, `${path}\n`] as const)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { code, stdout, stderr } = ralph(['lint', '--cwd', root])
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: `${documents.length} files checked: 0 errors, 0 warnings\n`,
    stderr: '',
  })
})

test('the format names every key of the schemas, and its tables no other', () => {
  const schemas = pages('schema/*.schema.json').filter((path) => !/report|history/.test(path))
  const keys = new Set(schemas.flatMap((path) => [...propertiesOf(JSON.parse(read(path)))]))
  const named = new Set([...FORMAT.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split('.')))
  expect([...keys].filter((key) => !named.has(key))).toEqual([])
  expect([...tableKeys(FORMAT)].filter((key) => !keys.has(key))).toEqual([])
})

test('the limits that the format states are those of the code and the schemas', () => {
  const [, section = ''] = FORMAT.split('**Limits**')
  const stated = section.split('\n\n')[1]?.match(/\d[\d,]*/g) ?? []
  const numbers = new Set(stated.map((number) => Number(number.replaceAll(',', ''))))
  const { files_changed: changes } = JSON.parse(read('schema/handoff.schema.json')).properties
  expect(numbers).toContain(changes.maxItems)
  for (const kind of ['handoff', 'workflow'] as const) expect(numbers).toContain(sizeLimit(kind))
})

/** The names of all properties that a schema describes, at any depth. */
function* propertiesOf(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value)
    if (key !== 'examples' && key !== 'defaultSnippets') yield* propertiesOf(value)
  }
}

/** The keys in the first column of the tables of keys; of `lint.rules` both parts are keys. */
function tableKeys(markdown: string): ReadonlySet<string> {
  const keys = new Set<string>()
  let inTable = false
  for (const line of markdown.split('\n')) {
    inTable = line.startsWith('| key |') || (inTable && line.startsWith('|'))
    const [, cell = ''] = line.split('|')
    if (inTable)
      for (const [, key = ''] of cell.matchAll(/`([^`]+)`/g))
        for (const part of key.split('.')) keys.add(part)
  }
  return keys
}
