import type { ShellScript, Syntax } from '../../model/shell.ts'
import type { Part } from './removal.ts'
import { runnerOf } from './runner.ts'

// Pytest's own status for a run without tests.
const NO_TESTS = /^(?:test|\[\[?|\(\()\s*"?\$\{?\?\}?"?\s*(?:-eq|-le|==?|<=)\s*"?5"?\s*(?:\]\]?|\)\))?$/

/** Where a failure of pytest for want of tests is taken for a success: `pytest … || [ $? -eq 5 ]`. */
export function* noTestsTolerated({ text }: ShellScript, list: Syntax.AndOr): Iterable<Part> {
  for (const [index, operator] of list.operators.entries()) {
    const before = list.commands[index]
    const after = list.commands[index + 1]
    if (operator !== '||' || before?.type !== 'Command' || after === undefined) continue
    if (runnerOf(before)?.name !== 'pytest' || !NO_TESTS.test(text.slice(after.pos, after.end))) continue
    yield { start: text.indexOf('||', before.end), end: after.end }
  }
}
