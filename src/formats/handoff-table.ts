import type { Verdict } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import { baseWords } from './base-words.ts'
import { group } from './group.ts'
import { code, prose, withoutBars } from './markdown-text.ts'

/** A table in Markdown: what each handoff is judged by, and how its claims fare. */
export function* handoffTable(report: Report): Generator<string> {
  const bases = group(report.bases ?? [], ({ handoff }) => handoff)
  const claims = group(report.claims ?? [], ({ handoff }) => handoff)
  const paths = new Set([...bases.keys(), ...claims.keys()])
  if (paths.size === 0) return
  yield* [
    '',
    '| Handoff | Judged by | Confirmed | Contradicted | Inconclusive |',
    '| --- | --- | --: | --: | --: |',
  ]
  for (const path of paths) {
    const judged = claims.get(path) ?? []
    const number = (verdict: Verdict) => judged.filter((judgement) => judgement.verdict === verdict).length
    const cells = [
      code(withoutBars(path)),
      (bases.get(path) ?? []).map((base) => prose(withoutBars(baseWords(base)))).join('; '),
      number('confirmed'),
      number('contradicted'),
      number('inconclusive'),
    ]
    yield `| ${cells.join(' | ')} |`
  }
}
