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
    parts.push(text.slice(from, start), mask(text.slice(start, end), digest))
    from = end
  }
  return parts.join('') + text.slice(from)
}

/**
 * The first characters of a secret, then the beginning of its digest, then `x`: as long as the secret. What is no letter and no
 * digit stays, so that whatever stands around it reads as before.
 */
function mask(secret: string, digest: string): string {
  const shown = [...digest.slice(0, 8)]
  const hide = (found: string) => (shown.shift() ?? 'x').padEnd(found.length, 'x')
  return secretHead(secret) + secret.slice(SHOWN).replace(/[\p{L}\p{N}]/gu, hide)
}
