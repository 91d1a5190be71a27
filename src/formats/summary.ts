import type { Move, Report } from '../model/report.ts'
import { count } from './count.ts'

/** One line that says how much was checked and what came of it. */
export function summary(report: Report): string {
  const { files, handoffs, errors, warnings, shard } = report.summary
  const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`
  if (handoffs === undefined) {
    const part = shard === undefined ? '' : ` (part ${shard.part} of ${shard.parts})`
    const checked = `${count(files, 'file')} checked${part}`
    return files === 0 && errors + warnings === 0
      ? checked
      : [`${checked}: ${found}`, ...tallies(report)].join('; ')
  }
  const parts = [judged(report, handoffs)]
  if (report.unclaimed?.length) parts.push(count(report.unclaimed.length, 'unclaimed change'))
  if (report.moves?.length) parts.push(moved(report.moves))
  if (errors + warnings > 0) parts.push(found)
  return parts.join('; ')
}

/** What is no finding any more, or never was reported as one. */
function tallies({ summary: { fixed, suppressed, baselined, stale } }: Report): readonly string[] {
  const counted = [
    [fixed, 'fixed'],
    [suppressed, 'suppressed'],
    [baselined, 'in the baseline'],
    [stale, 'of the baseline gone'],
  ] as const
  const parts = counted.flatMap(([number, words]) => (number === undefined ? [] : `${number} ${words}`))
  return parts.length === 0 ? [] : [parts.join(', ')]
}

function judged(report: Report, handoffs: number): string {
  const { claims } = report.summary
  if (handoffs === 0 || claims === undefined) return count(handoffs, 'handoff')
  const { confirmed, contradicted, inconclusive } = claims
  const total = count(confirmed + contradicted + inconclusive, 'claim')
  return (
    `${count(handoffs, 'handoff')}, ${total}: ` +
    `${confirmed} confirmed, ${contradicted} contradicted, ${inconclusive} inconclusive`
  )
}

/** The words for what became of a handoff, in the order in which a summary counts them. */
export const MOVE_WORDS: Readonly<Record<Move['state'], string>> = {
  moved: 'moved',
  'would-move': 'would move',
  'already-archived': 'already archived',
  open: 'open',
  'not-ready': 'not ready',
  conflict: 'in conflict',
}

function moved(moves: readonly Move[]): string {
  const parts: string[] = []
  for (const [state, words] of Object.entries(MOVE_WORDS)) {
    const number = moves.filter((move) => move.state === state).length
    if (number > 0) parts.push(`${number} ${words}`)
  }
  return parts.join(', ')
}
