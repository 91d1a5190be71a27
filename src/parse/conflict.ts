import type { Lines } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'

// The three lines that git leaves at column 1; a lone `=======` may be a Markdown heading's underline.
const MARKER = /^(?:<{7}|={7}|>{7})(?= |$)/gm

/** One problem for each merge conflict that was left in a text. */
export function* conflictProblems(text: string, lines: Lines): Iterable<StageProblem> {
  let begin: number | undefined
  let split = false
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (marker.startsWith('<')) {
      begin = index
      split = false
    } else if (marker.startsWith('=')) {
      split = begin !== undefined
    } else if (begin !== undefined && split) {
      yield {
        rule: 'syntax/merge-conflict',
        range: lines.range(begin, begin + marker.length),
        message: `Unexpected merge conflict up to line ${lines.position(index).line}, expected one version of the text`,
        help: 'Keep what is true of both sides and delete the marker lines; indent them in an example',
      }
      begin = undefined
    }
  }
}
