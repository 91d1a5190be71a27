import type { AsOf, BaseSource } from '../model/git.ts'
import type { HandoffBase } from '../model/report.ts'
import { display } from './display.ts'

const SOURCES: Readonly<Record<BaseSource, string>> = {
  recorded: 'recorded',
  flag: 'given by --base',
  previous: 'of the previous handoff',
  'merge-base': 'where the branch left',
  parent: 'the parent commit',
  'empty-tree': 'the empty tree',
}

/** What a handoff is judged by: the commit it began from, how that is known, and the state it describes. */
export function baseWords({ oid, source, service, assumed, asOf }: HandoffBase): string {
  const base =
    oid === null || source === null
      ? 'no provable base'
      : `base ${short(oid)} ${service === undefined ? SOURCES[source] : `given by ${display(service)}`}`
  return `${base}${assumed ? ' (assumed)' : ''}, as of ${asOfWords(asOf)}`
}

function asOfWords(asOf: AsOf): string {
  if (asOf.kind === 'commit') return short(asOf.oid)
  return asOf.kind === 'index' ? 'the index' : 'the working tree'
}

function short(oid: string): string {
  return display(oid.slice(0, 12))
}
