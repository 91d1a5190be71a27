import type { RunCriterion } from '../../model/data.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { excerpt } from './excerpt.ts'
import { type Expected, holds, isPlain, textsOf } from './expected-text.ts'
import { printedText } from './printed-text.ts'
import { type Outcome, outcome } from './shell/outcome.ts'
import { always, ZERO } from './shell/status.ts'

/** An expectation on the output that the command meets by its own words, whatever its programs print. */
export const echoesExpectation = rule({
  id: 'criterion/echoes-expectation',
  kind: 'criteria',
  level: 'error',
  summary: 'What is expected of an output is not what the command prints by itself',
  *check(criteria) {
    for (const [index, script] of criteria.scripts) {
      const criterion = criteria.data.criteria[index] as RunCriterion
      const whole = criterion.stdout && outcome(script)
      const found = whole && metAnyway(script, whole, criterion)
      if (!found) continue
      yield {
        range: criteria.locate(['criteria', index, 'stdout', found.key]),
        message: `Unexpected expectation \`${excerpt(found.text)}\`, which the command prints by itself, expected text that only the right result brings`,
        help:
          whole.programs.size > 0
            ? 'Expect what the program prints, or leave it to the exit code and remove `stdout`'
            : 'Run a program that prints it only when the work is done',
      }
    }
  },
})

/** What is expected of an output, by its key, that the command meets by its own words. */
function metAnyway(script: ShellScript, whole: Outcome, { exit = 0, stdout = {} }: RunCriterion) {
  if (whole.output !== undefined && always(whole.statuses, exit))
    return holds(stdout, whole.output) ? textsOf(stdout)[0] : undefined
  const [only, ...others] = textsOf(stdout)
  if (!only || others.length > 0 || stdout.schema !== undefined) return undefined
  return isPlain(only) && isPrintedAnyway(only, script, whole, exit) ? only : undefined
}

/** Whether every way to the expected status leads past a command that prints the text. */
function isPrintedAnyway(
  { key, text }: Expected,
  script: ShellScript,
  whole: Outcome,
  exit: number,
): boolean {
  if (!whole.statuses.has(exit) && !(exit !== 0 && whole.statuses.has('failure'))) return false
  if (key === 'equals' && outputOnSuccess(script, whole) !== text.trim()) return false
  const printers = new Set(printersOf(text, script))
  if (printers.size === 0) return false
  const others = outcome(script, new Map(), printers)
  return others !== undefined && !others.statuses.has(exit) && !(exit !== 0 && others.statuses.has('failure'))
}

/** All that a command prints when every program succeeds; undefined when that depends on what they print. */
function outputOnSuccess(script: ShellScript, { programs }: Outcome): string | undefined {
  const well = new Map([...programs.keys()].map((program) => [program, { first: ZERO, later: ZERO }]))
  return outcome(script, well)?.output?.trim()
}

/** The commands that print a text, those aside whose output a group of commands redirects. */
function printersOf(text: string, script: ShellScript): Syntax.Command[] {
  const nodes = [...script.nodes()]
  const groups = nodes.filter((node) => node.type === 'Redirected')
  return nodes.filter(
    (node): node is Syntax.Command =>
      node.type === 'Command' &&
      printedText(node)?.includes(text) === true &&
      !groups.some((group) => group.pos <= node.pos && node.end <= group.end),
  )
}
