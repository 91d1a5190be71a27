import type { Problem } from '../../model/finding.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript } from '../../model/shell.ts'
import { firstAsked, isAside, isFormatter } from './aside.ts'
import { culprit, isFallback } from './culprit.ts'
import { excerpt } from './excerpt.ts'
import { isOwn } from './handed-on.ts'
import { lostFailure } from './lost-failure.ts'
import { maskedPrograms } from './masked.ts'
import { isNoticed } from './noticed.ts'
import { type Outcome, outcome } from './shell/outcome.ts'
import { always } from './shell/status.ts'
import { toldToPass } from './told-to-pass.ts'

/** A program whose failure a `run` loses, otherwise than by a fallback that keeps the whole from failing. */
export const maskedExitCode = rule({
  id: 'criterion/masked-exit-code',
  kind: 'criteria',
  level: 'error',
  summary: 'Every program of a criterion can fail it',
  *check({ data, scripts, source }) {
    for (const [index, script] of scripts) {
      const criterion = data.criteria[index]
      if (!criterion || !('run' in criterion) || criterion.exit || criterion.stdout || criterion.stderr)
        continue
      const whole = outcome(script)
      if (!whole) continue
      if (always(whole.statuses, 0)) yield* lostAltogether(script, whole, source)
      else {
        yield* lostPrograms(script, source)
        yield* toldPrograms(script, whole)
      }
    }
  },
})

/** The first program of a command that never fails, where no fallback is the cause: of those another rule speaks. */
function* lostAltogether(script: ShellScript, { programs }: Outcome, source: string): Iterable<Problem> {
  const program = firstAsked(script, programs.keys())
  const cause = program && culprit(script, program)
  if (cause && !isFallback(cause)) yield lostFailure(script, program, source, cause)
}

/** Each place that loses programs of a command which others can fail. */
function* lostPrograms(script: ShellScript, source: string): Iterable<Problem> {
  const told = new Set<string>()
  for (const program of maskedPrograms(script)) {
    const problem = lostFailure(script, program, source)
    const place = JSON.stringify(problem.range)
    if (!told.has(place)) yield problem
    told.add(place)
  }
}

/** Programs that an option has succeed, where nobody reads what they print. */
function* toldPrograms(script: ShellScript, whole: Outcome): Iterable<Problem> {
  const told = new Map([...whole.programs.keys()].map((program) => [program, toldToPass(program)]))
  const others = [...told].some(([program, part]) => !part && !isAside(program) && !isFormatter(program))
  for (const [program, part] of told) {
    if (!part || isNoticed(program, whole) || !isOwn(script, program)) continue
    const found = excerpt(script.text.slice(part.start, part.end))
    // A look at all that could be better, beside a check that fails, is meant as one.
    if (others && !found.startsWith('-exec')) continue
    yield {
      range: script.locate(part.start, part.end),
      message: `Unexpected \`${found}\`, by which \`${program.name?.value}\` never fails, expected a failure to fail the criterion`,
      help: found.startsWith('-exec') ? 'End it with `+`, which keeps the status' : `Remove \`${found}\``,
    }
  }
}
