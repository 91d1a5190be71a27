import { rule } from '../../model/rule.ts'
import type { Syntax } from '../../model/shell.ts'
import { excerpt } from './excerpt.ts'

/** A pipe into a program that leaves early: the one before it may die of that, and `pipefail` counts it. */
export const sigpipe = rule({
  id: 'criterion/sigpipe',
  kind: 'criteria',
  level: 'off',
  summary: 'No pipe fails because its reader had read enough',
  *check({ scripts }) {
    for (const script of scripts.values()) {
      if (/\+o\s+pipefail/.test(script.text)) continue
      for (const node of script.nodes()) {
        const reader = node.type === 'Pipeline' ? earlyReader(node) : undefined
        if (!reader) continue
        const found = excerpt(`| ${script.text.slice(reader.pos, reader.end)}`)
        yield {
          range: script.locate(reader.pos, reader.end),
          message: `Unexpected \`${found}\`, which may leave before all is written, expected a reader that reads to the end`,
          help: "Read to the end, as `sed -n '1,10p'` does",
        }
      }
    }
  },
})

/** What comes from these fits into the pipe. */
const SHORT = /^(?:date|echo|printf|pwd|uname|whoami)$/

/** A `head` that does not stand first. */
function earlyReader({ commands }: Syntax.Pipeline): Syntax.Command | undefined {
  for (const [index, command] of commands.entries()) {
    const before = commands[index - 1]
    if (before === undefined || command.type !== 'Command' || command.name?.value !== 'head') continue
    const isShort = before.type === 'Command' && SHORT.test(before.name?.value ?? '')
    // `head -n -5` reads to the end.
    const words = command.args.map(({ text }) => text).join(' ')
    if (!isShort && !/-[nc] ?-\d|--(?:lines|bytes)[= ]-/.test(words)) return command
  }
  return undefined
}
