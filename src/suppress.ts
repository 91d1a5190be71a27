import type { Reading } from './documents.ts'
import { findingMaker } from './findings.ts'
import { KNOWN_RULES } from './known-rules.ts'
import type { Levels } from './levels.ts'
import type { Directive } from './model/directive.ts'
import type { Finding } from './model/finding.ts'
import type { Silenced } from './model/report.ts'
import { DISABLE, isSuppressible, readSuppression, type Suppression } from './model/suppression.ts'
import { suppressionProblems } from './suppress/problems.ts'

/** A comment that silences rules, and what it silenced. */
export interface Used extends Suppression {
  readonly directive: Directive
  /** Ids of the rules of which it silenced a finding. */
  readonly used: ReadonlySet<string>
}

/** The most that is said about the comments of one file. */
const MOST_PROBLEMS = 100

/** What is left of the findings of one file, and what its comments silenced. */
export interface Heard {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
}

/**
 * Takes out of the findings of one file what its comments silence, and adds what is wrong with those comments. A comment
 * without a reason silences nothing.
 */
export function suppress(found: readonly Finding[], reading: Reading, source: string, levels: Levels): Heard {
  const { directives = [], path, document } = reading
  if (directives.length === 0) return { findings: found, silenced: [] }
  const all = directives.map((directive) => ({
    ...readSuppression(directive),
    directive,
    used: new Set<string>(),
  }))
  const speakers = speakersByLine(all)
  const findings: Finding[] = []
  const silenced: Silenced[] = []
  for (const finding of found) {
    const { rule, range } = finding
    const speaker = speakers.get(range.start.line)?.get(rule)
    if (speaker === undefined) findings.push(finding)
    else {
      speaker.used.add(rule)
      silenced.push({ finding, by: 'suppression', reason: speaker.reason })
    }
  }
  const isInForce = (id: string) => {
    const rule = KNOWN_RULES.get(id)
    return document !== undefined && rule !== undefined && levels(rule) !== 'off'
  }
  const toFinding = findingMaker(path, source)
  let told = 0
  for (const { rule, ...problem } of suppressionProblems(all, source, isInForce)) {
    if (told++ === MOST_PROBLEMS) break
    const level = levels(KNOWN_RULES.get(rule) ?? { id: rule, level: 'error' })
    if (level !== 'off') findings.push(toFinding(rule, level, problem))
  }
  return { findings, silenced }
}

/** Which comment silences a rule, by each line that comments speak of: of two that name it, the first. */
function speakersByLine<Speaker extends Used>(
  all: readonly Speaker[],
): ReadonlyMap<number, ReadonlyMap<string, Speaker>> {
  const byLine = new Map<number, Map<string, Speaker>>()
  for (const speaker of all) {
    const { directive, word, reason, rules } = speaker
    if (directive.lines === undefined || word !== DISABLE || reason === '') continue
    const [first, last] = directive.lines
    const byRule = byLine.get(first) ?? new Map<string, Speaker>()
    if (byRule.size === 0) for (let line = first; line <= last; line++) byLine.set(line, byRule)
    for (const { id } of rules) {
      if (isSuppressible(id) && !byRule.has(id)) byRule.set(id, speaker)
    }
  }
  return byLine
}
