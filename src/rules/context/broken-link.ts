import type { Fix } from '../../model/finding.ts'
import { nearestPath } from '../../model/nearest-path.ts'
import { folderOf, relativePath, resolvePath } from '../../model/path.ts'
import { Lines, type Range } from '../../model/place.ts'
import type { Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import type { GitPath } from '../../model/tree.ts'
import { linksWithSpace } from './link-with-space.ts'
import { decoded, didYouMean, type Trouble, withAnchor, wrongPlace } from './place.ts'
import { specificationProblem } from './specification.ts'

/** Context that a reader is sent to and will not find. */
export const brokenLink = rule({
  id: 'context/broken-link',
  kind: ['skill', 'note', 'workflow'],
  level: 'error',
  summary: 'Every link to a file or a heading of the repository leads there',
  *check(document, project) {
    if (document.kind === 'workflow') return yield* specificationProblem(document, project)
    for (const { url, range } of document.markdown.links) {
      const found = troubleOf(url, document.path, project)
      if (found === undefined) continue
      const { meant, ...trouble } = found
      const fix = meant === undefined ? undefined : relink(document.source, url, range, meant)
      yield { range, ...trouble, ...(fix && { fix }) }
    }
    yield* linksWithSpace(document, project)
  },
})

const OTHER_WORLD = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i
/** A variable, which the agent that loads the skill fills in, or a command of an agent: `{baseDir}/a.md`, `/plugin:command`. */
const OF_AGENT = /\{\w+\}|^\/[\w-]+:[\w-]+$/

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
  return wrongPlace(named, target, place === '' ? undefined : url, project)
}

/** Writes another destination where the text has it as it stands, and Markdown takes both as they are. */
function relink(source: string, url: string, range: Range, meant: string): Fix | undefined {
  const lines = new Lines(source)
  const written = source.slice(lines.offset(range.start), lines.offset(range.end))
  if (written !== url || !/^[\w./#%-]+$/.test(meant)) return undefined
  return { safe: false, description: `Link \`${meant}\``, edits: [{ range, text: meant }] }
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
    ...(near === undefined ? { help: 'Correct the path, or remove the link' } : didYouMean(written(near))),
  }

  function written(path: GitPath): string {
    const place = from === undefined ? `/${path}` : relativePath(folderOf(from), path)
    return withAnchor(place, anchor, path, project)
  }
}
