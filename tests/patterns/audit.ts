import type { VulnerableDiagnostics } from 'recheck'
import type { Pattern } from './literals.ts'

process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

/** Milliseconds for one pattern; the slowest takes a tenth of it. */
const TIMEOUT = 60_000
/** The most characters that a document may have, and the most milliseconds that a pattern may take for them. */
const LONGEST = 128 * 1024
const MOST = 200

/** How a pattern is told from others. */
export function written({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return `/${source}/${flags}`
}

/**
 * What is wrong with a pattern: a text on which it takes more than its size explains, or that nobody can tell; undefined when it
 * is safe. The auditor counts steps, and takes a bound such as `{1,64}` for many of them: an attack must also succeed here.
 */
export function troubleOf({ source, flags, at }: Pattern): string | undefined {
  const found = checkSync(source, flags, { timeout: TIMEOUT, randomSeed: 1, attackTimeout: null })
  if (found.status === 'safe') return undefined
  if (found.status === 'vulnerable' && !succeeds(found)) return undefined
  const why = found.status === 'vulnerable' ? found.attack.pattern : JSON.stringify(found.error)
  return `${at}: ${written({ source, flags })} is ${found.status}: ${why}`
}

function succeeds({ source, flags, attack, complexity }: VulnerableDiagnostics): boolean {
  if (complexity.type === 'exponential') return true
  const pumped = (length: number) => {
    const each = length / Math.max(1, attack.pumps.length)
    const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / pump.length)))
    return text.join('') + attack.suffix
  }
  for (let length = LONGEST / 64; length <= LONGEST; length *= 2) {
    const text = pumped(length)
    const start = process.cpuUsage()
    text.replace(new RegExp(source, flags), '')
    const { user } = process.cpuUsage(start)
    if (user / 1000 > MOST) return true
  }
  return false
}
