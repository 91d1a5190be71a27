import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'

/** A variable that is empty when the criterion runs: its environment holds what `env` lists, and little more. */
export const undeclaredEnv = rule({
  id: 'criterion/undeclared-env',
  kind: 'criteria',
  level: 'warning',
  summary: 'Every variable that a criterion reads is declared or set',
  *check(criteria) {
    const declared = new Set(criteria.data.env)
    for (const script of criteria.scripts.values()) {
      const told = new Set(declared)
      for (const { name, start, end } of readsOf(script)) {
        if (told.has(name)) continue
        told.add(name)
        yield {
          range: script.locate(start, end),
          message: `Unexpected variable \`${name}\`, expected one that \`env\` declares or the command sets`,
          help: `Add \`${name}\` to \`env\``,
        }
      }
    }
  },
})

/** What the clean environment and bash itself bring. */
const GIVEN =
  /^(?:BASH\w*|CI|COLUMNS|COMP_\w+|DIRSTACK|EDITOR|EPOCH\w+|EUID|FUNCNAME|GROUPS|HISTCMD|HOME|HOSTNAME|HOSTTYPE|IFS|LANG|LC_\w+|LINENO|LINES|LOGNAME|MACHTYPE|NODE_EXTRA_CA_CERTS|OLDPWD|OPT\w+|OSTYPE|PATH|PIPESTATUS|PPID|PS\d|PWD|RANDOM|REPLY|SECONDS|SHELL\w*|SHLVL|SRANDOM|TERM|TEMP|TMP|TMPDIR|TZ|UID|USER|XDG_\w+|_)$/
/** Names of the environment are in capitals; in lower case stands what a script keeps for itself. */
const NAME = /^[A-Z_][A-Z0-9_]*$/
/** These set variables that nobody can tell from the text. */
const SETTERS =
  /^(?:\.|declare|eval|export|getopts|local|mapfile|printf|read|readarray|readonly|source|typeset)$/

interface Read {
  readonly name: string
  readonly start: number
  readonly end: number
}

function readsOf(script: ShellScript): readonly Read[] {
  const reads: Read[] = []
  const set = new Set<string>()
  for (const node of script.nodes()) {
    if (node.type === 'Command' && /^(?:\.|eval|source)$/.test(node.name?.value ?? '')) return []
    if (node.type === 'Command' && SETTERS.test(node.name?.value ?? ''))
      for (const name of namesIn(node)) set.add(name)
    if (node.type === 'Assignment') set.add(node.name)
    if (node.type === 'For' || node.type === 'Select') set.add(node.name.value)
    const name = nameRead(node)
    if (name !== undefined && NAME.test(name) && !GIVEN.test(name))
      reads.push({ name, start: node.pos, end: node.end })
  }
  return reads.filter(({ name }) => !set.has(name))
}

/** `read -r NAME`, `printf -v NAME`, `mapfile NAME`. */
function namesIn({ args }: Syntax.Command): readonly string[] {
  return args.flatMap(({ text }) => /^[A-Za-z_]\w*/.exec(text) ?? [])
}

/** The variable that a node brings; none where it says what stands in for an unset one. */
function nameRead(node: Syntax.SyntaxNode): string | undefined {
  if (node.type === 'SimpleExpansion') return node.text.slice(1)
  if (node.type !== 'ParameterExpansion' || node.prefix !== undefined || node.operation?.type === 'Default')
    return undefined
  return node.parameter
}
