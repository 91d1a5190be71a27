// Literal text, wildcards and anchors: RE2 takes any of it, and takes 7 ms to load.
const PLAIN = /^[\w\s.^$,:;=<>"'#%&!~@/-]*$/

/** Those of some patterns that are no regular expressions of RE2, each with what RE2 says of it. */
export async function badPatternsOf(patterns: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const doubtful = new Set([...patterns].filter((pattern) => !PLAIN.test(pattern)))
  if (doubtful.size === 0) return new Map()
  const { RE2JS } = await import('re2js')
  const bad = new Map<string, string>()
  for (const pattern of doubtful) {
    try {
      RE2JS.compile(pattern, RE2JS.MULTILINE)
    } catch (error) {
      bad.set(pattern, reasonOf(error, pattern))
    }
  }
  return bad
}

/** `error parsing regexp: missing closing ): …` without its beginning, and without the pattern where that is all of it. */
function reasonOf(error: unknown, pattern: string): string {
  const [, reason = String(error)] = /^error parsing regexp: (.*)$/s.exec((error as Error).message) ?? []
  return reason.replace(`: \`(?m)${pattern}\``, '').replace('(?m)', '')
}
