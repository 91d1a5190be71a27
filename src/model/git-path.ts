import type { GitPath } from './tree.ts'

// A git path is bytes. As a string it is UTF-8, and each byte that is no part of valid UTF-8 stands as the lone surrogate
// U+DC00 + byte (U+DC80 to U+DCFF), so that every path has exactly one string and every such string its bytes.

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** The string of a path that git printed as bytes. Any bytes have one, and `encodeGitPath` gives them back. */
export function decodeGitPath(bytes: Uint8Array): GitPath {
  const whole = decodeStrictly(bytes)
  if (whole !== undefined) return whole
  let path = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number
    const length = sequenceLength(first)
    const character = decodeStrictly(bytes.subarray(at, at + length))
    path += character ?? String.fromCharCode(0xdc00 + first)
    at += character === undefined ? 1 : length
  }
  return path
}

/** The bytes of a path, for git's standard input. Surrogates that stand for no byte become U+FFFD, as in TextEncoder. */
export function encodeGitPath(path: GitPath): Uint8Array {
  if (!/\p{Surrogate}/u.test(path)) return encoder.encode(path)
  return Uint8Array.from([...path].flatMap((character) => [...encodeCharacter(character)]))
}

/**
 * The path in git's C-quoted form (`"caf\303\251"`, quotes included), or undefined when it is not well formed.
 * Escapes are git's own: `\a \b \t \n \v \f \r \" \\` and three octal digits for a byte.
 */
export function unquoteGitPath(quoted: string): GitPath | undefined {
  if (!/^"(?:[^"\\]|\\[abtnvfr"\\]|\\[0-3][0-7][0-7])*"$/.test(quoted)) return undefined
  const bytes: number[] = []
  for (const [token] of quoted.slice(1, -1).matchAll(/\\(?:[0-7]{3}|.)|[^\\]+/gs)) {
    if (!token.startsWith('\\')) bytes.push(...encodeGitPath(token))
    else if (token.length === 4) bytes.push(Number.parseInt(token.slice(1), 8))
    else bytes.push((ESCAPES[token.slice(1)] ?? token.slice(1)).charCodeAt(0))
  }
  return decodeGitPath(Uint8Array.from(bytes))
}

const ESCAPES: { readonly [letter: string]: string } = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** How many bytes the character has that begins with this byte, if it is well formed. */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function encodeCharacter(character: string): Iterable<number> {
  const unit = character.charCodeAt(0)
  const escaped = character.length === 1 && unit >= 0xdc80 && unit <= 0xdcff
  return escaped ? [unit - 0xdc00] : encoder.encode(character)
}
