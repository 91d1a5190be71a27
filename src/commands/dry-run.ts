import { exitCode } from '../exit-code.ts'
import { patchOf } from '../fix/patch.ts'
import type { LintedAndFixed } from '../fix/workspace.ts'
import { summary } from '../formats/summary.ts'

/** Prints what fixes would change as a patch, and beside it, on stderr, what would be left; the exit code is by that. */
export async function showPatch(fixed: LintedAndFixed, strict: boolean): Promise<void> {
  const { report } = fixed
  process.stdout.write(await patchOf(fixed))
  process.stderr.write(`After these fixes: ${summary(report)}\n`)
  process.exitCode = exitCode(report, strict)
}
