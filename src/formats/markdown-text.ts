import { display } from './display.ts'

// A word that no Markdown gives a meaning to, on any service: no address, mention, reference, commit, emoji or mark-up, nor a
// number as lists begin with.
const PLAIN =
  /^(?:["'(]*(?:\p{L}[\p{L}\p{M}]*(?:['’/-]\p{L}[\p{L}\p{M}]*)*|[—–→…])["'),.;:!?]*|["'(]*(?:[),.;:!?]["'),.;:!?]*)?|\p{Nd}{1,6}[,;:]?)$/u

/** Text as one code span, in which nothing acts; its fence is longer than every run of backticks in it. */
export function code(text: string): string {
  const shown = display(text)
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length), 0) + 1)
  // A reader drops one space at either end, unless there is nothing else.
  const loses = shown.startsWith(' ') && shown.endsWith(' ') && /[^ ]/.test(shown)
  const edge = loses || shown === '' || /^`|`$/.test(shown) ? ' ' : ''
  return `${fence}${edge}${shown}${edge}${fence}`
}

/** Text for the cell of a table, in which a bar would end it, even within code. */
export function withoutBars(text: string): string {
  return text.replaceAll('|', '\\u{7c}')
}

/** A message: what it has in backticks as code, and every other word that is not plain as well. */
export function prose(text: string): string {
  let written = ''
  for (const [piece, quoted] of text.matchAll(/`([^`]+)`|\s+|[^\s`]+|`/g)) {
    const next = quoted === undefined ? word(piece) : code(quoted)
    // Two code spans side by side would read as one.
    written += (written.endsWith('`') && next.startsWith('`') ? ' ' : '') + next
  }
  return written
}

function word(piece: string): string {
  if (piece === ' ' || (piece.length <= 40 && PLAIN.test(piece))) return piece
  return /.[,;:.]$/.test(piece) ? code(piece.slice(0, -1)) + piece.slice(-1) : code(piece)
}

/** The most that is shown of one path, message or help. */
const LONGEST = 1_000

/** A text, or its beginning: one alone must not take the room of all others. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
