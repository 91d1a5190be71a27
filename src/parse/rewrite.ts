import type { Fix } from '../model/finding.ts'
import type { Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { code } from './words.ts'

/** The fix that writes a short text in the place of what stands there. */
export function rewrite(range: Range, text: string, safe: boolean): Fix {
  return { safe, description: `Write ${code(text)}`, edits: [{ range, text }] }
}

/** A slip of the pen is corrected; whether another word means the same is for the author to say. */
export function rename(range: Range, meant: string, safe: boolean): Pick<StageProblem, 'help' | 'fix'> {
  return { help: `Did you mean ${code(meant)}?`, fix: rewrite(range, meant, safe) }
}
