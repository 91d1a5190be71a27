/** What documentation puts in the place of a secret: a run of `x`, a name in brackets, dots, `your-token`, `user:password@`. */
const PLACEHOLDER =
  /[xX*]{12}|\.{3}|…|<[\w -]{1,40}>|\[[\w -]{1,40}\]|\{[\w. -]{1,40}\}|(?:^|[-_:])your[-_]|:\/\/(?:user|username):(?:pass|password)@/i

/** Whether what looks like a secret is none, as everybody can see. What merely looks invented is a secret. */
export function isPlaceholder(secret: string): boolean {
  return PLACEHOLDER.test(secret)
}
