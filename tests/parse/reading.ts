import type { DocumentKind } from '../../src/model/document.ts'
import { Lines, type Range } from '../../src/model/place.ts'
import type { FileText, StageProblem } from '../../src/model/stage.ts'
import { loadParsers, type Parsed } from '../../src/parse/parse.ts'

export const KINDS = [
  'workflow',
  'skill',
  'criteria',
  'handoff',
  'note',
  'settings',
  'results',
  'reviews',
] as const satisfies readonly DocumentKind[]

export const parsers = await loadParsers(KINDS)

/** Reads a text as a document of a kind. */
export function read(kind: DocumentKind, file: FileText, path = `.ralph/${kind}`): Parsed {
  return parsers.parse(kind, path, 'id', file)
}

/** `line:column-line:column rule` of each problem. */
export function places(problems: readonly StageProblem[]): readonly string[] {
  return problems.map(({ range, rule }) => `${placeOf(range)} ${rule}`)
}

export function placeOf({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

/** The text that stands at a range. */
export function textAt(source: string, range: Range): string {
  const lines = new Lines(source)
  return source.slice(lines.offset(range.start), lines.offset(range.end))
}

/** A text after the fix of its only problem. */
export function fixed(source: string, problem: StageProblem | undefined): string {
  const [edit, ...more] = problem?.fix?.edits ?? []
  if (edit === undefined || more.length > 0) throw new Error('expected one edit')
  const lines = new Lines(source)
  return (
    source.slice(0, lines.offset(edit.range.start)) + edit.text + source.slice(lines.offset(edit.range.end))
  )
}
