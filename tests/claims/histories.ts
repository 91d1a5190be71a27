import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { decodeGitPath, encodeGitPath } from '../../src/model/git-path.ts'

/** One file of a generated tree. */
export interface File {
  readonly mode: '100644' | '100755' | '120000'
  readonly content: string
}

/** What a generated commit does to one path. */
export type Step =
  | { readonly do: 'write'; readonly path: string; readonly file: File }
  | { readonly do: 'delete'; readonly path: string }
  | { readonly do: 'rename'; readonly path: string; readonly to: string }

/** A generated history: the task's base, then its commits. */
export interface History {
  readonly base: readonly Step[]
  readonly commits: readonly (readonly Step[])[]
}

/** Names that tools have stumbled over: read as options, revisions, patterns, escapes or other spellings. */
export const NAMES: readonly string[] = [
  'a',
  'b',
  'src/a',
  'src/b',
  'src/deep/c.ts',
  'docs/a — b.md',
  'docs/a — created',
  'src/é.ts',
  'src/e\u0301.ts',
  'HEAD',
  'main',
  'R100',
  'a => b',
  '{a => b}/c',
  '-rf',
  '--output=x',
  ':(top)a',
  ':!a',
  '*.ts',
  '[a]',
  'tab\there',
  'new\nline',
  'quote"d',
  '"quoted"',
  'back\\slash',
  'esc\x1b[31m',
  '%0A::error::x',
  '::error::x',
  ' lead',
  'trail ',
  '\u202Ebidi',
  'A',
  'SRC/a',
  '日本語',
  '🙂',
  'x/HEAD',
  decodeGitPath(Uint8Array.of(0xff, 0xfe, 0x62, 0x61, 0x64)),
  decodeGitPath(Uint8Array.of(0x73, 0x2f, 0xe9)),
]

const name = fc.constantFrom(...NAMES)
const file: fc.Arbitrary<File> = fc.record({
  mode: fc.constantFrom('100644' as const, '100644' as const, '100755' as const, '120000' as const),
  content: fc.constantFrom('', 'one', 'two', 'three\n', 'one\r\n'),
})
const write = fc.record({ do: fc.constant('write' as const), path: name, file })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: write },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), path: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), path: name, to: name }) },
)

export const history: fc.Arbitrary<History> = fc.record({
  base: fc.array(write, { minLength: 0, maxLength: 12 }),
  commits: fc.array(fc.array(step, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
})

/** The handoff that every history ends with; its content is never read here. */
export const HANDOFF = '.ralph/handoffs/task.yaml'

/** A repository that many histories are written into, each from a root of its own. */
export class Histories {
  readonly folder: string
  #count = 0

  constructor(folder: string) {
    this.folder = folder
    this.#git(['init', '-q', '--bare', '.git'])
    this.#git(['config', 'core.bare', 'false'])
  }

  /** Writes a history by `git fast-import`; returns the base commit and the last one. */
  write({ base, commits }: History): { readonly base: string; readonly head: string } {
    const id = ++this.#count
    const ref = `refs/heads/history-${id}`
    const tree = new Map<string, File>()
    const parts: Buffer[] = []
    const commit = (steps: readonly Step[]) => {
      for (const one of steps) apply(tree, one)
      parts.push(
        Buffer.from(`commit ${ref}\ncommitter A <a@example.org> ${1_700_000_000 + id} +0000\ndata 1\nm\n`),
      )
      parts.push(Buffer.from('deleteall\n'))
      for (const [path, { mode, content }] of tree) parts.push(line(mode, path, content))
    }
    commit(base)
    for (const steps of commits) commit(steps)
    parts.push(line('100644', HANDOFF, `history ${id}`))
    this.#git(['fast-import', '--quiet', '--force'], Buffer.concat(parts))
    return { base: this.#git(['rev-list', '--max-parents=0', ref]), head: this.#git(['rev-parse', ref]) }
  }

  /** The oracle's own view of a tree: every path with its mode and object, read from a full listing. */
  list(commit: string): ReadonlyMap<string, string> {
    const raw = execFileSync('git', ['ls-tree', '-r', '-z', '--full-tree', commit], {
      cwd: this.folder,
      encoding: 'latin1',
    })
    return new Map(
      raw
        .split('\0')
        .filter(Boolean)
        .map((row) => {
          const [entry = '', path = ''] = [row.slice(0, row.indexOf('\t')), row.slice(row.indexOf('\t') + 1)]
          return [decodeGitPath(Buffer.from(path, 'latin1')), entry]
        }),
    )
  }

  #git(args: readonly string[], input?: Buffer): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', input: input ?? '' }).trim()
  }
}

function apply(tree: Map<string, File>, one: Step): void {
  const now = tree.get(one.path)
  if (one.do === 'delete') tree.delete(one.path)
  else if (one.do === 'write') put(tree, one.path, one.file)
  else if (now !== undefined && one.to !== one.path) {
    tree.delete(one.path)
    put(tree, one.to, now)
  }
}

/** A file takes the place of a folder of its name, and of a file that stands where its folder must. */
function put(tree: Map<string, File>, path: string, file: File): void {
  for (const other of [...tree.keys()]) {
    if (other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) tree.delete(other)
  }
  tree.set(path, file)
}

function line(mode: string, path: string, content: string): Buffer {
  const bytes = Buffer.from(content === '' && mode === '120000' ? 'target' : content)
  const quoted = [...encodeGitPath(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  return Buffer.concat([
    Buffer.from(`M ${mode} inline "${quoted}"\ndata ${bytes.length}\n`),
    bytes,
    Buffer.from('\n'),
  ])
}
