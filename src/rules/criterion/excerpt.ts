import type { Syntax } from '../../model/shell.ts'

const WIDTH = 60

/** A text on one line, cut where it grows long, to be quoted in a message. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line
}

/** A program's name and arguments, to be quoted in a message. */
export function title({ name, args }: Syntax.Command): string {
  return excerpt([name, ...args].map((word) => word?.text).join(' '))
}
