import type { ClaimKind } from './claim.ts'

// Other tools and most people have other words for what happened to a file, and other orders. Each of these says one thing; the
// letters are git's.

const WORDS: { readonly [kind in ClaimKind]: readonly string[] } = {
  created: ['created', 'create', 'added', 'add', 'new', 'a'],
  modified: ['modified', 'modify', 'updated', 'update', 'changed', 'edited', 'm'],
  deleted: ['deleted', 'delete', 'removed', 'remove', 'd'],
  renamed: ['renamed', 'rename', 'moved', 'move'],
  copied: ['copied', 'copy'],
}
const KINDS = Object.keys(WORDS) as readonly ClaimKind[]
const WORD = Object.values(WORDS).flat().join('|')

const BETWEEN = '(?: +(?:—|–|--?) +|: +| +)'
const LAST = new RegExp(`^(\\S+?)${BETWEEN}[([]?(${WORD})[)\\]]?$`, 'i')
const FIRST = new RegExp(`^[([]?(${WORD})[)\\]]?${BETWEEN}(\\S+)$`, 'i')
const ARROW = /^(\S+) (?:→|->|=>) (\S+)$/
const MOVED = /^(?:(?:renamed|moved):? )?(\S+?):? (?:(?:renamed|moved) )?(?:to|→|->|=>) (\S+)$/i

/** The kind of change that a word stands for, when it is another word for one. */
export function meantKind(word: string): ClaimKind | undefined {
  return KINDS.find((kind) => WORDS[kind].includes(word.trim().toLowerCase()))
}

/** An item of `files_changed` as it was meant: `updated: src\a.js` is `src/a.js — modified`. Undefined where there is doubt. */
export function meantChange(item: string): string | undefined {
  const text = item.trim()
  const [, from, to] = ARROW.exec(text) ?? MOVED.exec(text) ?? []
  if (from !== undefined && to !== undefined) return `${path(from)} → ${path(to)} — renamed`
  const last = LAST.exec(text)
  const [name, word] = last
    ? [last[1], last[2]]
    : (([, kind, place]) => [place, kind])(FIRST.exec(text) ?? [])
  const kind = meantKind(word ?? '')
  // A name alone, or a rename without its old name, is still in doubt.
  if (name === undefined || kind === undefined || kind === 'renamed' || kind === 'copied') return undefined
  return `${path(name)} — ${kind}`
}

function path(written: string): string {
  return written
    .replace(/^[`'"]/, '')
    .replace(/(?<![`'",:])[`'",:]+$/, '')
    .replace(/^\.[\\/]/, '')
    .replaceAll('\\', '/')
}
