import type { ShellScript, Syntax } from '../../model/shell.ts'
import { SHELL } from './shell/nested.ts'
import { outcome } from './shell/outcome.ts'

/** Whether a program stands in the text itself, and not in one that it hands to another shell. */
export function isOwn({ text }: Pick<ShellScript, 'text'>, { name }: Syntax.Command): boolean {
  return name !== undefined && text.startsWith(name.text, name.pos)
}

/** The text that a program stands in where a script hands it to a shell, and the command that does; each undefined where it is not found. */
export function handedOn(script: ShellScript, program: Syntax.Command) {
  const texts: string[] = []
  outcome({
    ...script,
    read(text) {
      texts.push(text)
      return script.read(text)
    },
  })
  const text = texts.find((read) => isOwn({ text: read }, program))
  if (text === undefined) return {}
  const commands = [...script.nodes()].filter((node) => node.type === 'Command')
  const host = commands.find((command) => hands(command, text)) ?? commands.find(mayHand)
  const tree = script.read(text)
  const inner: ShellScript = { ...script, text, tree, nodes: () => (tree ? [tree] : []) }
  return { inner, host }
}

function hands({ args, redirects }: Syntax.Command, text: string): boolean {
  if (args.some(({ value }) => value === text)) return true
  return redirects.some((redirect) => {
    if (redirect.type === 'HereDoc') return redirect.body.text === text
    return redirect.type === 'HereString' && redirect.target?.value === text
  })
}

/** `eval "$command"`: the text is not written where it is read. */
function mayHand({ name }: Syntax.Command): boolean {
  return name?.value === 'eval' || SHELL.test(name?.value ?? '')
}
