import { expect, test } from 'vitest'
import { findingsOf, fixed } from '../lint-files.ts'

const PATH = '.ralph/handoffs/a.yaml'
const handoff = (items: readonly string[]) => `spec_ref: specs/a.md
status: {pending: [Logout]}
files_changed:
${items.map((item) => `  - ${item}\n`).join('')}`

test('the fix writes the regular separators and leaves everything else', async () => {
  const source = handoff([
    'src/a.py - created # note',
    '"src/b\\u00e9.py -- modified"',
    "'it''s.py – deleted'",
    'old.py -> new.py — renamed',
    '"@scope/x: y.py - created"',
  ])
  const after = fixed(source, await findingsOf('handoff/irregular-separator', { [PATH]: source }))
  expect(after).toBe(
    handoff([
      'src/a.py — created # note',
      '"src/bé.py — modified"',
      '"it\'s.py — deleted"',
      'old.py → new.py — renamed',
      '"@scope/x: y.py — created"',
    ]),
  )
  expect(await findingsOf('handoff/irregular-separator', { [PATH]: after })).toEqual([])
})

test('the fix of a leading ./ leaves a plain text plain only where YAML reads it as text', async () => {
  const source = handoff([
    './src/a.py — created',
    './[id].tsx — created',
    './- b — created',
    './@c — created',
  ])
  const after = fixed(source, await findingsOf('handoff/malformed-change', { [PATH]: source }))
  expect(after).toBe(
    handoff(['src/a.py — created', '"[id].tsx — created"', '"- b — created"', '"@c — created"']),
  )
  expect(await findingsOf('handoff/malformed-change', { [PATH]: after })).toEqual([])
})

test('the object form is corrected where it says the same in other words', async () => {
  const source = handoff([
    '{path: a.py, change: ADDED}',
    '{path: ./b.py, change: created}',
    '{path: ./../c, change: created}',
  ])
  const findings = await findingsOf('handoff/malformed-change', { [PATH]: source })
  expect(findings.map(({ fix }) => fix?.safe)).toEqual([true, true])
  expect(fixed(source, findings)).toBe(
    handoff([
      '{path: a.py, change: created}',
      '{path: b.py, change: created}',
      '{path: ./../c, change: created}',
    ]),
  )
})

test('what cannot be meant for sure has no fix', async () => {
  const source = handoff(['src/a.py', 'src/b.py — touched', 'src/ — modified'])
  const findings = await findingsOf('handoff/malformed-change', { [PATH]: source })
  expect(findings.map(({ fix }) => fix)).toEqual([undefined, undefined, undefined])
})
