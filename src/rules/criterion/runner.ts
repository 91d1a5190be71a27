import type { Syntax } from '../../model/shell.ts'

/** What a command runs, behind programs that only start another: `npx`, `uv run`, `env`, `timeout 60` … */
export interface Runner {
  /** Without the folder that it lies in. */
  readonly name: string
  readonly words: readonly Syntax.Word[]
}

const STARTERS = new Map<string, RegExp>([
  ['npx', /^-/],
  ['bunx', /^-/],
  ['uvx', /^-/],
  ['pipx', /^(?:run|-.*)$/],
  ['pnpm', /^(?:exec|dlx|-.*)$/],
  ['yarn', /^(?:exec|dlx|-.*)$/],
  ['bundle', /^(?:exec|-.*)$/],
  ['poetry', /^(?:run|-.*)$/],
  ['pdm', /^(?:run|-.*)$/],
  ['pipenv', /^(?:run|-.*)$/],
  ['hatch', /^(?:run|-.*)$/],
  ['uv', /^(?:run|-.*)$/],
  ['python', /^-m$/],
  ['python3', /^-m$/],
  ['coverage', /^(?:run|-m)$/],
  ['env', /^(?:-.*|\w+=.*)$/],
  ['sudo', /^-/],
  ['time', /^-/],
  ['xvfb-run', /^-/],
  ['cross-env', /^\w+=/],
  ['timeout', /^(?:-.*|[\d.]+[smhd]?)$/],
  ['xargs', /^(?:-.*|\d+|\{\}|%)$/],
  ['nice', /^(?:-.*|\d+)$/],
])

/** The program that a command is about in the end. */
export function runnerOf(command: Syntax.Command): Runner | undefined {
  const words = command.args.filter((word) => word.type === 'Word')
  return command.name && behind(command.name, words)
}

function behind(name: Syntax.Word, words: readonly Syntax.Word[]): Runner {
  const own = name.value.slice(name.value.lastIndexOf('/') + 1)
  const passed = STARTERS.get(own)
  const from = passed ? words.findIndex((word) => !passed.test(word.value)) : -1
  const next = words[from]
  // `pnpm test` is a runner itself, `uv sync` starts nothing.
  const isStart =
    next !== undefined && (from > 0 || /^(?:npx|bunx|uvx|env|sudo|time|cross-env|xargs)$/.test(own))
  return isStart ? behind(next, words.slice(from + 1)) : { name: own, words }
}
