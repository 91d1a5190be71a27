import type { Call } from './call.ts'
import { type Flow, meet, succeed } from './flow.ts'
import { anotherShell, SHELL } from './nested.ts'
import { program } from './program.ts'

/** Programs that take such words as their own. All others with `sh -c` among their arguments start it, and end as it ends. */
const READERS = /^(?:[efz]?grep|rg|which|type|man|find)$/
const REMOTE_OPTION_WITH_VALUE = /^-[BbcDEeFIiJLlmOopQRSWw]$/

/**
 * A shell that another program starts: `timeout 60 sh -c '…'`, `docker run app sh -c '…'`, `ssh host '…'`, `su -c '…'`.
 * Undefined where there is none, or its text cannot be told.
 */
export function wrappedShell(call: Call): Flow | undefined {
  const inner = innerShell(call)
  if (!inner) return undefined
  const outer = program(call)
  // `xargs` without a line starts nothing.
  const all = call.name === 'xargs' ? meet(inner, succeed(call.state)) : inner
  return outer.success ? meet({ success: undefined, failure: outer.failure }, all) : outer
}

function innerShell(call: Call): Flow | undefined {
  const { name = '', values } = call
  if (name === 'ssh') return remoteShell(call)
  if (name === 'su') {
    const at = values.findIndex((value) => value === '-c' || value === '--command')
    const text = at === -1 ? undefined : values[at + 1]
    return text === undefined ? undefined : anotherShell(text, {}, call)
  }
  if (READERS.test(name)) return undefined
  const from = values.findIndex(
    (value, index) => value !== undefined && SHELL.test(value) && /^-[a-z]*c$/.test(values[index + 1] ?? ''),
  )
  return from === -1 ? undefined : call.pass(from)
}

/** What stands behind the host is one text, which a shell of the other machine reads. */
function remoteShell(call: Call): Flow | undefined {
  const { values } = call
  let host = 0
  while (values[host]?.startsWith('-')) host += REMOTE_OPTION_WITH_VALUE.test(values[host] ?? '') ? 2 : 1
  const words = values.slice(host + 1)
  return words.length === 0 || words.includes(undefined) ? undefined : anotherShell(words.join(' '), {}, call)
}
