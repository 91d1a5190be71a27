import type { Range } from '../model/place.ts'
import { display } from './display.ts'
import { numbered } from './numbered.ts'
import type { Result } from './results.ts'
import { uri } from './uri.ts'

/** A message that no viewer takes for more than text: braces would be places of arguments, and `](` the middle of a link. */
export function text(raw: string): { readonly text: string } {
  return { text: display(raw).replaceAll('](', ']\\u{28}').replace(/[{}]/g, '$&$&') }
}

/** The results of a run; `rules` holds the id of each, in the order in which the run describes them. */
export function sarifResults(results: readonly Result[], rules: readonly string[]): readonly object[] {
  const indexes = new Map(rules.map((rule, index) => [rule, index]))
  // The standard wants this of all results of a run or of none.
  const marks = results.some(({ silenced }) => silenced !== undefined)
  return numbered(results).map(({ item, turn }) => ({
    ruleId: display(item.rule),
    ruleIndex: indexes.get(item.rule),
    ...verdict(item),
    message: text(item.help === undefined ? item.message : `${item.message}. ${item.help}`),
    locations: [location(item)],
    partialFingerprints: fingerprints(item, turn),
    ...(marks && { suppressions: suppressions(item) }),
  }))
}

function verdict({ level }: Result): object {
  return level === 'inconclusive' ? { kind: 'open', level: 'none' } : { kind: 'fail', level }
}

function location({ path, range }: Result): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(path), uriBaseId: '%SRCROOT%' },
      region: region(range),
    },
  }
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

// The first name is the one that GitHub reads; the second says what the value is.
function fingerprints({ fingerprint }: Result, turn: number): Readonly<Record<string, string>> {
  const name = `${fingerprint}:${turn}`
  return { primaryLocationLineHash: name, 'ralph/v1': name }
}

function suppressions({ silenced }: Result): readonly object[] {
  if (silenced === undefined) return []
  const { by, reason } = silenced
  const kind = by === 'suppression' ? 'inSource' : 'external'
  return [{ kind, status: 'accepted', ...(reason !== undefined && { justification: display(reason) }) }]
}
