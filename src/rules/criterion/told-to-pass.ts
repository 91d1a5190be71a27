import type { Syntax } from '../../model/shell.ts'
import type { Part } from './removal.ts'
import { runnerOf } from './runner.ts'

/** Options by which a program ends with 0 whatever it finds, by its name. */
const OPTIONS: readonly (readonly [name: RegExp, option: RegExp])[] = [
  [/^g?make$/, /^(?:-[a-hj-zA-Z]*i[a-zA-Z]*|--ignore-errors)$/],
  [/^(?:mvn|mvnw)$/, /^(?:-fn|--fail-never|-Dmaven\.test\.failure\.ignore(?:=true)?)$/],
  [/^(?:bandit|flake8|pylint|ruff|golint|semgrep|vulture)$/, /^--exit-zero$/],
  [/^(?:checkov|kics|tfsec|terrascan)$/, /^--soft-fail$/],
  [/^(?:trivy|grype)$/, /^--exit-code=0$/],
  [/^golangci-lint$/, /^--issues-exit-code=0$/],
  [/^gosec$/, /^-no-fail$/],
  [/^(?:hadolint|trufflehog)$/, /^--no-fail$/],
  [/^brakeman$/, /^--no-exit-on-(?:warn|error)$/],
  [/^vale$/, /^--no-exit$/],
  [/^gitleaks$/, /^--exit-code=0$/],
  [/^mocha$/, /^--pass-on-failing-test-suite$/],
  [/^(?:rspec)$/, /^--failure-exit-code=0$/],
  [/^phpcs$/, /^--runtime-set=ignore_(?:errors|warnings)_on_exit$/],
]
/** What `find` may run for its effect. */
const EFFECTS =
  /^(?:basename|cat|chgrp|chmod|chown|cp|dirname|du|echo|file|gzip|head|install|ln|ls|mkdir|mv|printf|realpath|rm|rmdir|sed|stat|tail|tar|touch|truncate|unzip|wc|zip)$/

/** The part of a command that has it succeed whatever it finds; undefined when there is none. */
export function toldToPass(command: Syntax.Command): Part | undefined {
  const runner = runnerOf(command)
  if (!runner) return undefined
  if (runner.name === 'find') return execution(runner.words)
  const [, option] = OPTIONS.find(([name]) => name.test(runner.name)) ?? []
  const word = option && runner.words.find(({ value }) => option.test(value))
  return word && { start: word.pos, end: word.end }
}

/** `find … -exec … \;`: ends with 0 however the program ended; `-exec … +` does not. */
function execution(words: readonly Syntax.Word[]): Part | undefined {
  const from = words.findIndex(({ value }) => /^-(?:exec|execdir)$/.test(value))
  const to = words.findIndex(({ value }, index) => index > from && value === ';')
  const [start, program, end] = [words[from], words[from + 1], words[to]]
  if (from === -1 || !start || !program || !end || EFFECTS.test(program.value)) return undefined
  // What is looked for decides what `find` does next, as in `-exec grep -q … \; -print`.
  if (to < words.length - 1 || /^(?:[ef]?grep|rg|awk|jq|test)$/.test(program.value)) return undefined
  return { start: start.pos, end: end.end }
}
