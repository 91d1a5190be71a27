import { fingerprint } from './fingerprint.ts'
import type { GitPath } from './tree.ts'

/** One part, from 1, of a project that is checked in several. */
export interface Shard {
  readonly part: number
  readonly parts: number
}

/** Whether a path is of a part. That depends on nothing but the path, so the parts of all machines are the same. */
export function isInShard(path: GitPath, { part, parts }: Shard): boolean {
  return parts === 1 || Number.parseInt(fingerprint('', path, '').slice(0, 8), 16) % parts === part - 1
}
