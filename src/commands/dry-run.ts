import { exitCode } from '../exit-code.ts'
import { patchOf } from '../fix/patch.ts'
import type { LintedAndFixed } from '../fix/workspace.ts'
import { summary } from '../formats/summary.ts'
import { print } from './print.ts'

/** Prints what fixes would change as a patch, and beside it, on stderr, what would be left; the exit code is by that. */
export async function showPatch(fixed: LintedAndFixed, strict: boolean): Promise<void> {
  const { report } = fixed
  print(1, await patchOf(fixed))
  print(2, `After these fixes: ${summary(report)}\n`)
  process.exitCode = exitCode(report, strict)
}
