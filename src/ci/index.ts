import type { CiRun } from '../model/ci.ts'
import { azure } from './azure.ts'
import { bitbucket } from './bitbucket.ts'
import { buildkite } from './buildkite.ts'
import { circleci } from './circleci.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jenkins } from './jenkins.ts'
import type { Variables } from './variables.ts'

const SERVICES: readonly ((variables: Variables, event: unknown) => CiRun | undefined)[] = [
  azure,
  bitbucket,
  buildkite,
  circleci,
  github,
  gitlab,
  jenkins,
]

/** What the CI service around this process says of its run. `event` is the text that GitHub's event file holds, if any. */
export function ciRun(variables: Variables, event?: string): CiRun | undefined {
  for (const service of SERVICES) {
    const run = service(variables, parsed(event))
    if (run !== undefined) return run
  }
  return undefined
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
