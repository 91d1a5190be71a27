import { Refusal } from '../model/refusal.ts'

/** Two things were given that cannot be meant together. */
export function besides(thing: string, flag: string): Refusal {
  return new Refusal('bad-usage', `Unexpected ${thing} beside \`${flag}\``, 'Leave out one of them')
}
