import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { DataPath, Lines, Range } from '../../model/place.ts'
import { keyName } from './data.ts'

/** The nodes of the nearest present ancestor of a data path: its value, and its key where it has one. */
export interface Found {
  readonly value: ParsedNode | null
  readonly key: ParsedNode | null
  /** Whether the whole path is there. */
  readonly isWhole: boolean
}

/** Walks a data path down from the root, as far as it goes. */
export function findNode(root: ParsedNode | null, path: DataPath): Found {
  let value = root
  let key: ParsedNode | null = null
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(value)) {
      const pair = value.items.find((pair) => keyName(pair.key) === String(step))
      if (pair === undefined) return { value, key, isWhole: false }
      key = pair.key
      value = pair.value
    } else if (isSeq<ParsedNode>(value) && typeof step === 'number' && value.items[step] !== undefined) {
      key = null
      value = value.items[step]
    } else return { value, key, isWhole: false }
  }
  return { value, key, isWhole: true }
}

/** The range of what was found, `source` being the file. A value that is left empty has the range of its key. */
export function rangeOf(
  found: Found,
  part: 'key' | 'value',
  source: string,
  shift: number,
  lines: Lines,
): Range {
  const { key, value } = found
  const isEmpty = value === null || (isScalar(value) && value.range[0] === value.range[1])
  const node = (part === 'key' || isEmpty) && key !== null ? key : value
  if (node === null) return lines.range(shift, shift)
  const start = shift + node.range[0]
  let end = shift + node.range[1]
  while (end > start && /\s/.test(source[end - 1] as string)) end--
  return lines.range(start, end)
}
