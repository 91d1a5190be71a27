import type { BaselineEntry } from '../baseline.ts'

/** The text of a baseline: JSON with one entry a line, so that branches merge and changes can be reviewed. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ rule, path, fingerprint, count }) =>
    JSON.stringify({ rule, path, fingerprint, count }),
  )
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`
}

/** Reads such a text, however it is laid out; undefined when it is something else. */
export function parseBaseline(text: string): readonly BaselineEntry[] | undefined {
  const value = parseJson(text)
  if (!isMapping(value) || value.version !== 1 || !Array.isArray(value.findings)) return undefined
  return value.findings.every(isEntry) ? value.findings : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isMapping(value)) return false
  const { rule, path, fingerprint, count } = value
  const isText = [rule, path, fingerprint].every((part) => typeof part === 'string')
  return isText && typeof count === 'number' && Number.isSafeInteger(count) && count > 0
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
