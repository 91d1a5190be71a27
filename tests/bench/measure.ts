export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of what is measured: certificates that are read at every start would be measured too. */
export function environment(): Environment {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  return env
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
