import type { Scalar } from 'yaml'
import type { Lines } from '../../model/place.ts'
import { Places } from '../places.ts'

/** Where the characters of a scalar's value stand in the file; where YAML's form allows no finer, the whole scalar. */
export function scalarPlaces(scalar: Scalar.Parsed, source: string, shift: number, lines: Lines): Places {
  const [from, to] = scalar.range
  const start = shift + from
  const end = shift + to
  const value = String(scalar.value)
  const places = new Places(lines)
  const quote = scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE' ? 1 : 0
  if (source.slice(start + quote, end - quote) === value) places.exact(0, start + quote, value.length)
  else if (scalar.type === 'BLOCK_LITERAL') literalPlaces(value, source, start, places)
  else places.whole(0, start, end)
  return places
}

/** Each line of a literal block ends as its line of the file does: what differs is the indentation before it. */
function literalPlaces(value: string, source: string, header: number, places: Places): void {
  let line = source.indexOf('\n', header) + 1
  for (let at = 0; at < value.length; ) {
    const newline = value.indexOf('\n', at)
    const length = (newline === -1 ? value.length : newline) - at
    const next = source.indexOf('\n', line)
    const after = next === -1 ? source.length : next
    const end = source[after - 1] === '\r' && value[at + length - 1] !== '\r' ? after - 1 : after
    places.exact(at, end - length, length)
    if (newline === -1) return
    places.whole(newline, end, Math.min(after + 1, source.length))
    line = after + 1
    at = newline + 1
  }
}
