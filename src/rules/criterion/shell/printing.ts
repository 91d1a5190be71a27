import type { Call } from './call.ts'
import { ends, type Flow, succeed } from './flow.ts'
import { print } from './state.ts'
import { EITHER } from './status.ts'

/** `echo`: always succeeds. */
export function echo({ values, state }: Call): Flow {
  const options = values.findIndex((value) => value === undefined || !/^-[neE]+$/.test(value))
  const flags = values.slice(0, options === -1 ? values.length : options).join('')
  const shown = values.slice(options === -1 ? values.length : options)
  if (shown.includes(undefined)) return succeed(print(state, undefined))
  const text = shown.join(' ')
  const escapes = flags.includes('e') && text.includes('\\')
  return succeed(print(state, escapes ? undefined : text + (flags.includes('n') ? '' : '\n')))
}

/** `printf`: fails when a number it was told to print is none. */
export function printf({ values, state }: Call): Flow {
  const [format, ...others] = values[0] === '--' ? values.slice(1) : values
  if (values.length === 0) return ends(state, new Set([2]))
  if (format === undefined || format.startsWith('-')) return ends(print(state, undefined), EITHER)
  // Only these conversions take any text as it is.
  const plain = !/%[^sqbc%]/.test(format)
  return ends(print(state, text(format, others)), plain ? new Set([0]) : EITHER)
}

function text(format: string, values: readonly (string | undefined)[]): string | undefined {
  const [value, ...others] = values
  const shape = format.replaceAll('\\n', '\n')
  if (shape.includes('\\') || others.length > 0) return undefined
  if (!shape.includes('%')) return shape
  if (value === undefined || shape.split('%').length !== 2 || !shape.includes('%s')) return undefined
  return shape.replace('%s', () => value)
}
