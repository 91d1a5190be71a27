import type { Runner } from './runner.ts'

/** An option by which a runner of tests passes without having run one. */
export interface EmptyRun {
  /** `allows`: none need to be there. `lists`: none is run. */
  readonly kind: 'allows' | 'lists'
  /** Where it stands among the words of the runner. */
  readonly from: number
  readonly to: number
}

/** Known by the name alone, whatever script it is handed through: Jest, Vitest, Playwright, Rstest, Bun, nextest, ctest, Deno, PHPUnit, Karma, npm, Maven. */
const ALLOWS =
  /^(?:--pass-?with-?no-?tests(?:=true)?|--no-tests=(?:pass|warn|ignore)|--permit-no-files|--do-not-fail-on-empty-test-suite|--no-fail-on-empty-test-suite|--if-present|-D(?:surefire\.|failsafe\.|it\.)?failIfNo(?:Specified)?Tests=false)$/i

const LISTS: readonly (readonly [runner: RegExp, task: RegExp, option: RegExp])[] = [
  [/^(?:pytest|py\.test)$/, /^/, /^--(?:co|collect-only|collectonly|fixtures|markers|setup-plan)$/],
  [/^jest$/, /^/, /^--(?:listTests|showConfig)$/],
  [/^vitest$/, /^list$/, /^list$/],
  [/^playwright$/, /^test$/, /^--list$/],
  [/^(?:mocha|rspec|cucumber|cucumber-js|behave)$/, /^/, /^--dry-run$/],
  [/^robot$/, /^/, /^--dryrun$/],
  [/^(?:phpunit|pest)$/, /^/, /^--list-(?:tests|groups|suites|tests-xml)$/],
  [/^ctest$/, /^/, /^(?:-N|--show-only(?:=.*)?)$/],
  [/^go$/, /^test$/, /^-{1,2}list(?:=.*)?$/],
  [/^cargo$/, /^test$/, /^--(?:no-run|list)$/],
  [/^cargo$/, /^nextest$/, /^(?:list|--no-run)$/],
  [/^deno$/, /^test$/, /^--no-run$/],
  [/^dotnet$/, /^test$/, /^(?:-t|--list-tests)$/],
  [/^swift$/, /^test$/, /^(?:list|--list-tests)$/],
  [/^(?:mvn|mvnw)$/, /^test$/, /^-D(?:skipTests|maven\.test\.skip)(?:=true)?$/],
  [/^(?:gradle|gradlew)$/, /^(?:.*:)?(?:test|check)$/, /^(?:-m|--dry-run)$/],
  [
    /^g?make$/,
    /(?:^|[-_:./])(?:check|ci|e2e|integration|specs?|tests?|unit|verify)(?:$|[-_:./])/,
    /^(?:-n|--dry-run|--just-print|--recon)$/,
  ],
  [/^tox$/, /^/, /^(?:-l|--listenvs|--notest|-n)$/],
  [/^nox$/, /^/, /^(?:-l|--list)$/],
  [/^/, /^/, /^--gtest_list_tests$/],
]

/** What these are given is text, whatever it says. */
const READERS = /^(?:\[|ag|awk|cat|echo|egrep|fgrep|git|grep|jq|printf|rg|sed|test)$/

/** What keeps a runner from running a test; undefined when nothing does. */
export function emptyRun({ name, words }: Runner): EmptyRun | undefined {
  if (READERS.test(name)) return undefined
  const values = words.map((word) => word.value)
  const allows = values.findIndex((value) => ALLOWS.test(value))
  if (allows !== -1) return { kind: 'allows', from: allows, to: allows }
  const separate = values.findIndex(
    (value, index) => value === '--no-tests' && /^(?:pass|warn|ignore)$/.test(values[index + 1] ?? ''),
  )
  if (separate !== -1) return { kind: 'allows', from: separate, to: separate + 1 }
  const none = noName(name, values)
  if (none) return none
  const [, , option] =
    LISTS.find(
      ([runner, task, wanted]) =>
        runner.test(name) &&
        values.some((value) => task.test(value)) &&
        values.some((value) => wanted.test(value)),
    ) ?? []
  const at = option ? values.findIndex((value) => option.test(value)) : -1
  return at === -1 ? undefined : { kind: 'lists', from: at, to: at }
}

/** `go test -run '^$'`: no test has an empty name. Benchmarks and fuzz tests are asked for by their own options. */
function noName(name: string, values: readonly string[]): EmptyRun | undefined {
  if (name !== 'go' || values[0] !== 'test' || values.some((value) => /^--?(?:bench|fuzz)/.test(value)))
    return undefined
  const joined = values.findIndex((value) => /^--?run=\^\$$/.test(value))
  if (joined !== -1) return { kind: 'lists', from: joined, to: joined }
  const at = values.findIndex((value, index) => /^--?run$/.test(value) && values[index + 1] === '^$')
  return at === -1 ? undefined : { kind: 'lists', from: at, to: at + 1 }
}
