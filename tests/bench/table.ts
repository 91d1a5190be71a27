/** A figure of a table: a ratio or an amount, with the most that it is meant to be. */
export interface Figure {
  readonly value: number
  readonly goal?: number
  readonly unit?: string
}

/** Prints the head of a table. */
export function head(...columns: readonly string[]): void {
  console.log(`\n| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`)
}

/** Prints a row: what was done, a figure with its goal and whether that is met, and what else there is to say. */
export function row(work: string, { value, goal, unit = '×' }: Figure, more = ''): void {
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2)
  const wanted = goal === undefined ? '–' : `≤ ${goal}`
  const met = goal === undefined ? '' : value <= goal ? 'yes' : '**no**'
  console.log(`| ${work} | ${shown} ${unit} | ${wanted} | ${met} | ${more} |`)
}
