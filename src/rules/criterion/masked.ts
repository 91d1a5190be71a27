import type { ShellScript, Syntax } from '../../model/shell.ts'
import { culprit } from './culprit.ts'
import { title } from './excerpt.ts'
import { isShow } from './shell/consumer.ts'
import { type Outcome, outcome } from './shell/outcome.ts'
import { always, FAILURE, ZERO } from './shell/status.ts'

// Each program takes two evaluations more.
const MOST_PROGRAMS = 16
const MOST_STEPS = 250

// Prepares, cleans up or waits: that it fails is often right.
const ASIDE =
  /^(?:rm|mkdir|rmdir|touch|mv|cp|pkill|killall|sleep|tee|createdb|dropdb|source|\.|date|uname|hostname|whoami|id|basename|dirname|mktemp|nproc|seq|which)$/
const CLEANUP =
  /^(?:docker|podman|kubectl|git|tmux)\b.*\s(?:rm|stop|kill|down|delete|clean|prune|kill-session)\b/
const SERVER = /serve|start|\bdev\b|\bup\b|watch|listen|proxy|daemon|tunnel|port|http|mock|node |app\b|run /

/**
 * The programs of a command whose failure goes unnoticed although the command can fail: it may pass all the same, asks
 * nothing more because of it, and nobody looks at what the program printed.
 */
export function maskedPrograms(original: ShellScript): Syntax.Command[] {
  const script = { ...original, read: remembering(original) }
  const whole = outcome(script)
  if (!whole || always(whole.statuses, 0)) return []
  if (whole.programs.size > MOST_PROGRAMS || whole.steps > MOST_STEPS) return []
  // A script that reads `$?` looks after failures by itself.
  if (whole.used.has('?')) return []
  return [...whole.programs.keys()].filter(
    (program) => isMasked(program, script, whole) && !isService(program, script),
  )
}

function isMasked(program: Syntax.Command, script: ShellScript, whole: Outcome): boolean {
  if (ASIDE.test(program.name?.value ?? '') || CLEANUP.test(title(program)) || isNoticed(program, whole))
    return false
  const others = [...whole.programs.keys()].map((other) => [other, ZERO] as const)
  const failed = outcome(script, new Map([...others, [program, FAILURE]]))
  const succeeded = outcome(script, new Map(others))
  if (!failed?.passesFailed || !succeeded?.statuses.has(0)) return false
  // What runs only because it failed stands in for it.
  return [...failed.programs.keys()].every((other) => succeeded.programs.has(other))
}

/** Reads a text once, so that its programs are the same in each evaluation. */
function remembering({ read }: ShellScript): ShellScript['read'] {
  const texts = new Map<string, Syntax.Script | undefined>()
  return (text) => {
    if (!texts.has(text)) texts.set(text, read(text))
    return texts.get(text)
  }
}

/** Whether what a program prints reaches something that judges it. */
function isNoticed(program: Syntax.Command, { programs, used }: Outcome): boolean {
  if (program.redirects.some(keeps)) return true
  const consumer = programs.get(program)
  switch (consumer?.kind) {
    case 'variable':
      return used.has(consumer.name)
    case 'argument':
      return !isShow(consumer.of)
    case 'pipe':
      return !isShow(consumer.to)
    case 'condition':
      return true
    case undefined:
      return false
  }
}

/** Whether a redirection keeps the output in a file, which a later command may read. */
function keeps(redirect: Syntax.Redirection): boolean {
  return (
    redirect.type === 'Redirect' &&
    redirect.operator.includes('>') &&
    !/^(?:\/dev\/\w+|\d|-)$/.test(redirect.target?.text ?? '')
  )
}

/** Whether a program is a job in the background that looks like a server, or that the script looks after. */
function isService(program: Syntax.Command, script: ShellScript): boolean {
  if (culprit(script, program).kind !== 'background') return false
  return SERVER.test(title(program)) || /\$!|\b(?:kill|sleep|curl)\b/.test(script.text)
}
