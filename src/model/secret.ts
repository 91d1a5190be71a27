/** A secret that stands in a text: where, of which kind, and the SHA-256 of it in hexadecimal. */
export interface Secret {
  /** Offsets in UTF-16 code units, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Whose secret it is, as `github` or `privatekey`. */
  readonly kind: string
  readonly digest: string
}

/** How much of a secret may be shown: enough to find it again, too little to use it. */
const SHOWN = 4

/** The first characters of a secret, which tell its kind. */
export function secretHead(secret: string): string {
  return secret.slice(0, SHOWN)
}

/** A text with each of some secrets masked, which are sorted by place; offsets are the same. */
export function maskSecrets(text: string, secrets: Iterable<Secret>): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, digest } of secrets) {
    parts.push(text.slice(from, start), mask(text.slice(start, end), digest, isEscaped(text, start)))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/** Whether a character follows a backslash that stands for itself and begins an escape. */
function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}

/** What is hidden, and what a backslash begins in quotes, which may be cut off where the secret ends. */
const HIDDEN = /\\(?:x[\dA-Fa-f]{0,2}|u[\dA-Fa-f]{0,4}|U[\dA-Fa-f]{0,8}|[\s\S])|[\p{L}\p{N}]/gu
const CODE = /^\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})$/

/**
 * The first characters of a secret, then the beginning of its digest, then `x`: as long as the secret. What is no letter and no
 * digit stays, and an escape stays one, so that whatever stands around it reads as before.
 */
function mask(secret: string, digest: string, isBegun: boolean): string {
  // What was begun before the secret is no beginning of another one.
  if (isBegun && secret.startsWith('\\')) return `\\${mask(secret.slice(1), digest, false)}`
  const shown = [...digest.slice(0, 8)]
  return secret.replace(HIDDEN, (found, at: number) => {
    if (CODE.test(found)) return found.slice(0, 2) + '78'.padStart(found.length - 2, '0')
    if (at < SHOWN || found.startsWith('\\')) return found
    return (shown.shift() ?? 'x').padEnd(found.length, 'x')
  })
}
