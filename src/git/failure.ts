import { Refusal } from '../model/refusal.ts'

/** Why git could not answer a question about a state, in the words of a verdict. */
export type Unanswered = 'missing-object' | 'filter-unavailable'

/**
 * git ended in a way that the caller did not allow for. The user is told what git says; where `reason` is given, a verdict
 * can say it instead.
 */
export class GitFailure extends Refusal {
  /** All that git wrote to its standard error. */
  readonly stderr: string
  readonly reason: Unanswered | undefined

  constructor(command: string, code: number, stderr: string) {
    super('git-failed', `git ${command} ended with ${code}: ${firstLine(stderr)}`, helpFor(stderr))
    this.name = 'GitFailure'
    this.stderr = stderr
    this.reason = reasonOf(stderr)
  }
}

/** The filter that git could not run, by its name in `.gitattributes`; undefined where git does not say or the name is no plain one. */
export function failedFilter(stderr: string): string | undefined {
  return /\b(?:clean|smudge|process) filter '([A-Za-z0-9._-]+)' failed/.exec(stderr)?.[1]
}

/** Refusals that have a code of their own; undefined for any other failure. */
export function knownRefusal(stderr: string): Refusal | undefined {
  if (/spawn/.test(stderr) && /ENOENT/.test(stderr)) {
    return new Refusal(
      'git-missing',
      'Nothing was done: git could not be started, it is not on the PATH',
      'Install git 2.38 or later',
    )
  }
  if (stderr.includes('dubious ownership')) {
    const advice = lineWith(stderr, 'safe.directory') ?? 'see `git help config`, `safe.directory`'
    return new Refusal(
      'dubious-ownership',
      `Nothing was done: git refuses the repository: ${firstLine(stderr)}`,
      `git's own advice: \`${advice}\``,
    )
  }
  return undefined
}

/** git's objects are not all there (a partial clone, a damaged repository), or a program that its attributes ask for is not. */
const REASONS: readonly (readonly [Unanswered, RegExp])[] = [
  ['filter-unavailable', /\bfilter '/],
  [
    'missing-object',
    /missing (?:blob|tree|commit|object)|unable to (?:read|find|parse|map)|could not (?:read|parse|fetch)|cannot read|bad (?:object|tree)|not a (?:tree|valid) object|promisor|(?:loose|packed|corrupt) object|object file /i,
  ],
]

function reasonOf(stderr: string): Unanswered | undefined {
  return REASONS.find(([, words]) => words.test(stderr))?.[0]
}

function helpFor(stderr: string): string {
  if (/index file|bad signature/.test(stderr)) return 'The index is damaged: `git reset` writes it anew'
  return reasonOf(stderr) === 'missing-object'
    ? 'Look at the repository with `git fsck`; in a partial clone fetch what is missing: `git fetch --refetch`'
    : 'Put right what git says, then run again'
}

/** What git says went wrong, without the hints and warnings around it. */
function firstLine(text: string): string {
  const line = lineWith(text, 'fatal: ') ?? lineWith(text, 'error: ') ?? text.trim().split('\n', 1)[0] ?? ''
  return line.replace(/^(?:fatal|error): /, '')
}

function lineWith(text: string, words: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.includes(words))
    ?.trim()
}
