import type { Finding } from './finding.ts'

/** Compares by UTF-16 code unit: the same on every machine, and far cheaper than a locale's order. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The order of every report: path, line, column, rule, message. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    byCodeUnit(a.path, b.path) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.message, b.message)
  )
}
