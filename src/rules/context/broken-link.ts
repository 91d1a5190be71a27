import { nearest } from '../../model/nearest.ts'
import { nearestPath } from '../../model/nearest-path.ts'
import { folderOf, relativePath, resolvePath } from '../../model/path.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'

/** Context that a reader is sent to and will not find. */
export const brokenLink = rule({
  id: 'context/broken-link',
  kind: ['skill', 'note'],
  level: 'error',
  summary: 'Every link to a file or a heading of the repository leads there',
  *check({ path, markdown }, project) {
    for (const { url, range } of markdown.links) {
      const trouble = troubleOf(url, path, project)
      if (trouble !== undefined) yield { range, ...trouble }
    }
  },
})

interface Trouble {
  readonly message: string
  readonly help: string
}

const OTHER_WORLD = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i
/** A variable, which the agent that loads the skill fills in, or a command of an agent: `{baseDir}/a.md`, `/plugin:command`. */
const OF_AGENT = /\{\w+\}|^\/[\w-]+:[\w-]+$/

function troubleOf(url: string, from: GitPath, project: Project): Trouble | undefined {
  if (url === '' || OTHER_WORLD.test(url) || OF_AGENT.test(url)) return undefined
  const [, place = '', query, anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  const fromTop = place.startsWith('/')
  const target = place === '' ? from : resolvePath(fromTop ? '' : folderOf(from), decoded(place))
  if (target === undefined) {
    return {
      message: `Unexpected link \`${url}\` out of the repository, expected a file in it`,
      help: 'Copy what is needed into `.ralph/context/`, with its source',
    }
  }
  if (target !== '' && !project.tree.has(target))
    return missingFile(url, target, fromTop ? undefined : from, project)
  return anchor === undefined || anchor === '' || query !== undefined
    ? undefined
    : missingAnchor(url, target, decoded(anchor), project)
}

/** `from` is there for a link that is relative: the suggestion is written in the same way. */
function missingFile(
  url: string,
  target: GitPath,
  from: GitPath | undefined,
  project: Project,
): Trouble | undefined {
  if (project.makersOf(target).size > 0) return undefined
  const near = nearestPath(target, project.tree)
  const written = near && (from === undefined ? `/${near}` : relativePath(folderOf(from), near))
  return {
    message: `Unexpected link \`${url}\`, expected a file that exists: there is no \`${target}\``,
    help: written === undefined ? 'Correct the path, or remove the link' : `Did you mean \`${written}\`?`,
  }
}

function missingAnchor(url: string, target: GitPath, anchor: string, project: Project): Trouble | undefined {
  if (!/\.(?:md|markdown)$/i.test(target)) return undefined
  const slugs = project.outline(target)?.headings.map(({ slug }) => slug)
  if (slugs === undefined || slugs.includes(anchor.toLowerCase()) || hasHtmlAnchor(target, anchor, project))
    return undefined
  const near = nearest(anchor, slugs)
  return {
    message: `Unexpected anchor \`#${anchor}\` of \`${url}\`, expected a heading of \`${target}\``,
    help: near === undefined ? 'Link a heading that exists, or the file alone' : `Did you mean \`#${near}\`?`,
  }
}

/** An anchor may be written in HTML too; a heading's own slug is not all there is. */
function hasHtmlAnchor(target: GitPath, anchor: string, { tree }: Project): boolean {
  const text = tree.text(target) ?? ''
  return [`id="${anchor}"`, `name="${anchor}"`, `id='${anchor}'`, `name='${anchor}'`].some((mark) =>
    text.includes(mark),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
