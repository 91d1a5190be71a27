import { Refusal } from '../model/refusal.ts'
import type { Shard } from '../model/shard.ts'

/** Reads `I/N`, or refuses it. */
export function readShard(text: string): Shard {
  const [, part = 0, parts = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (part >= 1 && part <= parts) return { part, parts }
  const message = `Unexpected \`--shard ${text}\`, expected \`I/N\` with I from 1 to N`
  throw new Refusal('bad-usage', message, 'For the first of four parts write `--shard 1/4`')
}
