import type { OutputExpectation } from '../../model/data.ts'

/** One of the texts that are expected. */
export interface Expected {
  readonly key: 'contains' | 'matches' | 'equals'
  readonly text: string
}

/** The texts that are expected, in the order in which they are told. */
export function textsOf(stdout: OutputExpectation): Expected[] {
  return (['contains', 'matches', 'equals'] as const).flatMap((key) => {
    const text = stdout[key]
    return text === undefined ? [] : [{ key, text }]
  })
}

/** Whether an expectation asks for a text as it stands: a pattern that is plain text does. */
export function isPlain({ key, text }: Expected): boolean {
  return key !== 'matches' || /^[\w\s:,-]+$/.test(text)
}

/** Whether what a command always prints is all that is expected of it. */
export function holds(stdout: OutputExpectation, output: string): boolean {
  if (stdout.schema !== undefined) return false
  return textsOf(stdout).every((expected) => {
    if (expected.key === 'equals') return output.trim() === expected.text.trim()
    return isPlain(expected) && output.includes(expected.text)
  })
}
