import type { ShellScript, Syntax } from '../../model/shell.ts'
import { jobOf } from './culprit.ts'
import { title } from './excerpt.ts'
import { isOwn } from './handed-on.ts'
import { within } from './loops-around.ts'
import { runnerOf } from './runner.ts'
import { isShow } from './shell/consumer.ts'

// Prepares, cleans up or waits: that it fails is often right.
const ASIDE =
  /^(?:rm|mkdir|rmdir|touch|mv|cp|kill|pkill|killall|sleep|tee|createdb|dropdb|source|\.|date|uname|hostname|whoami|id|basename|dirname|mktemp|nproc|seq|which)$/
const CLEANUP =
  /^(?:sudo )?(?:docker|docker-compose|podman|kubectl|git|tmux|launchctl|systemctl|service)\b.*\s(?:rm|stop|disable|kill|down|delete|clean|prune|kill-session|bootout)\b/
const REMOVES = /^(?:delete|prune|purge|remove|teardown|uninstall|unlink|untap)$/
const VERSION = /^(?:-v|-V|--version)$/
const SERVER =
  /serve|start|\bdev\b|\bup\b|watch|listen|preview|proxy|daemon|tunnel|port|http|mock|\bapp\b|^node \S*\b(?:index|main|api|backend)\b|^(?:cargo|dotnet|flutter|go|swift) run\b|uvicorn|gunicorn|flask|vite\b|celery|worker/
const TELLS = /^(?:arch|basename|date|dirname|hostname|id|nproc|uname|whoami)$/
const SHOWS = /^(?:cat|date|head|less|logger|ls|more|notify-send|pwd|sleep|tail|tee|wc)$/
const SEARCHES = /^(?:[efz]?grep|rg|ag|ack|pgrep|lsof|fuser|diff|cmp|comm)$/
const FORMATTERS = /^(?:awk|cat|column|cut|fold|gawk|head|paste|rev|sed|sort|tac|tail|tr|uniq|wc|xargs)$/

/** Whether a program is not asked whether anything is right. */
export function isAside(program: Syntax.Command): boolean {
  const asksVersion = VERSION.test(program.args.at(-1)?.text ?? '')
  // `if $verbose`: a variable that holds `true` or `false`.
  const isSwitch = /^"?\$\{?\w+\}?"?$/.test(program.name?.text ?? '') && program.args.length === 0
  const name = runnerOf(program)?.name ?? ''
  return asksVersion || isSwitch || ASIDE.test(name) || CLEANUP.test(title(program)) || removes(program)
}

/** Whether one of the first words is an order to remove something: `helm uninstall app`, `dotnet nuget remove source a`. */
function removes(program: Syntax.Command): boolean {
  return !mayFindNothing(program) && program.args.slice(0, 3).some(({ text }) => REMOVES.test(text))
}

/** Whether a program tells something that it always knows, such as the time: as good as none that could fail. */
function isTeller({ name }: Syntax.Command): boolean {
  return TELLS.test(name?.value ?? '')
}

/** The program of a command that cannot fail of which it is to be told: the first that is asked whether anything is right, else any. */
export function firstAsked(
  script: ShellScript,
  programs: Iterable<Syntax.Command>,
): Syntax.Command | undefined {
  const others = [...programs].filter((program) => !isTeller(program))
  return others.find((program) => !isAside(program) && !isService(program, script)) ?? others[0]
}

/** Whether a program fails where it finds nothing, as it is often meant to. */
export function mayFindNothing(program: Syntax.Command): boolean {
  return SEARCHES.test(runnerOf(program)?.name ?? '') || /^git grep\b/.test(title(program))
}

/** Whether a search decides whether something is to be cleaned up: `if pgrep app; then pkill app; fi`. */
export function isAskedForCleanup(program: Syntax.Command, script: ShellScript): boolean {
  if (!mayFindNothing(program)) return false
  const nodes = [...script.nodes()]
  const commands = nodes.filter((node) => node.type === 'Command')
  const questions = nodes.filter((node) => node.type === 'If').filter(({ clause }) => within(program, clause))
  return questions.some(({ then }) => {
    const done = commands.filter((command) => within(command, then) && !isShow(command) && !isShown(command))
    return done.some((command) => command.name?.value === 'kill' || (isAside(command) && !isTeller(command)))
  })
}

/** Whether a program only rewrites the text that it is given. */
export function isFormatter({ name }: Syntax.Command): boolean {
  return FORMATTERS.test(name?.value ?? '')
}

/** Whether a program that rewrites text is given a file, which may not be there. */
export function readsFile({ name, args, redirects }: Syntax.Command): boolean {
  if (redirects.some(({ operator }) => operator === '<')) return true
  const operands = args.filter(({ text }) => !text.startsWith('-') && /[A-Za-z$]/.test(text))
  const own = /^(?:awk|gawk|sed)$/.test(name?.value ?? '') ? 1 : 0
  return !/^(?:tr|xargs)$/.test(name?.value ?? '') && operands.length > own
}

/** Whether a program that runs after a failure only shows something, or waits. */
export function isShown({ name, redirects }: Syntax.Command): boolean {
  return (
    SHOWS.test(name?.value ?? '') && !redirects.some(({ operator }) => operator === '>' || operator === '>>')
  )
}

/** Whether a program is a job in the background that looks like a server, or that the script looks after. */
export function isService(program: Syntax.Command, script: ShellScript): boolean {
  const job = isOwn(script, program) ? jobOf(script, program) : undefined
  if (!job) return false
  const last = job.command
  // Of `build && serve &`, the first ends, and should end well.
  if (last.type === 'AndOr' && (last.commands.at(-1)?.pos ?? 0) > program.pos) return false
  return SERVER.test(title(program)) || /\$!|\b(?:kill|sleep|curl)\b/.test(script.text)
}
