import type { GitPath } from './tree.ts'

/**
 * Whether a path matches a pattern of the settings: `*` and `?` within a segment, `**` for any number of segments. A pattern
 * stands from the root of the repository and matches what lies beneath the folder that it names. Takes time in proportion to
 * pattern × path, whatever they hold.
 */
export function matchesGlob(pattern: string, path: GitPath): boolean {
  const wanted = pattern.replace(/^\//, '').replace(/\/$/, '').split('/')
  return matchSequence(wanted, path.split('/'), matchesSegment, (part) => part === '**', true)
}

/** Whether a pattern names more than one path. */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern)
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matchSequence(
    pattern,
    segment,
    (part, unit) => part === '?' || part === unit,
    (part) => part === '*',
    false,
  )
}

/**
 * Matches a sequence against a pattern with wildcards that stand for any run of it. Only the last wildcard is ever tried
 * again: what an earlier one could take, the last one can take too.
 */
export function matchSequence<Part, Item>(
  pattern: ArrayLike<Part>,
  sequence: ArrayLike<Item>,
  fits: (part: Part, item: Item) => boolean,
  isWild: (part: Part) => boolean,
  prefix: boolean,
): boolean {
  let at = 0
  let wild = -1
  let resume = 0
  let item = 0
  while (item < sequence.length) {
    const part = pattern[at]
    if (at === pattern.length && prefix) return true
    if (part !== undefined && isWild(part)) {
      wild = at++
      resume = item
    } else if (part !== undefined && fits(part, sequence[item] as Item)) {
      at++
      item++
    } else if (wild >= 0) {
      at = wild + 1
      item = ++resume
    } else return false
  }
  while (at < pattern.length && isWild(pattern[at] as Part)) at++
  return at === pattern.length
}
