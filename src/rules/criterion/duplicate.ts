import type { Criterion } from '../../model/data.ts'
import type { Criteria } from '../../model/document.ts'
import type { Fix } from '../../model/finding.ts'
import { byCodeUnit } from '../../model/order.ts'
import { rule } from '../../model/rule.ts'
import { excerpt } from './excerpt.ts'

/** The same criterion twice in one contract. */
export const duplicate = rule({
  id: 'criterion/duplicate',
  kind: 'criteria',
  level: 'error',
  summary: 'Each criterion stands once in a contract',
  *check(criteria) {
    const first = new Map<string, number>()
    for (const [index, criterion] of criteria.data.criteria.entries()) {
      const key = meaning(criterion)
      const earlier = first.get(key)
      if (earlier === undefined) {
        first.set(key, index)
        continue
      }
      const { line } = criteria.locate(['criteria', earlier]).start
      const fix = deletion(criteria, index)
      yield {
        range: criteria.locate(['criteria', index]),
        message: `Unexpected second \`${title(criterion)}\`, expected each criterion once`,
        help: `Remove it: line ${line} says the same`,
        ...(fix && { fix }),
      }
    }
  },
})

/** A text that two criteria share when they ask the same: order of keys, edges of commands and defaults do not count. */
function meaning(criterion: Criterion): string {
  return JSON.stringify(
    Object.entries(criterion)
      .filter(([key, value]) => !(key === 'exit' && value === 0))
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : sorted(value)] as const)
      .sort(([a], [b]) => byCodeUnit(a, b)),
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

function title(criterion: Criterion): string {
  const [kind, value] = Object.entries(criterion).find(([key]) => KINDS.has(key)) ?? ['criterion', '']
  return excerpt(`${kind}: ${Array.isArray(value) ? value.join(' ') : value}`)
}

const KINDS = new Set(['run', 'file', 'exports', 'http', 'manual'])

/** Deletes the lines of an item of a block list; undefined where the list is written otherwise. */
function deletion(criteria: Criteria, index: number): Fix | undefined {
  const { start, end } = criteria.locate(['criteria', index])
  const lines = criteria.source.split('\n')
  const head = lines[start.line - 1]?.slice(0, start.column - 1) ?? ''
  const last = end.column === 1 ? end.line - 1 : end.line
  const tail = end.column === 1 ? '' : (lines[last - 1]?.slice(end.column - 1) ?? '')
  if (!/^ *- +$/.test(head) || !/^\s*(?:#.*)?$/.test(tail)) return undefined
  const range = { start: { line: start.line, column: 1 }, end: { line: last + 1, column: 1 } }
  return { safe: true, description: 'Remove the second one', edits: [{ range, text: '' }] }
}
