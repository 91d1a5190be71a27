import type { FileText } from './stage.ts'

const DECODING = { fatal: true, ignoreBOM: true } as const

/** The text of a file's bytes, or why they are none: more than `limit` bytes, or not UTF-8. A byte order mark stays. */
export function decodeText(bytes: Uint8Array, limit: number): FileText {
  if (bytes.length > limit) return { unreadable: 'too-large', bytes: bytes.length, limit }
  try {
    return new TextDecoder('utf-8', DECODING).decode(bytes)
  } catch {
    return { unreadable: 'not-utf8', offset: firstBadByte(bytes) }
  }
}

/** Where the bytes cease to be UTF-8; the last byte when they only end within a character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginsWell(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function beginsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', DECODING).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
