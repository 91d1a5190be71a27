import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChange } from '../../src/model/change.ts'
import { unquoteGitPath } from '../../src/model/git-path.ts'

const claim = (item: Parameters<typeof parseChange>[0]) => {
  const parsed = parseChange(item)
  return 'claim' in parsed ? parsed.claim : parsed.problem.kind
}

test.each([
  ['src/auth/jwt.py — created', { path: 'src/auth/jwt.py', kind: 'created' }],
  ['/src/auth/jwt.py — modified', { path: 'src/auth/jwt.py', kind: 'modified' }],
  ['a — created — deleted', { path: 'a — created', kind: 'deleted' }],
  ['old.ts → new.ts — renamed', { path: 'new.ts', kind: 'renamed', from: 'old.ts' }],
  ['/old.ts → /new.ts — copied', { path: 'new.ts', kind: 'copied', from: 'old.ts' }],
  ['new.ts — copied', { path: 'new.ts', kind: 'copied' }],
  ['a → b — created', { path: 'a → b', kind: 'created' }],
  ['HEAD — modified', { path: 'HEAD', kind: 'modified' }],
  ['app/[id]/page.tsx — modified', { path: 'app/[id]/page.tsx', kind: 'modified' }],
  ['src/{a}.ts — modified', { path: 'src/{a}.ts', kind: 'modified' }],
  ['a\nb — created', { path: 'a\nb', kind: 'created' }],
  [String.raw`"caf\303\251.txt" — created`, { path: 'café.txt', kind: 'created' }],
  [String.raw`"\377.bin" — created`, { path: '\udcff.bin', kind: 'created' }],
])('text %j', (item, expected) => {
  expect(parseChange(item)).toEqual({ claim: expected })
})

test.each([
  ['src/a.ts - created', 'src/a.ts — created'],
  ['src/a.ts – created', 'src/a.ts — created'],
  ['src/a.ts -- created', 'src/a.ts — created'],
  ['a - b - created', 'a - b — created'],
  ['a — b -- created', 'a — b — created'],
  ['old -> new — renamed', 'old → new — renamed'],
  ['old => new - renamed', 'old → new — renamed'],
])('%j is accepted and means %j', (item, rewritten) => {
  expect(parseChange(item)).toEqual({ ...parseChange(rewritten), rewritten })
})

test.each([
  ['./src/a.ts — created', 'src/a.ts — created'],
  ['src/a.ts  — created', 'src/a.ts — created'],
  ['src/a.ts: created', 'src/a.ts — created'],
  ['src/a.ts — added', 'src/a.ts — created'],
  ['src/a.ts — Created', 'src/a.ts — created'],
])('%j is no claim, but surely means %j', (item, rewritten) => {
  expect(parseChange(item)).toMatchObject({ problem: { kind: 'malformed' }, rewritten })
})

test.each([
  'src/a.ts',
  'src/a.ts — created (new)',
  ' — created',
  '/ — created',
  '. — created',
  'src/ — modified',
  'src//a.ts — created',
  'src/./a.ts — created',
  'src\\a.ts — created',
  'src/*.ts — modified',
  'src/?.ts — modified',
  'src/{a,b}.ts — modified',
  'a\0b — created',
  'a\udcff — created',
  'a.ts — renamed',
  'a → b → c — renamed',
  'a → a — renamed',
  String.raw`"\8" — created`,
  { path: '', change: 'created' },
  { path: 'a', change: 'added' },
  { path: 'a//b', change: 'created' },
  { path: 'src/', change: 'created' },
  { path: 'b', change: 'renamed' },
  { path: 'b', change: 'created', from: 'a' },
  { path: '"a', change: 'created', from: 'a' },
] as const)('%j is malformed', (item) => {
  expect(parseChange(item)).toMatchObject({ problem: { kind: 'malformed' } })
  expect(parseChange(item)).not.toHaveProperty('rewritten')
})

test.each([
  '../a.ts — created',
  'src/../../a.ts — created',
  'C:\\Users\\me\\a.ts — created',
  'C:/Users/me/a.ts — created',
  '\\\\server\\a.ts — created',
  '//server/a.ts — created',
  '~/a.ts — created',
  { path: '../a', change: 'created' },
  { path: '"../a"', change: 'created' },
  { path: 'b', change: 'renamed', from: '../a' },
] as const)('%j is outside of the repository', (item) => {
  expect(claim(item)).toBe('outside-repository')
})

test('a path that a machine would have is outside unless its first folder is in the repository', () => {
  expect(parseChange('/home/me/a.ts — created')).toEqual({
    claim: { path: 'home/me/a.ts', kind: 'created' },
    machineUnless: 'home',
  })
  expect(parseChange({ path: 'C:\\a', change: 'created' })).toMatchObject({ machineUnless: 'C:\\a' })
  expect(parseChange('/home/me/a.ts — deleted')).not.toHaveProperty('machineUnless')
  expect(parseChange('/homes/me/a.ts — created')).not.toHaveProperty('machineUnless')
})

test('a quoted path is C-quoted, a literal one with a quote at one end is not', () => {
  expect(claim({ path: String.raw`"\377\376bad.bin"`, change: 'created' })).toMatchObject({
    path: '\udcff\udcfebad.bin',
  })
  expect(claim({ path: '"a', change: 'created' })).toMatchObject({ path: '"a' })
  expect(claim({ path: String.raw`"\"a\""`, change: 'created' })).toMatchObject({ path: '"a"' })
})

/** Any path that git can hold: segments without `/` and NUL, none empty, `.` or `..`. */
const gitPath = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...' —–-→>"\\*?{},[]~:é\n'), minLength: 1 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((segments) => segments.map((segment) => segment.replace(/[/\0]/g, '_')).join('/'))
  .filter((path) => path.split('/').every((segment) => !['', '.', '..'].includes(segment)))

test('the object form carries any path', () => {
  fc.assert(
    fc.property(gitPath, gitPath, (path, from) => {
      fc.pre(path !== from && !isQuoted(path) && !isQuoted(from))
      expect(claim({ path, change: 'modified' })).toEqual({ path, kind: 'modified' })
      expect(claim({ path: `/${path}`, change: 'renamed', from })).toEqual({ path, kind: 'renamed', from })
    }),
  )
})

test('both forms carry any path C-quoted', () => {
  fc.assert(
    fc.property(gitPath, (path) => {
      const quoted = `"${path.replace(/["\\]/g, '\\$&')}"`
      expect(unquoteGitPath(quoted)).toBe(path)
      expect(claim({ path: quoted, change: 'deleted' })).toEqual({ path, kind: 'deleted' })
      expect(claim(`${quoted} — created`)).toEqual({ path, kind: 'created' })
    }),
  )
})

test('text says what was written or says that it cannot', () => {
  fc.assert(
    fc.property(gitPath, (path) => {
      const parsed = parseChange(`${path} — modified`)
      if ('claim' in parsed && !isQuoted(path)) expect(parsed).toEqual({ claim: { path, kind: 'modified' } })
    }),
  )
})

test('a rewritten item is canonical and means the same', () => {
  fc.assert(
    fc.property(gitPath, fc.constantFrom(' - ', ' – ', ' -- ', ' — '), (path, dash) => {
      const parsed = parseChange(`${path}${dash}created`)
      if (parsed.rewritten === undefined) return
      const again = parseChange(parsed.rewritten)
      expect(again).not.toHaveProperty('rewritten')
      if ('claim' in parsed) expect(again).toMatchObject({ claim: parsed.claim })
    }),
  )
})

function isQuoted(path: string): boolean {
  return path.length > 1 && path.startsWith('"') && path.endsWith('"')
}
