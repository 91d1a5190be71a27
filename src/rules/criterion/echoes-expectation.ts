import type { OutputExpectation, RunCriterion } from '../../model/data.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { excerpt } from './excerpt.ts'
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
      const found = criterion.stdout && expectedText(criterion.stdout)
      if (!found || !isPrintedAnyway(found.text, script, criterion)) continue
      yield {
        range: criteria.locate(['criteria', index, 'stdout', found.key]),
        message: `Unexpected expectation \`${excerpt(found.text)}\`, which the command prints by itself, expected text that only the right result brings`,
        help: 'Expect what the program prints, or leave it to the exit code and remove `stdout`',
      }
    }
  },
})

/** The text that an expectation asks for, where it asks for one text and nothing else. */
function expectedText({ contains, matches, equals, schema }: OutputExpectation) {
  if (schema !== undefined || [contains, matches, equals].filter((value) => value !== undefined).length !== 1)
    return undefined
  if (contains !== undefined) return { key: 'contains', text: contains }
  if (equals !== undefined) return { key: 'equals', text: equals }
  // A pattern that is plain text asks for that text.
  return matches !== undefined && /^[\w\s:,-]+$/.test(matches) ? { key: 'matches', text: matches } : undefined
}

/** Whether every way to the expected status leads past a command that prints the text. */
function isPrintedAnyway(text: string, script: ShellScript, { exit = 0, stdout }: RunCriterion): boolean {
  const whole = outcome(script)
  if (!whole?.statuses.has(exit) && !(exit !== 0 && whole?.statuses.has('failure'))) return false
  // A command that can end in no other way is told as one that cannot fail.
  if (whole.output !== undefined && always(whole.statuses, exit)) return false
  if (stdout?.equals !== undefined && outputOnSuccess(script, whole) !== text.trim()) return false
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
