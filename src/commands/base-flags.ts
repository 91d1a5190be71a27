import { string } from '@oclif/core/flags'
import { toggle } from './words.ts'

/** The flags that say what handoffs are compared with. */
export const BASE_FLAGS = {
  base: string({
    helpValue: 'REV',
    env: 'RALPH_BASE',
    summary: 'The commit that the work began from, where none is recorded',
  }),
  head: string({
    helpValue: 'REV',
    exclusive: ['staged'],
    summary: 'The commit that holds the work, instead of the working tree',
  }),
  staged: toggle('Judge what is staged instead of the working tree'),
  'default-branch': string({
    helpValue: 'BRANCH',
    summary: 'The branch that work lands on, where git does not know it',
  }),
  'allow-empty': toggle('A repository without .ralph/ is fine'),
}

interface BaseFlags {
  readonly base?: string | undefined
  readonly head?: string | undefined
  readonly staged: boolean
  readonly 'default-branch'?: string | undefined
  readonly 'allow-empty': boolean
}

/** The same as a use case takes them. */
export function baseRequest({ base, head, staged, ...flags }: BaseFlags) {
  const defaultBranch = flags['default-branch']
  return {
    staged,
    allowEmpty: flags['allow-empty'],
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    ...(defaultBranch !== undefined && { defaultBranch }),
    variables: process.env,
  }
}
