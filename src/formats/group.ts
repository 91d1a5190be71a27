/** The items by their key, keys in the order in which they first occur. Node 20 has no `Map.groupBy`. */
export function group<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = key(item)
    const members = groups.get(name)
    if (members) members.push(item)
    else groups.set(name, [item])
  }
  return groups
}
