import type { Syntax } from '../../../model/shell.ts'
import type { Context } from './context.ts'
import { print, type State } from './state.ts'
import { expand, expandParts, substitute } from './words.ts'

type Redirections = readonly Syntax.Redirection[]

/** The state after the words and here-documents of redirections have been expanded. */
export function redirect(redirections: Redirections, state: State, context: Context): State {
  return redirections.reduce((now, redirection) => {
    if (redirection.type !== 'HereDoc')
      return redirection.target ? expand(redirection.target, now, context).state : now
    return redirection.body.parts ? expandParts(redirection.body.parts, now, context).state : now
  }, state)
}

/** Whether `< <(…)` brings nothing to read, and the state after it. */
export function readEmpty(
  redirections: Redirections,
  state: State,
  context: Context,
): { empty: boolean; state: State } {
  const [only, ...others] = redirections
  const target = only?.type === 'Redirect' && only.operator === '<' ? only.target : undefined
  const [part, ...rest] = target?.parts ?? []
  if (part?.type !== 'ProcessSubstitution' || rest.length > 0 || others.length > 0)
    return { empty: false, state: redirect(redirections, state, context) }
  const { value, state: now } = substitute(part.script, state, context)
  return { empty: value === '', state: now }
}

/** Whether opening a file may fail: it may, but for devices, `/tmp` and a new file of the working folder. */
export function mayFail(redirections: Redirections): boolean {
  return redirections.some((redirection) => {
    if (redirection.type !== 'Redirect') return false
    const { operator, target } = redirection
    if (!target) return true
    const plain = !target.parts && !target.value.startsWith('~')
    if (operator === '>&' || operator === '<&') return !plain
    const device = /^\/dev\/(?:null|stdin|stdout|stderr|tty)$/.test(target.value)
    if (operator === '<') return !(plain && device)
    return !(plain && (device || /^(?:\/tmp\/|\.\/)?[^/]+$/.test(target.value)))
  })
}

/** The state after a command whose standard output went elsewhere, as if it had printed nothing. */
export function hideOutput(redirections: Redirections, before: State, end: State): State {
  return redirections.some((redirection) => writesElsewhere(redirection))
    ? { ...end, output: before.output }
    : end
}

/** The state after a command whose standard error stands among its output: nobody knows what an error says. */
export function captureErrors(redirections: Redirections, end: State): State {
  const captured = redirections.some(
    (redirection) =>
      redirection.type === 'Redirect' && redirection.operator === '>&' && descriptor(redirection) === 2,
  )
  return captured ? print(end, undefined) : end
}

function writesElsewhere(redirection: Syntax.Redirection): boolean {
  if (redirection.type !== 'Redirect') return false
  const { operator } = redirection
  if (operator === '&>' || operator === '&>>') return true
  if (operator === '>&') return descriptor(redirection) === 1 && redirection.target?.value !== '1'
  return operator.startsWith('>') && descriptor(redirection) === 1
}

function descriptor({ descriptor: left }: Syntax.Redirect): number | undefined {
  if (!left) return 1
  return left.type === 'FileDescriptor' ? left.value : undefined
}
