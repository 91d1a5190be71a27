import type { Problem } from '../../model/finding.ts'
import type { Prose } from '../../model/markdown.ts'
import { rule } from '../../model/rule.ts'

/** Context that its author meant to write and did not. */
export const placeholder = rule({
  id: 'context/placeholder',
  kind: ['skill', 'note', 'workflow'],
  level: 'warning',
  summary: 'Context is written, not announced',
  *check(document) {
    if (document.kind === 'workflow') yield* marks(document.objective)
    else {
      yield* marks(document.markdown.prose)
      for (const { text, range } of document.markdown.html)
        if (INVITATION.test(text)) yield problem(text, range)
    }
  },
})

const MARK = '(?:TBD|TBC|TODO|FIXME|\\?{3,}|[Tt]o be (?:determined|decided|confirmed))'

/**
 * A mark counts where it stands for text: alone, before a colon that opens a block, behind a colon or a dash, or in brackets.
 * A sentence may speak of such marks.
 */
const PLACES = [
  new RegExp(`^${MARK}(?=[.!…]*$|:|\\()`),
  new RegExp(`(?:[:=|—–]|\\bis|\\bare)\\s+(${MARK})(?=[.;!…]*(?:$|\\n|[ \\t]*\\|))`),
  new RegExp(`[([<{](${MARK})(?: ?[-–—:][^()[\\]<>{}]{0,60})?[)\\]>}]`),
  /\b(lorem ipsum) dolor\b/i,
  // Spec Kit's mark; whoever tells others to use it writes no question in it.
  /\[(NEEDS CLARIFICATION): (?!\.\.\.|…|specific question)[^[\]]{3,300}\](?=[.;]?(?:$|\n))/,
  /\[(?:insert|fill (?:in|out|me|this)|replace|your|describe|add)\b[^[\]`]{0,80}\]/i,
]

const INVITATION =
  /^<(?:fill|insert|replace|tbd|todo|describe|your[- ][^>]{0,40} here|add [^>]{0,40} here)\b[^>]{0,80}>$/i

function* marks(prose: Prose): Iterable<Problem> {
  for (const { kind, start, end } of prose.blocks) {
    // A section may well be about such marks.
    if (kind === 'heading') continue
    // Code and quotations speak of a mark; they are blanked, so that offsets stay.
    const text = prose.text
      .slice(start, end)
      .replace(/`[^`]*`|"[^"]*"|“[^“”]*”|'[^'\n]{1,40}'/g, (quoted) => ' '.repeat(quoted.length))
    const found = PLACES.map((place) => place.exec(text)).find((match) => match !== null)
    if (found === undefined || found === null || isLink(text, found) || isPattern(text, found)) continue
    const mark = found[1] ?? found[0]
    const from = start + found.index + found[0].lastIndexOf(mark)
    yield problem(mark, prose.locate(from, from + mark.length))
  }
}

/** `[your profile](…)` is the text of a link. */
function isLink(text: string, { 0: found, index }: RegExpExecArray): boolean {
  return found.endsWith(']') && /^[([]/.test(text.slice(index + found.length))
}

/** `| [tool] vs [your tool] |`: tables list the patterns that an agent is to write by. */
function isPattern(text: string, { 0: found, index }: RegExpExecArray): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1)
  return found.endsWith(']') && found.includes(' ') && line.startsWith('|')
}

function problem(text: string, range: Problem['range']): Problem {
  return {
    range,
    message: `Unexpected placeholder \`${text}\`, expected the text that it stands for`,
    help: 'Write what is known, or remove the line: an agent fills in what it cannot know',
  }
}
