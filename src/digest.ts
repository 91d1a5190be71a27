/**
 * SHA-256 of bytes, or of a text's UTF-8 bytes. What makes it is loaded when it is first wanted: that takes 6 ms, and most runs do
 * without.
 */
export function sha256(content: string | Uint8Array, encoding: 'hex' | 'base64url' = 'hex'): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', content, encoding)
}
