import type { Fix } from '../../model/finding.ts'
import { Lines } from '../../model/place.ts'
import type { ShellScript } from '../../model/shell.ts'

/** A part of a command, as offsets in its text. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** Takes a part and the blanks before it out of a command; undefined where the file writes it otherwise than bash reads it. */
export function removal(script: ShellScript, source: string, part: Part, safe: boolean): Fix | undefined {
  const found = script.text.slice(part.start, part.end)
  const from = script.text.slice(0, part.start).trimEnd().length
  const range = script.locate(from, part.end)
  const lines = new Lines(source)
  const written = source.slice(lines.offset(range.start), lines.offset(range.end))
  if (written !== script.text.slice(from, part.end)) return undefined
  return { safe, description: `Remove \`${found}\``, edits: [{ range, text: '' }] }
}
