import type { Refusal } from '../model/refusal.ts'
import { display, displayJson, printable } from './display.ts'
import { paint } from './paint.ts'

/** A refusal for people: what was not done and why, then what to do about it. */
export function refusalText(refusal: Refusal, color: boolean): string {
  const { red, cyan } = paint(color)
  const [first = '', ...rest] = block(refusal.message)
  const [help = '', ...more] = block(refusal.help)
  return printable([`${red('ralph:')} ${first}`, ...rest, `${cyan('help:')} ${help}`, ...more])
}

/** A refusal for scripts, as `--json` prints it on stdout. */
export function refusalJson({ code, message, help }: Refusal): string {
  const refused = { version: 1, outcome: 'refused', refusal: { code, message, help } }
  return `${displayJson(JSON.stringify(refused, null, 2))}\n`
}

// What git says about itself has several lines; they stay lines, set in.
function block(text: string): string[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line, at) => (at === 0 ? display(line) : `  ${display(line)}`))
}
