import { expect, test } from 'vitest'
import { exitCode } from '../src/exit-code.ts'
import type { Outcome } from '../src/model/report.ts'

const CODES: readonly [Outcome, number, number][] = [
  ['clean', 0, 0],
  ['findings', 1, 1],
  ['contradicted', 1, 1],
  ['failed', 1, 1],
  ['refused', 2, 2],
  ['inconclusive', 3, 1],
]

test.each(CODES)('%s is %i, and %i in a strict run', (outcome, code, strict) => {
  expect(exitCode({ outcome })).toBe(code)
  expect(exitCode({ outcome }, true)).toBe(strict)
})
