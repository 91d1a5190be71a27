/** Closed set of reasons for which ralph declines to do what it was asked. */
export type RefusalCode =
  | 'bad-usage'
  | 'unknown-command'
  | 'unknown-rule'
  | 'unknown-task'
  | 'no-convention'
  | 'not-a-repository'
  | 'bare-repository'
  | 'dubious-ownership'
  | 'unknown-revision'
  | 'no-such-file'
  | 'not-a-file'
  | 'no-permission'
  | 'too-large'
  | 'outside-repository'
  | 'already-exists'
  | 'conflict'
  | 'invalid-settings'
  | 'git-too-old'
  | 'git-missing'
  | 'git-failed'
  | 'disk'
  | 'not-ready'

/**
 * An expected failure: ralph cannot do what it was asked, and the user can put that right.
 * The base command prints it to stderr and exits 2. Findings are never thrown.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** What the user can do about it. */
  readonly help: string

  /** `message` says what was not done and why; repository text in it stands raw, the printer escapes it. */
  constructor(code: RefusalCode, message: string, help: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.help = help
  }
}
