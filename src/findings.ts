import type { Reading } from './documents.ts'
import type { Levels } from './levels.ts'
import type { DocumentKind } from './model/document.ts'
import type { Finding, Problem, Severity } from './model/finding.ts'
import { fingerprint } from './model/fingerprint.ts'
import { Lines } from './model/place.ts'
import type { Project } from './model/project.ts'
import type { Rule } from './model/rule.ts'
import { STAGE_RULES } from './model/stage-rules.ts'
import { RULES } from './rules/index.ts'

const STAGES = new Map(STAGE_RULES.map((stage) => [stage.id, stage]))

/** Everything that is wrong with one file: what kept it from being a document, else what the rules say of it. */
export function findingsOf(
  reading: Reading,
  source: string,
  project: Project,
  levels: Levels,
): readonly Finding[] {
  const { document, path, problems } = reading
  const toFinding = findingMaker(path, source)
  const found: Finding[] = []
  for (const { rule, ...problem } of problems) {
    const level = levels(STAGES.get(rule) ?? { id: rule, level: 'error' })
    if (level !== 'off') found.push(toFinding(rule, level, problem))
  }
  if (document === undefined) return found
  for (const rule of rulesFor(document.kind)) {
    const level = levels(rule)
    if (level === 'off') continue
    for (const problem of rule.check(document, project)) found.push(toFinding(rule.id, level, problem))
  }
  return found
}

/** Makes findings of problems in one file; the fingerprint is of the text at the problem's place. */
export function findingMaker(path: string, source: string) {
  let lines: Lines | undefined
  return (rule: string, severity: Severity, problem: Problem): Finding => {
    const { start, end } = problem.range
    lines ??= new Lines(source)
    const text = source.slice(lines.offset(start), lines.offset(end))
    return { rule, severity, path, ...problem, fingerprint: fingerprint(rule, path, text) }
  }
}

/** The rules for each kind. */
const BY_KIND = new Map<DocumentKind, readonly Rule[]>()

function rulesFor(kind: DocumentKind): readonly Rule[] {
  const known = BY_KIND.get(kind)
  if (known !== undefined) return known
  const rules = RULES.filter((rule) =>
    typeof rule.kind === 'string' ? rule.kind === kind : rule.kind.includes(kind),
  )
  BY_KIND.set(kind, rules)
  return rules
}
