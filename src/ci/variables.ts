import type { Oid } from '../model/git.ts'

/** The environment of a process. */
export type Variables = Readonly<Record<string, string | undefined>>

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** A full commit id, or undefined for anything else, all zeros included. */
export function fullId(value: unknown): Oid | undefined {
  return typeof value === 'string' && ID.test(value) && !/^0+$/.test(value) ? value : undefined
}

/** The full ids among some values. */
export function fullIds(...values: readonly unknown[]): readonly Oid[] {
  return values.flatMap((value) => fullId(value) ?? [])
}

// What git itself refuses in the name of a branch, and what could be read as an option or as an expression.
const FORBIDDEN = /^[-/]|\.\.|@\{|\/\/|(?:^|\/)\.|[\0- ~^:?*[\\\x7f]|[/.]$|\.lock(?:\/|$)/

/** The short name of a branch (`refs/heads/` taken off), or undefined where no branch can be called so. */
export function branchName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const name = value.replace(/^refs\/heads\//, '')
  return name === '' || name.length > 1_000 || FORBIDDEN.test(name) ? undefined : name
}

/** The number of a pull request as text, or undefined: services say `false` or nothing where there is none. */
export function changeNumber(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{1,18}$/.test(value) ? value : undefined
}

/** The properties that are known: the rest of an object keeps its absent ones absent. */
export function known<Value extends object>(
  value: {
    readonly [Key in keyof Value]: Value[Key] | undefined
  },
): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>
}
