import { nearestPath } from '../../model/nearest-path.ts'
import { folderOf, fromRoot, resolvePath } from '../../model/path.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'

/** A path in a code span, with a folder and an extension: other code may be anything. */
const MENTION = /`((?:\.{0,2}\/)?(?:[\w@.-]+\/)+[\w@-][\w@.-]*\.[A-Za-z][A-Za-z0-9]{0,9})`/g

/** A path that the text names and that leads nowhere. */
export const unresolvedMention = rule({
  id: 'context/unresolved-mention',
  kind: ['skill', 'note'],
  level: 'off',
  summary: 'A path in backticks exists, or is made by a skill',
  *check({ path, markdown }, project) {
    const { prose } = markdown
    for (const { 1: mention = '', index } of prose.text.matchAll(MENTION)) {
      if (isKnown(mention, path, project)) continue
      const near = nearestPath(fromRoot(mention), project.tree)
      yield {
        range: prose.locate(index + 1, index + 1 + mention.length),
        message: `Unexpected path \`${mention}\`, expected a file that exists or that a skill makes`,
        help:
          near === undefined
            ? 'Correct the path, or list it under `outputs` of the skill that makes it'
            : `Did you mean \`${near}\`?`,
      }
    }
  },
})

function isKnown(mention: string, from: GitPath, project: Project): boolean {
  // A host's name comes first in what is a URL without its scheme.
  if (/^[\w-]+\.[\w.-]+\//.test(mention)) return true
  const places = [resolvePath('', mention), resolvePath(folderOf(from), mention)].filter(
    (place) => place !== undefined,
  )
  if (places.length === 0 || places.some((place) => project.tree.has(place))) return true
  return places.some((place) => project.makersOf(place).size > 0)
}
