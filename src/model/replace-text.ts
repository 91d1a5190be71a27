import type { Document } from './document.ts'
import type { Fix } from './finding.ts'
import { type DataPath, Lines } from './place.ts'

/** A fix that gives a text value of a YAML document another text, plain where it was plain and may stay so. */
export function replaceText(document: Document, at: DataPath, text: string, safe = true): Fix {
  const range = document.locate(at)
  const lines = new Lines(document.source)
  const before = document.source.slice(lines.offset(range.start), lines.offset(range.end))
  const stays = isPlain(before) && isPlain(text)
  return {
    safe,
    description: `Write \`${text}\``,
    edits: [{ range, text: stays ? text : JSON.stringify(text) }],
  }
}

/** Whether YAML reads this text as itself, without quotes, wherever it stands. Careful rather than complete. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}_./][^\n\r\t"'#,:[\]{}\\]*$/u.test(text) &&
    !/^(?:true|false|null|\.nan|\.inf)$/i.test(text) &&
    text.trim() === text
  )
}
