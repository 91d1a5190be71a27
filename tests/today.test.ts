import { afterEach, expect, test, vi } from 'vitest'
import { today } from '../src/today.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['0', '1970-01-01'],
  ['1795132799', '2026-11-19'],
  ['1795132800', '2026-11-20'],
])('SOURCE_DATE_EPOCH=%s is %s', (epoch, day) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
  expect(today()).toBe(day)
})

test.each(['', 'soon', '-1', '1e3', '999999999999'])('SOURCE_DATE_EPOCH=%j is passed over', (epoch) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
  const before = new Date().toISOString().slice(0, 10)
  expect(today() >= before).toBe(true)
  expect(today()).toMatch(/^20\d\d-\d\d-\d\d$/)
})
