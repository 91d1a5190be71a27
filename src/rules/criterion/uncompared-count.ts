import type { RunCriterion } from '../../model/data.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { title } from './excerpt.ts'

/** A command that counts, and nothing that says how many it should be. */
export const uncomparedCount = rule({
  id: 'criterion/uncompared-count',
  kind: 'criteria',
  level: 'warning',
  summary: 'What a criterion counts is compared with a number',
  *check(criteria) {
    for (const [index, script] of criteria.scripts) {
      const { stdout, exit } = criteria.data.criteria[index] as RunCriterion
      const counter = stdout || exit ? undefined : lastCounter(script)
      if (counter === undefined) continue
      yield {
        range: script.locate(counter.pos, counter.end),
        message: `Unexpected count \`${title(counter)}\` that nothing compares, expected a number to compare it with`,
        help: 'Compare it, as in `test "$(…)" -eq 3`, or expect it of `stdout` with `equals`',
      }
    }
  },
})

/** The command that counts, where its count is all that the script ends with. */
function lastCounter({ tree }: ShellScript): Syntax.Command | undefined {
  const statement = tree?.commands.at(-1)
  if (statement === undefined || statement.background) return undefined
  const { command } = statement
  // Behind `||` it may be there to explain a failure.
  if (command.type === 'AndOr' && command.operators.some((operator) => operator !== '&&')) return undefined
  const last = command.type === 'AndOr' ? command.commands.at(-1) : command
  if (last?.type === 'Pipeline' && last.prefixes.length > 0) return undefined
  const end = last?.type === 'Pipeline' ? last.commands.at(-1) : last
  return end?.type === 'Command' && counts(end) ? end : undefined
}

function counts({ name, args, redirects }: Syntax.Command): boolean {
  if (
    redirects.some(
      (redirect) =>
        redirect.type === 'Redirect' &&
        redirect.operator.includes('>') &&
        redirect.target?.text !== '/dev/null',
    )
  )
    return false
  if (name?.value === 'wc') return true
  return (
    /^(?:e|f)?grep$|^rg$/.test(name?.value ?? '') &&
    args.some(({ text }) => /^(?:-[A-Zabd-z]*c[A-Za-z]*|--count)$/.test(text))
  )
}
