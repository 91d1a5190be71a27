/** An exit status that a command may end with: a number, or `failure` for any number but 0. */
export type Status = number | 'failure'

/** Every exit status that a command may end with; empty when it never ends. */
export type Statuses = ReadonlySet<Status>

export const ZERO: Statuses = new Set([0])
export const ONE: Statuses = new Set([1])

/** What a test says whose operands are not known. */
export const YES_OR_NO: Statuses = new Set([0, 1])

/** What a program does that nobody has looked into. */
export const EITHER: Statuses = new Set<Status>([0, 'failure'])
export const FAILURE: Statuses = new Set<Status>(['failure'])

export function union(a: Statuses, b: Statuses): Statuses {
  if (a === b) return a
  return new Set([...a, ...b])
}

/** The statuses other than 0. */
export function failing(statuses: Statuses): Statuses {
  return new Set([...statuses].filter((status) => status !== 0))
}

/** Whether each of the statuses is this number. */
export function always(statuses: Statuses, expected: number): boolean {
  return statuses.size === 1 && statuses.has(expected)
}
