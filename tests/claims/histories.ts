import fc from 'fast-check'
import { decodeGitPath } from '../../src/model/git-path.ts'

/** One file of a generated tree. */
export interface File {
  readonly mode: '100644' | '100755' | '120000'
  readonly content: string
}

/** A tree that nobody has asked git for. */
export type Tree = ReadonlyMap<string, File>

/** What a generated commit does to one path. */
export type Step =
  | { readonly do: 'write'; readonly path: string; readonly file: File }
  | { readonly do: 'delete'; readonly path: string }
  | { readonly do: 'rename'; readonly path: string; readonly to: string }

/** A generated history: what each of its states does to the one before, the first to nothing. */
export type History = readonly (readonly Step[])[]

/** Names that tools have stumbled over: read as options, revisions, patterns, escapes or other spellings. */
export const NAMES: readonly string[] = [
  ...[
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
  ],
  ...[
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
  ],
  ...[
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
  ],
  ...['cr\r', 'a\r\nb', '?', '!a', '#a', 'a\\', '\\101'],
  decodeGitPath(Uint8Array.of(0xff, 0xfe, 0x62, 0x61, 0x64)),
  decodeGitPath(Uint8Array.of(0x73, 0x2f, 0xe9)),
  decodeGitPath(Uint8Array.of(0x0a, 0x22, 0x80)),
]

/** How many states a history has: the root, and what came of it. */
export const STATES = 5

const name = fc.constantFrom(...NAMES)
const file: fc.Arbitrary<File> = fc.oneof(
  fc.record({
    mode: fc.constantFrom('100644' as const, '100644' as const, '100755' as const),
    content: fc.constantFrom('', 'one', 'two', 'three\n', 'one\r\n'),
  }),
  fc.record({
    mode: fc.constant('120000' as const),
    content: fc.constantFrom('one', 'a', '/dev/zero', '../..'),
  }),
)
const write = fc.record({ do: fc.constant('write' as const), path: name, file })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: write },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), path: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), path: name, to: name }) },
)

export const history: fc.Arbitrary<History> = fc
  .tuple(
    fc.array(write, { maxLength: 12, size: 'max' }),
    fc.array(fc.array(step, { maxLength: 8, size: 'max' }), { minLength: STATES - 1, maxLength: STATES - 1 }),
  )
  .map(([root, others]) => [root, ...others])

/** Every state that some histories go through side by side: each below its folder, the first one at the root. */
export function statesOf(histories: readonly History[]): readonly Tree[] {
  const trees = histories.map(() => new Map<string, File>())
  return Array.from({ length: STATES }, (_, state) => {
    const all = new Map<string, File>()
    histories.forEach((steps, i) => {
      const tree = trees[i] as Map<string, File>
      for (const one of steps[state] ?? []) apply(tree, one)
      for (const [path, content] of tree) all.set(`${folderOf(i)}${path}`, content)
    })
    return all
  })
}

/** Where the history of this number has its files. */
export function folderOf(i: number): string {
  return i === 0 ? '' : `${i}/`
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
function put(tree: Map<string, File>, path: string, content: File): void {
  for (const other of [...tree.keys()]) {
    if (other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) tree.delete(other)
  }
  tree.set(path, content)
}
