/**
 * A finding's stable name: 16 hexadecimal digits over the rule, the path and the text of the place with its white space
 * folded. Two 32-bit lanes of the xmur-like mix known as cyrb53; not cryptographic, and node:crypto costs 8 ms to load.
 */
export function fingerprint(rule: string, path: string, text: string): string {
  const key = `${rule}\0${path}\0${text.replace(/\s+/g, ' ').trim()}`
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0')
  return hex(b) + hex(a)
}
