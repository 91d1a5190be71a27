/** Something that a fingerprint names, with its turn among those of the same name, from 1. */
export interface Numbered<Item> {
  readonly item: Item
  readonly turn: number
}

/** Numbers what shares a fingerprint, as the same text under the same rule does when it stands in a file twice. */
export function numbered<Item extends { readonly fingerprint: string }>(
  items: readonly Item[],
): readonly Numbered<Item>[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const turn = (seen.get(item.fingerprint) ?? 0) + 1
    seen.set(item.fingerprint, turn)
    return { item, turn }
  })
}
