import fc from 'fast-check'
import type { Claim, ClaimKind } from '../../src/model/claim.ts'
import { FILE_START } from '../../src/model/place.ts'
import { folderOf, history, NAMES, type Tree } from './histories.ts'

/** What is true, from both trees alone: git is not asked. */
export function isTrue({ path, kind, from }: Claim, before: Tree, after: Tree): boolean {
  const isNew = !before.has(path) && after.has(path)
  if (kind === 'created' || kind === 'copied') return isNew
  if (kind === 'deleted') return before.has(path) && !after.has(path)
  if (kind === 'renamed') return isNew && before.has(from as string) && !after.has(from as string)
  return before.has(path) && after.has(path) && isDifferent(path, before, after)
}

function isDifferent(path: string, before: Tree, after: Tree): boolean {
  const [old, now] = [before.get(path), after.get(path)]
  return old?.mode !== now?.mode || old?.content !== now?.content
}

/** Every path that differs. */
export function changes(before: Tree, after: Tree): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => isDifferent(path, before, after))
    .sort()
}

const KINDS: readonly ClaimKind[] = ['created', 'modified', 'deleted', 'copied']
const range = fc.constant(FILE_START)

/** Every claim that can be made of a name, true or false. */
const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({ path: fc.constantFrom(...NAMES, 'nowhere', 'src'), kind: fc.constantFrom(...KINDS), range }),
  fc.record({
    path: fc.constantFrom(...NAMES),
    from: fc.constantFrom(...NAMES),
    kind: fc.constant('renamed' as const),
    range,
  }),
)

/** Histories that stand side by side in one repository, and what one handoff claims of them all. */
export const together = fc.array(
  fc.record({ steps: history, claims: fc.array(claim, { minLength: 1, maxLength: 12, size: 'max' }) }),
  {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  },
)

/** The claims, those that state every second change rightly included. */
export function claimsOf(
  all: readonly { readonly claims: readonly Claim[] }[],
  before: Tree,
  after: Tree,
): readonly Claim[] {
  const made = all.flatMap(({ claims }, i) =>
    claims.map((one) => ({
      ...one,
      path: folderOf(i) + one.path,
      ...(one.from !== undefined && { from: folderOf(i) + one.from }),
    })),
  )
  const kind = (path: string) => (!before.has(path) ? 'created' : after.has(path) ? 'modified' : 'deleted')
  const truths = changes(before, after).filter((_, i) => i % 2 === 0)
  return [...made, ...truths.map((path) => ({ path, kind: kind(path) as ClaimKind, range: FILE_START }))]
}
