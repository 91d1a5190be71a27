import { Lines } from '../../../src/model/place.ts'
import type { ShellScript } from '../../../src/model/shell.ts'
import { Places } from '../../../src/parse/places.ts'
import { parseShell } from '../../../src/parse/shell.ts'

/** A command as the parser hands it to rules; it stands at the beginning of a file. */
export function read(text: string): ShellScript {
  const places = new Places(new Lines(text))
  places.exact(0, 0, text.length)
  return parseShell(text, places)
}
