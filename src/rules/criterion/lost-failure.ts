import type { Problem } from '../../model/finding.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { type Culprit, culprit } from './culprit.ts'
import { excerpt, title } from './excerpt.ts'
import { type Forbidden, forbiddenBefore } from './forbidden.ts'
import { isOwn } from './handed-on.ts'
import { within } from './loops-around.ts'
import { removal } from './removal.ts'

/** The problem that a program's failure is lost, at the part of the command that loses it. */
export function lostFailure(
  script: ShellScript,
  program: Syntax.Command,
  source: string,
  cause: Culprit = culprit(script, program),
): Problem {
  const found = excerpt(script.text.slice(cause.start, cause.end))
  const range = script.locate(cause.start, cause.end)
  const forbidden = forbiddenBefore(cause, script)
  if (forbidden) return { range, ...success(forbidden, program, script, found) }
  const around = nodesAround(script, program)
  const substituted = around.findLast((node) => node.type === 'Script' && node !== script.tree)
  // `x=$(…)` ends as its program does, `echo $(…)` does not.
  const isAssigned = around.some((node) => node.type === 'Command' && node.name === undefined)
  const removed = (cause.kind === 'fallback' || cause.kind === 'stand-in') && (isAssigned || !substituted)
  const fix = removed ? removal(script, source, cause, false) : undefined
  return {
    range,
    message: `Unexpected \`${found}\`, expected a failure of \`${title(program)}\` to fail the criterion`,
    help:
      substituted && !removed
        ? assignment(script.text.slice(substituted.pos, substituted.end))
        : remedy(cause, found, pipelineOf(program, around, script)),
    ...(fix && { fix }),
  }
}

/** What is said where the fallback praises that something did not succeed: without it, the criterion would ask for the contrary. */
function success(
  { start, end, follows }: Forbidden,
  program: Syntax.Command,
  script: ShellScript,
  found: string,
): Pick<Problem, 'message' | 'help'> {
  const unwanted = excerpt(script.text.slice(start, end))
  const isWithin = isOwn(script, program) && start <= program.pos && program.end <= end
  const wanted = isWithin ? `a success of \`${unwanted}\`` : `a failure of \`${title(program)}\``
  return {
    message: `Unexpected \`${found}\`, expected ${wanted} to fail the criterion`,
    help: `Write \`if ${unwanted}; then exit 1; fi\`${follows ? ' on a line of its own, behind what must succeed' : ''}`,
  }
}

/** The nodes that a program stands in; none where it stands in a text that is handed on. */
function nodesAround(script: ShellScript, program: Syntax.Command): Syntax.SyntaxNode[] {
  if (!isOwn(script, program)) return []
  return [...script.nodes()].filter((node) => within(program, node))
}

/** A program with those that it shares a pipe with. */
function pipelineOf(
  program: Syntax.Command,
  around: readonly Syntax.SyntaxNode[],
  { text }: ShellScript,
): string {
  const pipeline = around.findLast((node) => node.type === 'Pipeline')
  const [first] = pipeline?.commands ?? []
  return first && pipeline ? excerpt(text.slice(first.pos, pipeline.end)) : title(program)
}

function assignment(text: string): string {
  return `Write \`output=$(${excerpt(text)})\` on a line of its own, and use that: \`run\` stops there when it fails`
}

function remedy({ kind }: Culprit, found: string, program: string): string {
  switch (kind) {
    case 'fallback':
    case 'stand-in':
    case 'switch':
    case 'trap':
      return `Remove \`${found}\`: \`run\` stops at the first command that fails`
    case 'background':
      return 'Run it in the foreground, or `wait` for its process id'
    case 'call':
      return 'Call the function on a line of its own: in a condition or a list it does not stop at a failure'
    case 'shell':
    case 'fallback-in-shell':
      return 'Let the inner shell stop at a failure: `set -e`, `&&` instead of `;`, and no `|| true`'
    case 'statement':
      return `Let \`${program}\` stand on a line of its own: \`run\` stops at the first command that fails`
  }
}
