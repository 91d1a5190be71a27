import type { GitPath } from '../model/tree.ts'

// A lone surrogate: U+DC80 to U+DCFF stand for a byte that is not UTF-8.
const LONE = /\p{Cs}/gu

/** A path as a relative URI: every segment percent-encoded, bytes that are not UTF-8 as well. */
export function uri(path: GitPath): string {
  return path.split('/').map(segment).join('/')
}

function segment(text: string): string {
  let encoded = ''
  let from = 0
  for (const { 0: unit, index } of text.matchAll(LONE)) {
    encoded += encodeURIComponent(text.slice(from, index)) + byte(unit.charCodeAt(0))
    from = index + 1
  }
  return encoded + encodeURIComponent(text.slice(from))
}

function byte(unit: number): string {
  const isByte = unit >= 0xdc80 && unit <= 0xdcff
  return isByte ? `%${(unit - 0xdc00).toString(16).toUpperCase()}` : encodeURIComponent('\ufffd')
}
