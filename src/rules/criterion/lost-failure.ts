import type { Fix, Problem } from '../../model/finding.ts'
import { Lines } from '../../model/place.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { type Culprit, culprit } from './culprit.ts'
import { excerpt, title } from './excerpt.ts'

/** The problem that a program's failure is lost, at the part of the command that loses it. */
export function lostFailure(script: ShellScript, program: Syntax.Command, source: string): Problem {
  const cause = culprit(script, program)
  const found = excerpt(script.text.slice(cause.start, cause.end))
  const fix = cause.kind === 'fallback' ? removal(script, source, cause, found) : undefined
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

/** The suggestion to take a part out of a command; undefined where the file writes it otherwise than bash reads it. */
function removal(script: ShellScript, source: string, cause: Culprit, found: string): Fix | undefined {
  const from = script.text.slice(0, cause.start).trimEnd().length
  const range = script.locate(from, cause.end)
  const lines = new Lines(source)
  const written = source.slice(lines.offset(range.start), lines.offset(range.end))
  if (written !== script.text.slice(from, cause.end)) return undefined
  return { safe: false, description: `Remove \`${found}\``, edits: [{ range, text: '' }] }
}
