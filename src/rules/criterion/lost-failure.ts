import type { Problem } from '../../model/finding.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { type Culprit, culprit, isOwn } from './culprit.ts'
import { excerpt, title } from './excerpt.ts'
import { isForbidden } from './forbidden.ts'
import { within } from './loops-around.ts'
import { removal } from './removal.ts'

/** The problem that a program's failure is lost, at the part of the command that loses it. */
export function lostFailure(script: ShellScript, program: Syntax.Command, source: string): Problem {
  const cause = culprit(script, program)
  const found = excerpt(script.text.slice(cause.start, cause.end))
  if (isForbidden(program, script))
    return {
      range: script.locate(cause.start, cause.end),
      message: `Unexpected \`${found}\`, expected a success of \`${title(program)}\` to fail the criterion`,
      help: `Write \`if ${title(program)}; then exit 1; fi\``,
    }
  const fix = cause.kind === 'fallback' ? removal(script, source, cause, false) : undefined
  return {
    range: script.locate(cause.start, cause.end),
    message: `Unexpected \`${found}\`, expected a failure of \`${title(program)}\` to fail the criterion`,
    help: isSubstituted(script, program) ? assignment(program) : remedy(cause, found, title(program)),
    ...(fix && { fix }),
  }
}

/** Whether a program stands in `$(…)` or `<(…)`. */
function isSubstituted(script: ShellScript, program: Syntax.Command): boolean {
  if (!isOwn(script, program)) return false
  return [...script.nodes()].some(
    (node) => node.type === 'Script' && node !== script.tree && within(program, node),
  )
}

function assignment(program: Syntax.Command): string {
  return `Write \`output=$(${title(program)})\` on a line of its own, and use that: \`run\` stops there when it fails`
}

function remedy({ kind }: Culprit, found: string, program: string): string {
  switch (kind) {
    case 'fallback':
    case 'switch':
    case 'trap':
      return `Remove \`${found}\`: \`run\` stops at the first command that fails`
    case 'background':
      return 'Run it in the foreground, or `wait` for its process id'
    case 'call':
      return 'Call the function on a line of its own: in a condition or a list it does not stop at a failure'
    case 'shell':
      return 'Let the inner shell stop at a failure: `set -e`, `&&` instead of `;`, and no `|| true`'
    case 'statement':
      return `Let \`${program}\` stand on a line of its own: \`run\` stops at the first command that fails`
  }
}
