import type { Problem } from '../../model/finding.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { mayFindNothing } from './aside.ts'
import { type EmptyRun, emptyRun } from './empty-run.ts'
import { excerpt, title } from './excerpt.ts'
import { noTestsTolerated } from './no-tests-status.ts'
import { isNoticed } from './noticed.ts'
import { removal } from './removal.ts'
import { type Runner, runnerOf } from './runner.ts'
import { type Outcome, outcome } from './shell/outcome.ts'

/** A runner of tests that passes without having run one. */
export const runsNoTest = rule({
  id: 'criterion/runs-no-test',
  kind: 'criteria',
  level: 'error',
  summary: 'A runner of tests fails when it runs none',
  *check({ data, scripts, source }) {
    for (const [index, script] of scripts) {
      const criterion = data.criteria[index]
      // What is expected of the output may well be the number of tests.
      if (!criterion || !('run' in criterion) || criterion.exit || criterion.stdout || criterion.stderr)
        continue
      const whole = outcome(script)
      for (const node of script.nodes()) {
        if (node.type === 'AndOr') yield* tolerated(script, node)
        if (node.type === 'Command') yield* without(script, node, whole, source)
      }
    }
  },
})

function* without(
  script: ShellScript,
  command: Syntax.Command,
  whole: Outcome | undefined,
  source: string,
): Iterable<Problem> {
  const runner = runnerOf(command)
  const empty = runner && emptyRun(runner)
  const first = empty && runner?.words[empty.from]
  const last = empty && runner?.words[empty.to]
  if (!empty || !first || !last) return
  if (isSearched(command, script)) return
  // A list of tests may be what is looked at, or be shown beside a run.
  if (empty.kind === 'lists' && (!whole || isNoticed(command, whole) || isRunBeside(runner, script))) return
  const fix = removal(script, source, { start: first.pos, end: last.end }, empty.kind === 'allows')
  const option = excerpt(script.text.slice(first.pos, last.end))
  yield {
    range: script.locate(first.pos, last.end),
    message: `Unexpected \`${option}\`, ${option === '--if-present' ? 'which passes without the script' : SAYS[empty.kind]}, expected a run that fails when there is nothing to run`,
    help: `Remove \`${option}\` from \`${title(command)}\``,
    ...(fix && { fix }),
  }
}

/** Whether a search reads what a runner prints, which finds no result where no test has run. */
function isSearched(command: Syntax.Command, script: ShellScript): boolean {
  const pipelines = [...script.nodes()].filter((node) => node.type === 'Pipeline')
  return pipelines.some(({ commands, prefixes }) => {
    const behind = prefixes.length === 0 ? commands.slice(commands.indexOf(command) + 1) : []
    return (
      commands.includes(command) && behind.some((next) => next.type === 'Command' && mayFindNothing(next))
    )
  })
}

/** Whether the same script runs the tests that a runner only lists here. */
function isRunBeside({ name, words }: Runner, script: ShellScript): boolean {
  const task = ({ words }: Pick<Runner, 'words'>) => words.find(({ value }) => /^\w+$/.test(value))?.value
  const commands = [...script.nodes()].filter((node) => node.type === 'Command')
  return commands.some((command) => {
    const other = runnerOf(command)
    return other?.name === name && task(other) === task({ words }) && emptyRun(other) === undefined
  })
}

const SAYS: Readonly<Record<EmptyRun['kind'], string>> = {
  allows: 'which passes without a test',
  lists: 'which runs no test',
}

function* tolerated(script: ShellScript, list: Syntax.AndOr): Iterable<Problem> {
  for (const { start, end } of noTestsTolerated(script, list)) {
    yield {
      range: script.locate(start, end),
      message: `Unexpected \`${excerpt(script.text.slice(start, end))}\`, which passes without a test, expected a run that fails when there is nothing to run`,
      help: 'Remove it: pytest ends with 5 when it found no test',
    }
  }
}
