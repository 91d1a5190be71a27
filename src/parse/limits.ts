import type { DocumentKind } from '../model/document.ts'

/** The most YAML tokens of a kind: a handoff may claim 10,000 changes, and one takes up to 26 tokens. */
export function tokenLimit(kind: DocumentKind): number {
  return kind === 'handoff' ? 300_000 : 50_000
}

/** No file is reported for more than this many problems of one stage: a hostile one would drown the others. */
export const MOST_PROBLEMS = 100
