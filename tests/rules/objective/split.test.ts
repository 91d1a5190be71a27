import { expect, test } from 'vitest'
import { orders } from '../../../src/rules/objective/objectives.ts'
import { splitAdvice } from '../../../src/rules/objective/split.ts'
import { proseOf } from '../../bench/rules/objectives/prose.ts'

function advice(text: string): string {
  return splitAdvice(orders(proseOf(text)).objectives)
}

test('names one skill for each objective', () => {
  expect(advice('Setup the database\nand configure `pg` connections')).toBe(
    'Split into two skills: `Setup the database` and `Configure pg connections`',
  )
  expect(advice('Build, sign and deploy the site')).toBe(
    'Split into three skills: `Build the site`, `Sign the site` and `Deploy the site`',
  )
})

test('stays one line, however many and long they are', () => {
  const text = Array.from({ length: 9 }, (_, i) => `- Create the ${'very '.repeat(40)}long file ${i}`).join(
    '\n',
  )
  expect(advice(text)).toMatch(/^Split into 9 skills: (`[^`]{20,72}`, ){4}`[^`]{20,72}` and 4 more$/)
})
