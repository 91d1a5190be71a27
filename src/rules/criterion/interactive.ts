import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'
import { title } from './excerpt.ts'

/** A command that waits for somebody: nobody is there, and its standard input is closed. */
export const interactive = rule({
  id: 'criterion/interactive',
  kind: 'criteria',
  level: 'warning',
  summary: 'No criterion waits for somebody at a keyboard',
  *check({ scripts }) {
    for (const script of scripts.values()) {
      for (const command of asking(script)) {
        yield {
          range: script.locate(command.pos, command.end),
          message: `Unexpected \`${title(command)}\`, which waits for somebody, expected a command that runs by itself`,
          help: 'Use its form for scripts, or ask a person with `manual`',
        }
      }
    }
  },
})

const EDITORS = /^(?:emacs|joe|nano|nvim|pico|vi|vim)$/
const PAGERS = /^(?:htop|less|man|more|most|top)$/
const BATCH =
  /^(?:--?batch|--headless|--script|-[A-DF-RT-Zacdf-rt-z]*[besSE][A-Za-z]*|-c|--cmd|--version|\+.*)$/

function asking(script: ShellScript): readonly Syntax.Command[] {
  const commands = [...script.nodes()].filter((node) => node.type === 'Command')
  // In a pipe, a loop or a function, `read` reads what the script gives it; pagers print what they get.
  const plain = new Set(
    (script.tree?.commands ?? []).flatMap(({ command }) =>
      command.type === 'AndOr' ? command.commands : [command],
    ),
  )
  return commands.filter((command) => {
    const name = command.name?.value ?? ''
    const words = command.args.map(({ text }) => text)
    const has = (option: RegExp) => words.some((word) => option.test(word))
    if (name === 'sudo')
      return !has(/^(?:-[B-RT-Za-mo-z]*[nSA][A-Za-z]*|--non-interactive|--stdin|--askpass)$/)
    if (name === 'read') return plain.has(command) && command.redirects.length === 0
    if (EDITORS.test(name)) return !has(BATCH) && command.redirects.length === 0
    if (PAGERS.test(name)) return plain.has(command) && command.redirects.length === 0 && !has(BATCH)
    if (name === 'passwd') return true
    if (name === 'docker') return /^(?:exec|run)$/.test(words[0] ?? '') && has(/^(?:-it|-ti|--tty)$/)
    if (name !== 'git') return false
    return (
      (words[0] === 'rebase' && has(/^(?:-i|--interactive)$/)) ||
      (words[0] === 'add' && has(/^(?:-[ip]|--patch|--interactive)$/))
    )
  })
}
