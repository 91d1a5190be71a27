import type { Problem } from '../../model/finding.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { type Culprit, culprit } from './culprit.ts'
import { excerpt, title } from './excerpt.ts'
import { removal } from './removal.ts'

/** The problem that a program's failure is lost, at the part of the command that loses it. */
export function lostFailure(script: ShellScript, program: Syntax.Command, source: string): Problem {
  const cause = culprit(script, program)
  const found = excerpt(script.text.slice(cause.start, cause.end))
  const fix = cause.kind === 'fallback' ? removal(script, source, cause, false) : undefined
  return {
    range: script.locate(cause.start, cause.end),
    message: `Unexpected \`${found}\`, expected a failure of \`${title(program)}\` to fail the criterion`,
    help: remedy(cause, found, title(program)),
    ...(fix && { fix }),
  }
}

function remedy({ kind }: Culprit, found: string, program: string): string {
  switch (kind) {
    case 'fallback':
    case 'switch':
    case 'trap':
      return `Remove \`${found}\`: \`run\` stops at the first command that fails`
    case 'background':
      return 'Run it in the foreground, or `wait` for its process id'
    case 'statement':
      return `Let \`${program}\` stand on a line of its own: \`run\` stops at the first command that fails`
  }
}
