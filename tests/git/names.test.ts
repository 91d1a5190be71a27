import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { decodeGitPath, encodeGitPath } from '../../src/model/git-path.ts'
import { NAMES } from '../claims/histories.ts'
import { HANDOFF, verdicts } from '../verdicts.ts'
import { started, type TestRepository, temporaryFolder } from './test-repository.ts'

/** A path as an item that can hold any bytes. */
function item(path: string, change: 'created' | 'modified' | 'deleted') {
  const quoted = [...encodeGitPath(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  return { path: `"${quoted}"`, change }
}

/** Writes a file under a name of any bytes. */
function writeBytes(repository: TestRepository, path: string, text: string): void {
  if (path.includes('/')) repository.write(`${path.slice(0, path.lastIndexOf('/'))}/.keep`, '')
  writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/`), encodeGitPath(path)]), text)
}

const HOSTILE = [
  ...NAMES,
  '$(touch CANARY).txt',
  'a;touch CANARY',
  'HEAD~1',
  '@{u}',
  '--',
  '--upload-pack=touch CANARY',
  '-c',
  'core.pager=touch CANARY',
]

test('hostile names are exact bytes in the working tree, the index and a commit, true and false', {
  timeout: 60_000,
}, async () => {
  const { repository, base } = started()
  const names = HOSTILE.filter((name) => name !== 'src/a' && !name.startsWith('src/'))
  const [written, absent] = [names.filter((_, i) => i % 3 !== 0), names.filter((_, i) => i % 3 === 0)]
  const made = written.filter((name) => !written.some((other) => name.startsWith(`${other}/`)))
  for (const name of made) writeBytes(repository, name, name)
  const claims = [
    ...made.map((name) => item(name, 'created')),
    ...absent.map((name) => item(name, 'created')),
  ]
  const few = claims.filter((_, i) => i % 5 === 0)
  for (const state of [{}, { staged: true }, { head: 'HEAD' }]) {
    if ('staged' in state) repository.git('add', '-A')
    if ('head' in state) repository.commit()
    for (const some of [claims, few]) {
      const { judged } = await verdicts(repository.folder, some, { recorded: base, ...state })
      const wrong = judged.filter(
        ({ claim, verdict }) => (verdict === 'confirmed') !== made.includes(claim.path),
      )
      expect(wrong.map(({ claim, reason }) => `${claim.path} ${reason}`)).toEqual([])
    }
  }
})

test('a name that is not UTF-8 or in another Unicode form is another name', async () => {
  const { repository, base } = started()
  const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301']
  repository.write(composed as string, 'x')
  const lie = await verdicts(repository.folder, [`${decomposed} — created`], { recorded: base })
  expect(lie.reasons).toEqual(['normalisation-mismatch'])
  expect(lie.judged[0]?.help).toContain(composed)
  repository.write(decomposed as string, 'y')
  const both = await verdicts(repository.folder, [`${composed} — created`, `${decomposed} — created`], {
    recorded: base,
  })
  expect(both.reasons).toEqual(['created', 'created'])
  writeBytes(repository, decodeGitPath(Uint8Array.of(0x61, 0xff)), 'x')
  const claims = [item(decodeGitPath(Uint8Array.of(0x61, 0xff)), 'created'), item('a\ufffd', 'created')]
  expect((await verdicts(repository.folder, claims, { recorded: base })).reasons).toEqual([
    'created',
    'never-existed',
  ])
})

test('letter case counts, also where the file system does not count it', async () => {
  const { repository, base } = started()
  repository.git('mv', 'keep.ts', 'Keep.ts')
  const renamed = ['keep.ts → Keep.ts — renamed', 'keep.ts — deleted', 'Keep.ts — created']
  const lies = ['keep.ts — modified', 'KEEP.ts — created']
  for (const ignorecase of ['false', 'true']) {
    repository.git('config', 'core.ignorecase', ignorecase)
    for (const staged of [false, true]) {
      const asked = { recorded: base, staged }
      expect((await verdicts(repository.folder, renamed, asked)).reasons).toEqual([
        'renamed',
        'deleted',
        'created',
      ])
      expect((await verdicts(repository.folder, lies, asked)).reasons).toEqual(['absent', 'case-mismatch'])
    }
  }
})

test('T12: files that are called like revisions are files', async () => {
  const { repository, base } = started()
  for (const name of ['HEAD', 'main', base, 'refs/heads/main', '-', '@']) repository.write(name, 'x')
  const claims = ['HEAD', 'main', base, 'refs/heads/main', '-', '@'].map((path) => ({
    path,
    change: 'created' as const,
  }))
  for (const asked of [{}, { head: 'HEAD' }, { base: 'main~0', defaultBranch: 'main', head: 'HEAD' }]) {
    if ('head' in asked && !('base' in asked)) repository.commit()
    const { reasons } = await verdicts(repository.folder, claims, { recorded: base, ...asked })
    expect(reasons).toEqual(claims.map(() => 'created'))
  }
})

/** What a caller can name: options in every disguise, and anything else. */
const given = fc.oneof(
  fc.constantFrom(
    '--output=CANARY',
    '-c',
    '--upload-pack=x',
    '--template=x',
    '-ccore.pager=x',
    '--exec-path=x',
    '^HEAD',
    'HEAD..main',
  ),
  fc.constantFrom(
    'HEAD',
    'main',
    'HEAD^{tree}',
    'HEAD:keep.ts',
    '',
    '-',
    '--',
    '@{-1}',
    ':/base',
    'a\0b',
    'ext::sh -c x',
    '--end-of-options',
  ),
  fc.string({ maxLength: 12 }).map((text) => `-${text}`),
  fc.string({ maxLength: 12 }),
)

test('T11: no string that anybody can write becomes an option of git', { timeout: 120_000 }, async () => {
  const { repository, base } = started()
  repository.write(HANDOFF, 'x')
  repository.commit('handoff')
  const folder = temporaryFolder()
  const record = join(folder, 'record')
  // Before `--` (or the end) every word that begins with a dash must be one that the source holds.
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh\nprintf '%s\\0' "$@" '\nEND' >> '${record}'\nPATH='${process.env.PATH}' exec git "$@"\n`,
  )
  chmodSync(join(folder, 'git'), 0o755)
  const path = process.env.PATH as string
  onTestFinished(() => {
    process.env.PATH = path
  })
  process.env.PATH = `${folder}${delimiter}${path}`
  await fc.assert(
    fc.asyncProperty(
      given,
      fc.constantFrom('recorded', 'base', 'head', 'defaultBranch', 'spec', 'path', 'claim'),
      async (text, where) => {
        writeFileSync(record, '')
        const claims =
          where === 'claim' && text !== '' && !/\0|^\/|\/$|\/\/|^\.+$|(^|\/)\.+(\/|$)/.test(text)
            ? [{ path: text, change: 'created' as const }]
            : ['keep.ts — created']
        const asked =
          where === 'claim' ? {} : { [where]: where === 'path' ? `.ralph/handoffs/${text}.yaml` : text }
        await verdicts(repository.folder, claims, { recorded: base, ...asked }).catch(expectRefusal)
        for (const call of readFileSync(record, 'utf8').split('\0\nEND\0'))
          expect(call.split('\0').filter(isStrangeOption)).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})

function expectRefusal(error: Error): void {
  expect(`${error.name}: ${error.message}`).toMatch(/^(?:Refusal: .*names no commit here|Error: .* )/s)
  expect(error.name).toBe('Refusal')
}

const SOURCE = [
  'run',
  'repository',
  'ancestry',
  'as-of',
  'blobs',
  'brought',
  'commit-changes',
  'delta',
  'entries',
  'hash',
  'hints',
  'ignored',
  'previous',
  'state',
  'status',
  'default-branch',
  'remote-heads',
  'listing',
]
  .map((name) => readFileSync(join(import.meta.dirname, `../../src/git/${name}.ts`), 'utf8'))
  .join('\n')

/** A word after `--` is a path; before it, an option that the source does not hold as it is, or up to its value, is strange. */
function isStrangeOption(word: string, at: number, words: readonly string[]): boolean {
  const end = words.indexOf('--')
  if (!word.startsWith('-') || (end !== -1 && at > end)) return false
  return (
    !SOURCE.includes(`'${word}'`) &&
    !(
      /^--[a-z-]+=/.test(word) &&
      SOURCE.includes(word.replace(/(=).*/s, '$1')) &&
      !word.startsWith('--output')
    )
  )
}
