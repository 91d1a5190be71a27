import { expect, test } from 'vitest'
import { lint } from '../../../src/lint.ts'
import { memoryTree } from '../../../src/model/tree.ts'

// A handoff as people write it, quotes, dashes, leading slash and all.
const HANDOFF = `spec_ref: "/specs/auth-module.md"
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

test('a full handoff is clean where its specification exists', async () => {
  const files = new Map([['.ralph/handoffs/auth-module.yaml', HANDOFF]])
  const tree = memoryTree(new Map([...files, ['specs/auth-module.md', '# Authentication\n']]))
  expect(await lint({ files, tree })).toMatchObject({ outcome: 'clean', summary: { files: 1 }, findings: [] })
  const strict = await lint({ files, tree, strict: true })
  expect(strict.findings.map(({ rule }) => rule)).toEqual(['handoff/no-base'])
})
