import type { RunCriterion } from '../../model/data.ts'
import type { Problem } from '../../model/finding.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript } from '../../model/shell.ts'
import { isTeller } from './aside.ts'
import { culprit, isFallback } from './culprit.ts'
import { excerpt } from './excerpt.ts'
import { lostFailure } from './lost-failure.ts'
import { outcome } from './shell/outcome.ts'
import { always } from './shell/status.ts'

/** A `run` that always passes because of a fallback that always succeeds, or that starts no program. */
export const cannotFail = rule({
  id: 'criterion/cannot-fail',
  kind: 'criteria',
  level: 'error',
  summary: 'A criterion fails when the work is not done',
  *check(criteria) {
    for (const [index, criterion] of criteria.data.criteria.entries()) {
      if (!isRun(criterion)) continue
      const script = criteria.scripts.get(index)
      if (script) yield* judge(script, criterion, criteria.source)
      else if (Array.isArray(criterion.run) && alwaysSucceeds(criterion.run, criterion))
        yield {
          range: criteria.locate(['criteria', index, 'run']),
          message: `Unexpected \`${criterion.run.join(' ')}\`, expected a command that can fail`,
          help: PROVE,
        }
    }
  },
})

const PROVE = 'Run what proves the objective: a test, a build, a comparison of what was made'

function* judge(script: ShellScript, criterion: RunCriterion, source: string): Iterable<Problem> {
  const end = outcome(script)
  const expected = criterion.exit ?? 0
  // What is expected of the output is another rule's.
  if (!end || criterion.stdout || criterion.stderr || !always(end.statuses, expected)) return
  const program = [...end.programs.keys()].find((other) => !isTeller(other))
  if (program && expected === 0) {
    const cause = culprit(script, program)
    if (isFallback(cause)) yield lostFailure(script, program, source, cause)
    return
  }
  const found = excerpt(script.text)
  const message =
    expected === 0
      ? `Unexpected \`${found}\`, expected a command that can fail`
      : `Unexpected \`${found}\`, which always exits with \`${expected}\`, expected a command that can exit otherwise`
  yield { range: script.locate(0, script.text.trimEnd().length), message, help: PROVE }
}

function isRun(criterion: object): criterion is RunCriterion {
  return 'run' in criterion
}

function alwaysSucceeds([program]: readonly string[], { exit = 0, stdout, stderr }: RunCriterion): boolean {
  if (exit !== 0 || stdout || stderr) return false
  return /^(?:\/(?:usr\/)?bin\/)?(?:true|echo)$/.test(program ?? '')
}
