import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/model/document.ts'
import { loadParsers } from '../../src/parse/parse.ts'
import { places, read, textAt } from './reading.ts'

// The example of the article that the handoff format comes from, once indented.
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

test.each([
  ['.ralph/handoffs/auth.yaml', false],
  ['.ralph/archive/2026/2026-11-20-auth-1a2b3c4d.yaml', true],
])('a handoff is read at %s (archived: %s)', (path, archived) => {
  const { document, problems } = read('handoff', HANDOFF, path)
  expect(problems).toEqual([])
  expect(document).toMatchObject({ kind: 'handoff', id: 'id', path, source: HANDOFF, archived })
})

test('states of a handoff that are left empty stay null', () => {
  const { document } = read('handoff', 'spec_ref: a\nstatus:\n  pending:\nfiles_changed: []\n')
  expect(document?.data).toMatchObject({ status: { pending: null } })
})

test('the objective of a workflow is prose with its places', () => {
  const source = 'objective: |\n  Post a summary.  \n\n  To Slack.\nskills: [a]\n'
  const { document } = read('workflow', source)
  if (document?.kind !== 'workflow') throw new Error('no workflow')
  const { objective } = document
  expect(objective.blocks.map(({ start, end }) => objective.text.slice(start, end))).toEqual([
    'Post a summary.',
    'To Slack.',
  ])
  const at = objective.text.indexOf('Slack')
  expect(textAt(source, objective.locate(at, at + 5))).toBe('Slack')
})

test('problems of a skill’s front matter and of its text are told together', () => {
  const source = `---\nname: a\nname: b\n---\nx\u202ey\n\n${'> '.repeat(300)}\n`
  expect(places(read('skill', source).problems)).toEqual([
    '5:2-5:3 syntax/hidden-character',
    '3:1-3:5 syntax/invalid-front-matter',
    '7:1-7:601 syntax/too-deep',
  ])
})

test.each([
  [{ unreadable: 'too-large', bytes: 131_073, limit: 131_072 }, 'syntax/too-large', '131073 bytes'],
  [{ unreadable: 'not-utf8', offset: 12 }, 'syntax/invalid-encoding', 'offset 12'],
  [{ unreadable: 'not-regular', what: 'link' }, 'syntax/not-regular-file', 'symbolic link'],
  [{ unreadable: 'not-regular', what: 'fifo' }, 'syntax/not-regular-file', 'named pipe'],
  [{ unreadable: 'no-permission' }, 'syntax/unreadable', 'permission'],
  [{ unreadable: 'vanished' }, 'syntax/unreadable', 'disappearance'],
] as const)('%j is %s', (file, rule, words) => {
  const { document, problems } = read('handoff', file)
  expect(document).toBeUndefined()
  expect(places(problems)).toEqual([`1:1-1:1 ${rule}`])
  expect(problems[0]?.message).toContain(words)
})

test('a kind that was not loaded is a bug of the caller', async () => {
  const parsers = await loadParsers([])
  expect(() => parsers.parse('handoff', 'a', 'a', '')).toThrow('no parser was loaded')
  expect(parsers.outline('# A')).toBeUndefined()
})

/** The packages that a fresh process loads to read one kind. */
function packagesOf(kind: DocumentKind): readonly string[] {
  const program = `
    import { registerHooks } from 'node:module'
    const urls = []
    registerHooks({ load(url, context, next) { urls.push(url); return next(url, context) } })
    const { loadParsers } = await import(${JSON.stringify(new URL('../../src/parse/parse.ts', import.meta.url).href)})
    await loadParsers([${JSON.stringify(kind)}])
    process.stdout.write(urls.join('\\n'))
  `
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  const names = output.split('\n').flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  return [...new Set(names)]
}

test('only what a kind needs is loaded', () => {
  expect(packagesOf('handoff')).toEqual(['yaml'])
  expect(packagesOf('criteria').toSorted()).toEqual(['unbash', 'yaml'])
  expect(packagesOf('skill')).toContain('unified')
})
