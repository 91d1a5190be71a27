import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DocumentKind } from '../../src/model/document.ts'
import { meansNextSteps } from '../../src/parse/next-steps.ts'
import { validate } from '../../src/parse/validate.ts'
import { SCHEMAS } from '../schema/schemas.ts'

/** The minimal handoff by which the convention was described first. */
const HANDOFF = `
spec_ref: "/specs/auth-module.md"
status:
  completed:
    - "JWT issuance logic (RS256) — unit tests passing"
    - "Login endpoint /api/login — integration tests passing"
  in_progress:
    - "Token refresh endpoint /api/refresh — issuance complete, revocation logic not started"
  pending:
    - "Logout endpoint /api/logout"
    - "Token blacklist mechanism"
decisions:
  - what: "Chose RS256 over HS256"
    why: "Cross-service verification required; asymmetric signing allows services to hold only the public key"
  - what: "Stored refresh token in database instead of Redis"
    why: "Current user volume doesn't require Redis; reduces infrastructure complexity"
blockers:
  - "user table missing refresh_token_hash column — migration required first"
  - "Discovered conflict between existing session middleware and JWT logic — need to confirm whether to replace"
files_changed:
  - "src/auth/jwt.py — created"
  - "src/auth/login.py — created"
  - "tests/auth/test_jwt.py — created"
  - "tests/auth/test_login.py — created"
`

test('the first handoff of the convention is valid', () => {
  expect(validate('handoff', parse(HANDOFF))).toEqual([])
})

const kinds = [...SCHEMAS.keys()].filter((name) => !['report', 'history'].includes(name)) as DocumentKind[]

test.each(kinds)('the examples of %s are valid', (kind) => {
  const examples = SCHEMAS.get(kind)?.examples
  for (const example of examples as unknown[]) expect(validate(kind, example)).toEqual([])
})

test('the generated validators say what the schemas say', () => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false })
  const validators = new Map(kinds.map((kind) => [kind, ajv.compile(SCHEMAS.get(kind) as object)]))
  const example = fc.constantFrom(...kinds.map((kind) => [kind, SCHEMAS.get(kind)?.examples] as const))
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, 7, '', 'Text', [], [7], {}, { run: 'x' }, 'x'.repeat(9_000)),
  )
  const verdicts = new Set<boolean>()
  fc.assert(
    fc.property(example, fc.nat(40), value, ([kind, examples], at, replacement) => {
      let left = at
      const text = JSON.stringify((examples as unknown[])[0])
      const data = JSON.parse(text, (_, old) => (left-- === 0 ? replacement : old))
      const expected = validators.get(kind)?.(data)
      const ours = validate(kind, data).every(
        ({ keyword }) => keyword === 'reserved' || keyword === 'next-steps',
      )
      expect(ours).toBe(expected)
      verdicts.add(ours)
    }),
    { numRuns: 1_000 },
  )
  expect(verdicts).toEqual(new Set([true, false]))
})

test('the generated validators import nothing', () => {
  const file = new URL('../../src/parse/generated/validators.js', import.meta.url)
  expect(readFileSync(file, 'utf8')).not.toMatch(/\brequire\(|\bimport\b/)
})

test.each([
  ...[
    'next',
    'next_steps',
    'nextSteps',
    'Next Steps',
    'next-action',
    'next_actions',
    'NEXT_STEP_2',
    'todo',
    'TODOs',
  ],
  ...[
    'to_do',
    'plan',
    'planned_work',
    'recommendation',
    'recommended_next_steps',
    'follow-ups',
    'followup',
    'x-todo',
  ],
  ...[
    'action_items',
    'suggested_next_action',
    'upcoming',
    'what_to_do_next',
    'X-Next-Steps',
    'next_session_plan',
  ],
  ...['next_stesp', 'nextstpes', 'next_acions', 'recomendations'],
])('`%s` means next steps', (key) => {
  expect(meansNextSteps(key)).toBe(true)
})

test.each([
  ...[
    'status',
    'pending',
    'spec_ref',
    'what',
    'why',
    'x-planet',
    'x-nextjs-version',
    'explanation',
    'context',
    '',
  ],
  ...[
    'nextcloud',
    'x-plan-id',
    'todolists-app',
    'actions',
    'context_notes',
    'next_to_last',
    'x-nextcloud',
    '次',
  ],
])('`%s` does not', (key) => {
  expect(meansNextSteps(key)).toBe(false)
})
