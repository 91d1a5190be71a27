import type { DocumentKind } from '../model/document.ts'
import type { Lines } from '../model/place.ts'
import { sizeLimit } from '../model/size-limit.ts'
import type { StageProblem } from '../model/stage.ts'
import { conflictProblems } from './conflict.ts'
import { hiddenProblems } from './hidden.ts'
import { MOST_PROBLEMS } from './limits.ts'
import { tooLarge } from './unreadable.ts'

/** What forbids to parse a text at all, whatever its language: its size, or a merge conflict in it. */
export function obstacles(text: string, kind: DocumentKind, lines: Lines): readonly StageProblem[] {
  const limit = sizeLimit(kind)
  // A UTF-16 unit is at most three bytes of UTF-8: only a text near the limit is counted exactly.
  const bytes = text.length * 3 > limit ? new TextEncoder().encode(text).length : 0
  if (bytes > limit) return [tooLarge(bytes, limit)]
  return [...conflictProblems(text, lines)].slice(0, MOST_PROBLEMS)
}

/** What a text hides from people: found beside whatever its parser finds. */
export function hidden(text: string, lines: Lines): readonly StageProblem[] {
  return [...hiddenProblems(text, lines)].slice(0, MOST_PROBLEMS)
}
