/** How often a rule was right, over labelled cases. */
export interface Confusion {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/** Counts hits and misses of (expected, fired) pairs. */
export function confusion(pairs: Iterable<readonly [expected: boolean, fired: boolean]>): Confusion {
  const count = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 }
  for (const [expected, fired] of pairs) {
    if (expected) count[fired ? 'truePositives' : 'falseNegatives']++
    else count[fired ? 'falsePositives' : 'trueNegatives']++
  }
  return count
}

/** A share with the ends of its 95 % Wilson score interval, each from 0 to 1; undefined when there is nothing to share. */
export function wilson(
  hits: number,
  total: number,
): { share: number; low: number; high: number } | undefined {
  if (total === 0) return undefined
  const z = 1.959964
  const share = hits / total
  const middle = share + (z * z) / (2 * total)
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  return { share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** Cohen's κ of two labellers; undefined without a pair, 1 when both always gave the same single label. */
export function kappa(pairs: readonly (readonly [a: boolean, b: boolean])[]): number | undefined {
  if (pairs.length === 0) return undefined
  const share = (test: (pair: readonly [boolean, boolean]) => boolean) =>
    pairs.filter(test).length / pairs.length
  const observed = share(([a, b]) => a === b)
  const yesA = share(([a]) => a)
  const yesB = share(([, b]) => b)
  const chance = yesA * yesB + (1 - yesA) * (1 - yesB)
  return chance === 1 ? 1 : (observed - chance) / (1 - chance)
}
