import type { RunCriterion } from '../../model/data.ts'
import type { Problem } from '../../model/finding.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { firstAsked } from './aside.ts'
import { culprit, fallbackAround, isFallback } from './culprit.ts'
import { excerpt, title } from './excerpt.ts'
import { within } from './loops-around.ts'
import { lostFailure } from './lost-failure.ts'
import { isBracket } from './shell/consumer.ts'
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
  const program = firstAsked(script, end.programs.keys())
  if (program && expected === 0) {
    const cause = culprit(script, program)
    if (isFallback(cause)) yield lostFailure(script, program, source, cause)
    return
  }
  const question = expected === 0 ? questionIn(script) : undefined
  const fallback = question && fallbackAround(question, script)
  if (fallback) {
    yield lostFailure(script, question, source, fallback)
    return
  }
  const found = excerpt(script.text)
  const message =
    expected === 0
      ? `Unexpected \`${found}\`, expected a command that can fail`
      : `Unexpected \`${found}\`, which always exits with \`${expected}\`, expected a command that can exit otherwise`
  const help = question
    ? `Let \`${title(question)}\` stand on a line of its own: \`run\` stops at the first command that fails`
    : PROVE
  yield { range: script.locate(0, script.text.trimEnd().length), message, help }
}

/** The first test outside of functions that may fail, as `test -f x`. */
function questionIn(script: ShellScript): Syntax.Command | undefined {
  const nodes = [...script.nodes()]
  const functions = nodes.filter((node) => node.type === 'Function')
  return nodes
    .filter((node) => node.type === 'Command')
    .find((node) => {
      if (!isBracket(node) || functions.some((body) => within(node, body))) return false
      const tree = script.read(script.text.slice(node.pos, node.end))
      const alone = tree && outcome({ ...script, tree })
      return alone !== undefined && !always(alone.statuses, 0)
    })
}

function isRun(criterion: object): criterion is RunCriterion {
  return 'run' in criterion
}

function alwaysSucceeds([program]: readonly string[], { exit = 0, stdout, stderr }: RunCriterion): boolean {
  if (exit !== 0 || stdout || stderr) return false
  return /^(?:\/(?:usr\/)?bin\/)?(?:true|echo)$/.test(program ?? '')
}
