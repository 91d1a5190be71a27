import type { GitPath } from '../model/tree.ts'
import { display, printable } from './display.ts'
import { editScript, type Step } from './edit-script.ts'

/** How many lines around a change are shown. */
const CONTEXT = 3

/** A file as it is, or undefined where there is none, and as it is to be. */
export interface TextChange {
  readonly path: GitPath
  readonly before: string | undefined
  readonly after: string
}

/**
 * The change of a file as a patch that `git apply` takes, byte for byte; nothing where nothing changes. Where a line could act on
 * a terminal or in a log, or where the texts are not those of the file (`isExact`), all of it is escaped and set off by `# `, which
 * git passes over: it can be read, but not applied.
 */
export function unifiedDiff({ path, before, after }: TextChange, isExact = true): string {
  const lines = [...patch(path, before, after)]
  if (isExact && lines.every(isHarmless)) return lines.map((line) => `${line}\n`).join('')
  const shown = [
    'Escaped or masked to be shown, so this is no patch',
    ...lines.map((line) => display(plain(line))),
  ]
  return printable(shown.map((line) => `# ${line}`))
}

function isHarmless(line: string): boolean {
  return printable([display(plain(line))]) === `${plain(line)}\n`
}

/** A line without the white space that does no harm. */
function plain(line: string): string {
  return line.replaceAll('\t', '    ').replace(/\r$/, '')
}

function* patch(path: GitPath, before: string | undefined, after: string): Generator<string> {
  const script = editScript(linesOf(before ?? ''), linesOf(after))
  // git takes a name with a space in it to end at the tab.
  const mark = path.includes(' ') ? '\t' : ''
  let isFirst = true
  for (const { start, end } of hunks(script)) {
    if (isFirst)
      yield* [before === undefined ? '--- /dev/null' : `--- a/${path}${mark}`, `+++ b/${path}${mark}`]
    isFirst = false
    yield header(script, start, end)
    for (const { kind, line } of script.slice(start, end)) {
      yield `${SIGNS[kind]}${line.replace(/\n$/, '')}`
      if (!line.endsWith('\n')) yield '\\ No newline at end of file'
    }
  }
}

const SIGNS = { same: ' ', removed: '-', added: '+' } as const

/** The lines of a text, each with its newline. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** The stretches of a script that hold its differences and the lines around them. */
function hunks(script: readonly Step[]): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const [at, { kind }] of script.entries()) {
    if (kind === 'same') continue
    const last = found.at(-1)
    const end = Math.min(script.length, at + 1 + CONTEXT)
    if (last !== undefined && at - CONTEXT <= last.end) last.end = end
    else found.push({ start: Math.max(0, at - CONTEXT), end })
  }
  return found
}

function header(script: readonly Step[], start: number, end: number): string {
  const span = (sign: '-' | '+', other: Step['kind']) => {
    const isThere = ({ kind }: Step) => kind !== other
    const above = script.slice(0, start).filter(isThere).length
    const length = script.slice(start, end).filter(isThere).length
    return `${sign}${length === 0 ? above : above + 1},${length}`
  }
  return `@@ ${span('-', 'added')} ${span('+', 'removed')} @@`
}
