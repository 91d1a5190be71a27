import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Prose } from '../../../src/model/markdown.ts'
import { orders } from '../../../src/rules/objective/objectives.ts'
import { OBJECTIVES } from '../../bench/rules/objectives/cases.ts'
import { proseOf } from '../../bench/rules/objectives/prose.ts'

const WORDS =
  'and then or , ; . : ( ) ` " & + to that Add build test the it them update files, 1. - \n \n\n as well'.split(
    ' ',
  )
const noise = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 60,
})

function time(prose: Prose): number {
  const start = performance.now()
  orders(prose)
  return performance.now() - start
}

describe('any text', () => {
  test('is read without an exception, and every verb lies inside it', () => {
    fc.assert(
      fc.property(noise, (words) => {
        const text = words.join(' ')
        const { objectives, constraints } = orders(proseOf(text))
        for (const { verb } of [...objectives, ...constraints]) {
          expect(verb.start).toBeGreaterThanOrEqual(0)
          expect(verb.end).toBeGreaterThan(verb.start)
          expect(verb.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(verb.start, verb.end)).toMatch(/^[\p{L}'’-]+$/u)
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'and ',
    'Create a, ',
    'build and test ',
    '( ',
    '((a) ',
    '`',
    '"',
    '1) ',
    '- Add x\n',
    'for x, ',
    'to fix and ',
    'that ',
    'x: a; ',
    'b. Add c, , , ',
    ', ',
    'tag a, print ',
    'x must a and ',
    'please ',
    "while you're there ",
  ])('of 128 KiB of %j keeps nobody waiting', (seed) => {
    const text = `Create ${seed.repeat(131_072 / seed.length)}`
    const times = [1, 2, 3].map(() => time(proseOf(text)))
    // The best of three: another process may hold the machine.
    expect(Math.min(...times)).toBeLessThan(200)
  })
})

const paragraphs = OBJECTIVES.filter(({ text }) => !text.includes('\n'))

test('where the lines break changes nothing', () => {
  for (const { text } of paragraphs) {
    const wrapped = orders(proseOf(text.replaceAll(' ', '\n'))).objectives.map(({ words }) => words)
    // A wrapped "- x" or "1. x" is a list item, which it was not before.
    if (/(^|\s)([-+*]|\d+[.)])(\s|$)/.test(text)) continue
    expect(wrapped, text).toEqual(orders(proseOf(text)).objectives.map(({ words }) => words))
  }
})

// Heads whose sentence can take another order at its end: no clause is open in which it would belong.
const ATOMIC = [
  'Parse the config YAML file',
  'Convert raw.csv to data.json',
  'Rename the table',
  'Fix the login page',
  'Publish the `docs` folder',
]
const CONNECTORS = [
  ' and ',
  ', and ',
  ', then ',
  ' & ',
  ' + ',
  '; ',
  ', ',
  ' as well as ',
  ' and then also ',
  '. ',
  '\n\n',
]
const SECOND = [
  'deploy the site',
  'remove old files',
  'create an index on `id`',
  'add support for YAML',
  'update the docs',
  'send it to the auditors',
]

test('a second order turns every atomic objective red', () => {
  for (const first of ATOMIC) {
    expect(orders(proseOf(first)).objectives).toHaveLength(1)
    for (const connector of CONNECTORS) {
      for (const second of SECOND) {
        const text = `${first}${connector}${second}`
        const { objectives } = orders(proseOf(text))
        expect(objectives, text).toHaveLength(2)
        expect(text.slice(objectives[1]?.verb.start), text).toBe(second)
      }
    }
  }
})
