import { nearest } from '../../model/nearest.ts'
import { nearestPath } from '../../model/nearest-path.ts'
import { folderOf, relativePath, resolvePath } from '../../model/path.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'
import { linesWithout } from './lines-of-file.ts'

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

/** What a browser or a host takes for a place, and no document names: `#top`, `#L10-L12`, `#:~:text=…`. */
const OF_BROWSER = /^(?:top|L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?|:~:.*)?$/s

function troubleOf(url: string, from: GitPath, project: Project): Trouble | undefined {
  if (url === '' || OTHER_WORLD.test(url) || OF_AGENT.test(url)) return undefined
  const [, place = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  const fromTop = place.startsWith('/')
  const target = place === '' ? from : resolvePath(fromTop ? '' : folderOf(from), decoded(place))
  if (target === undefined) {
    return {
      message: `Unexpected link \`${url}\` out of the repository, expected a file in it`,
      help: 'Copy what is needed into `.ralph/context/`, with its source',
    }
  }
  const named = query === '' ? decoded(anchor) : ''
  if (target !== '' && !project.tree.has(target))
    return missingFile(url, target, named, fromTop ? undefined : from, project)
  const lines = linesWithout(named, target, project.tree)
  if (lines !== undefined) {
    return {
      message: `Unexpected lines \`#${named}\` of \`${url}\`, expected lines up to \`${lines}\`: \`${target}\` has no more`,
      help: 'Correct the numbers, or link the file alone: lines move with every change',
    }
  }
  if (isAnchor(target, named, project)) return undefined
  const near = nearestAnchor(target, named, project)
  const isOwn = place === ''
  return {
    message: `Unexpected anchor \`#${named}\`${isOwn ? '' : ` of \`${url}\``}, expected a heading of ${isOwn ? 'this file' : `\`${target}\``}`,
    help:
      near === undefined
        ? `Link a heading that exists${isOwn ? '' : ', or the file alone'}`
        : `Did you mean \`#${near}\`?`,
  }
}

/** `from` is there for a link that is relative: the suggestion is written in the same way. */
function missingFile(
  url: string,
  target: GitPath,
  anchor: string,
  from: GitPath | undefined,
  project: Project,
): Trouble | undefined {
  if (project.makersOf(target).size > 0) return undefined
  const near = nearestPath(target.replaceAll('\\', '/'), project.tree)
  return {
    message: `Unexpected link \`${url}\`, expected a file that exists: there is no \`${target}\``,
    help: near === undefined ? 'Correct the path, or remove the link' : `Did you mean \`${written(near)}\`?`,
  }

  function written(path: GitPath): string {
    const known = isAnchor(path, anchor, project) ? anchor : nearestAnchor(path, anchor, project)
    const place = from === undefined ? `/${path}` : relativePath(folderOf(from), path)
    return known ? `${place}#${known}` : place
  }
}

/** Whether what stands behind a `#` leads to a place of a file, as far as can be told. */
function isAnchor(target: GitPath, anchor: string, project: Project): boolean {
  const anchors = OF_BROWSER.test(anchor) ? undefined : anchorsOf(target, project)
  return anchors === undefined || anchors.includes(anchor) || anchors.includes(anchor.toLowerCase())
}

function nearestAnchor(target: GitPath, anchor: string, project: Project): string | undefined {
  return nearest(anchor, anchorsOf(target, project) ?? [])
}

/** Undefined for what is no Markdown, or cannot be read. */
function anchorsOf(target: GitPath, project: Project): readonly string[] | undefined {
  return /\.(?:md|markdown)$/i.test(target) ? project.outline(target)?.anchors : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
