import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'

/** A key that its mapping has already: offsets in the YAML text. */
export interface DuplicateKey {
  readonly key: string
  readonly start: number
  readonly end: number
  /** Where the key stood first. */
  readonly first: number
}

/** A node's value as plain data. Mappings have no prototype, so that no key can mean anything but itself. */
export function dataOf(node: ParsedNode | null, duplicates: DuplicateKey[]): unknown {
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const data: { [key: string]: unknown } = Object.create(null)
    const seen = new Map<string, number>()
    for (const { key, value } of node.items) {
      const name = keyName(key)
      const [start, end] = key.range
      const first = seen.get(name)
      if (first !== undefined) duplicates.push({ key: name, start, end, first })
      else seen.set(name, start)
      data[name] = dataOf(value, duplicates)
    }
    return data
  }
  if (isSeq<ParsedNode>(node)) return node.items.map((item) => dataOf(item, duplicates))
  return isScalar(node) ? node.value : null
}

/** A key as a property name: the options of composition allow only scalars. */
export function keyName(key: ParsedNode): string {
  return isScalar(key) ? String((key as Scalar).value ?? '') : ''
}
