import { nearest } from '../../model/nearest.ts'
import type { Project } from '../../model/project.ts'
import type { GitPath } from '../../model/tree.ts'
import { linesWithout } from './lines-of-file.ts'

/** What to say of a reference that leads nowhere. */
export interface Trouble {
  readonly message: string
  readonly help: string
  /** What was probably meant, to be written in the place of the reference. */
  readonly meant?: string
}

/** Asks whether another text was meant. */
export function didYouMean(meant: string): Pick<Trouble, 'help'> & { readonly meant: string } {
  return { help: `Did you mean \`${meant}\`?`, meant }
}

/** What a browser or a host takes for a place, and no document names: `#top`, `#L10-L12`, `#:~:text=…`. */
const OF_BROWSER = /^(?:top|L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?|:~:.*)?$/s

/** What is wrong with the place in a file that a reference names behind its `#`; `url` is there where it names the file as well. */
export function wrongPlace(
  anchor: string,
  target: GitPath,
  url: string | undefined,
  project: Project,
): Trouble | undefined {
  const whole = url === undefined ? '' : ` of \`${url}\``
  const file = url === undefined ? 'this file' : `\`${target}\``
  const lines = linesWithout(anchor, target, project.tree)
  if (lines !== undefined) {
    return {
      message: `Unexpected lines \`#${anchor}\`${whole}, expected lines up to \`${lines}\`: ${file} has no more`,
      help: 'Correct the numbers, or link the file alone: lines move with every change',
    }
  }
  if (isAnchor(target, anchor, project)) return undefined
  const near = nearest(anchor, anchorsOf(target, project) ?? [])
  const message = `Unexpected anchor \`#${anchor}\`${whole}, expected a heading of ${file}`
  return near === undefined
    ? { message, help: `Link a heading that exists${url === undefined ? '' : ', or the file alone'}` }
    : { message, help: `Did you mean \`#${near}\`?`, meant: `${url?.replace(/#.*$/s, '') ?? ''}#${near}` }
}

/** A path as it is written, with the anchor that its file has for `anchor`, if any. */
export function withAnchor(written: string, anchor: string, target: GitPath, project: Project): string {
  const known = isAnchor(target, anchor, project) ? anchor : nearest(anchor, anchorsOf(target, project) ?? [])
  return known ? `${written}#${known}` : written
}

/** Whether what stands behind a `#` leads to a place of a file, as far as can be told. */
function isAnchor(target: GitPath, anchor: string, project: Project): boolean {
  const anchors = OF_BROWSER.test(anchor) ? undefined : anchorsOf(target, project)
  return anchors === undefined || anchors.includes(anchor) || anchors.includes(anchor.toLowerCase())
}

/** Undefined for what is no Markdown, or cannot be read. */
function anchorsOf(target: GitPath, project: Project): readonly string[] | undefined {
  return /\.(?:md|markdown)$/i.test(target) ? project.outline(target)?.anchors : undefined
}

/** What a destination means: `my%20notes.md` is `my notes.md`; as it is where it cannot be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
