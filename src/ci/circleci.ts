import type { CiRun } from '../model/ci.ts'
import { fullIds, type Variables } from './variables.ts'

/** CircleCI, none of whose variables says what a pull request lands on: `pipeline.git.base_revision` is the build before. */
export function circleci(variables: Variables): CiRun | undefined {
  return variables.CIRCLECI === 'true'
    ? {
        service: 'CircleCI',
        advice:
          'check out all of history (`checkout: {method: full}`), and name what the branch lands on: `ralph verify --base origin/<branch>`',
        built: fullIds(variables.CIRCLE_SHA1),
      }
    : undefined
}
