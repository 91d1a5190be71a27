import type { Skill } from '../../model/document.ts'
import type { Fix } from '../../model/finding.ts'
import type { Heading } from '../../model/markdown.ts'
import { folderOf, resolvePath } from '../../model/path.ts'
import { Lines, type Range } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'

/** A skill whose contract an agent that loads the skill does not see. */
export const criteriaNotLinked = rule({
  id: 'skill/criteria-not-linked',
  kind: 'skill',
  level: 'warning',
  summary: 'A skill links its criteria',
  *check(skill, { skillAt }) {
    const { path, markdown } = skill
    const criteria = skillAt.get(path)?.files.criteria
    if (criteria === undefined) return
    if (markdown.links.some(({ url }) => targetOf(url, folderOf(path)) === criteria)) return
    const heading = markdown.headings.find(({ text }) => /^done when$/i.test(text.trim()))
    const fix = linkFix(skill, heading)
    yield {
      range: heading?.range ?? skill.locate(['name']),
      message:
        'Unexpected skill without a link to its criteria, expected a section `Done when` that links them',
      help: 'Write `Every criterion in [criteria.yaml](criteria.yaml) holds.` below a heading `Done when`',
      ...(fix && { fix }),
    }
  },
})

/** The path that a link leads to; a leading `/` is the root. */
function targetOf(url: string, folder: GitPath): GitPath | undefined {
  return resolvePath(url.startsWith('/') ? '' : folder, url.replace(/[?#].*$/s, ''))
}

/** Adds the link below the heading, or both at the end; undefined where the end is no running text: it may be within code or a comment. */
function linkFix({ source, markdown }: Skill, heading: Heading | undefined): Fix | undefined {
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const link = 'Every criterion in [criteria.yaml](criteria.yaml) holds.'
  const fix = (range: Range, text: readonly string[]) => ({
    safe: true,
    description: 'Link the criteria',
    edits: [{ range, text: text.join(newline) }],
  })
  if (heading !== undefined) return fix({ start: heading.range.end, end: heading.range.end }, ['', '', link])
  const { prose } = markdown
  const last = prose.blocks.at(-1)
  const end = source.trimEnd().length
  const rest = new Lines(source).range(end, source.length)
  if (last === undefined || prose.locate(last.start, last.end).end.line !== rest.start.line) return undefined
  return fix(rest, ['', '', '## Done when', '', link, ''])
}
