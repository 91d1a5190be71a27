import type { Judgement, Verdict } from '../model/claim.ts'
import type { Evidence, Report } from '../model/report.ts'
import { baseWords } from './base-words.ts'
import { count } from './count.ts'
import { display } from './display.ts'
import { group } from './group.ts'
import { openEvidence, unreported } from './judgement.ts'
import type { Paint } from './paint.ts'

/** For each handoff: its base, how many of its claims hold, and each claim that no finding speaks of. */
export function* handoffBlocks(report: Report, paint: Paint): Generator<string[]> {
  const bases = group(report.bases ?? [], ({ handoff }) => handoff)
  const claims = group(report.claims ?? [], ({ handoff }) => handoff)
  const open = group(unreported(report), ({ handoff }) => handoff)
  const evidence = group(openEvidence(report), ({ handoff }) => handoff)
  for (const path of new Set([...bases.keys(), ...claims.keys()])) {
    yield [
      paint.bold(display(path)),
      ...(bases.get(path) ?? []).map((base) => `  ${paint.dim(baseWords(base))}`),
      ...verdictLines(claims.get(path) ?? [], paint),
      ...claimLines(open.get(path) ?? [], paint),
      ...evidenceLines(evidence.get(path) ?? [], paint),
    ]
  }
}

function* verdictLines(judgements: readonly Judgement[], { green, red, yellow }: Paint): Generator<string> {
  if (judgements.length === 0) return
  const number = (verdict: Verdict) => judgements.filter((judgement) => judgement.verdict === verdict).length
  const parts = [green(`${count(number('confirmed'), 'claim')} confirmed`)]
  if (number('contradicted') > 0) parts.push(red(`${number('contradicted')} contradicted`))
  if (number('inconclusive') > 0) parts.push(yellow(`${number('inconclusive')} inconclusive`))
  yield `  ${parts.join(', ')}`
}

// Claims that one lack of history leaves open share their reason and their help: both are said once.
function* claimLines(judgements: readonly Judgement[], { dim, red, yellow, cyan }: Paint): Generator<string> {
  for (const [first, ...others] of group(judgements, ({ reason, help }) => `${reason}\0${help}`).values()) {
    if (first === undefined) continue
    const { verdict, reason, help } = first
    yield `  ${verdict === 'contradicted' ? red(verdict) : yellow(verdict)}: ${reason}`
    for (const judgement of [first, ...others]) yield `    ${display(judgement.message)}`
    if (help !== undefined) yield `    ${cyan('help:')} ${display(help)}`
    yield `    ${dim(`ralph explain verify/${reason}`)}`
  }
}

function* evidenceLines(evidence: readonly Evidence[], { yellow }: Paint): Generator<string> {
  for (const { skill, verdict, message } of evidence)
    yield `  ${yellow(verdict)} evidence ${display(skill)}: ${display(message)}`
}
