import type { ShellScript, Syntax } from '../../model/shell.ts'

const WITHIN =
  /(?:^|["'=:,(<>])((?:\/(?:home|Users|(?:mnt|cygdrive)\/[a-z])\/[\w.-]+(?:\/[\w.@+-]+)*|[A-Zc-h]:(?:\\{1,2}|\/)(?!(?:cygwin|hostedtoolcache|mingw|msys|Program|tools|Windows))\w[\w.@+-]*(?:(?:\\{1,2}|\/)[\w.@+-]+)*)\/?)/g
/** The drives of Windows, as Git Bash writes them. */
const DRIVE =
  /^["']?(\/[c-e]\/(?!(?:cygwin|hostedtoolcache|mingw|msys|Program|tools|Windows))\w[\w.-]+(?:\/[\w.@+-]+)*\/?)/g
/** What these run does so on another machine. */
const ELSEWHERE = /^(?:docker|docker-compose|kubectl|lxc|nerdctl|podman|rsync|scp|ssh|vagrant|wsl)$/
/** What these are given first is text to look for. */
const SEARCHES = /^(?:ag|awk|egrep|fgrep|gawk|grep|perl|rg|sed)$/

/** Where a command names paths of one machine, as offsets in its text. */
export function* machinePathsIn(
  script: ShellScript,
): Iterable<{ readonly start: number; readonly end: number }> {
  const passed = new Set<Syntax.SyntaxNode>()
  for (const node of script.nodes()) {
    if (node.type === 'Command') for (const word of foreignWords(node)) passed.add(word)
    if (node.type !== 'Word' || passed.has(node)) continue
    for (const pattern of [WITHIN, DRIVE]) {
      for (const { 0: found, 1: path = '', index } of node.text.matchAll(pattern)) {
        const start = node.pos + index + found.length - path.length
        yield { start, end: start + path.length }
      }
    }
  }
}

function foreignWords({ name, args }: Syntax.Command): readonly Syntax.SyntaxNode[] {
  if (ELSEWHERE.test(name?.value ?? '')) return args
  return SEARCHES.test(name?.value ?? '') ? args.filter(({ text }) => !text.startsWith('-')).slice(0, 1) : []
}
