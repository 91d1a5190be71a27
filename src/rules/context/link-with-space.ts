import type { Note, Skill } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { folderOf, resolvePath } from '../../model/path.ts'
import type { Project } from '../../model/project.ts'
import { decoded, withAnchor } from './place.ts'

/** `[notes](my notes.md)`: to Markdown this is text, as a destination ends at a space; in angle brackets it may hold one. */
const WITH_SPACE = /\]\(((?![<\s])[^()<>"'\n]{0,200}\S [^()<>"'\n]{0,200})\)/g

/** What was meant for a link and is none, for the space in its destination. Only where the file is there: text may be anything. */
export function* linksWithSpace({ path, markdown }: Skill | Note, project: Project): Generator<Problem> {
  for (const { 1: url = '', index } of markdown.prose.text.matchAll(WITH_SPACE)) {
    const [, place = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/s.exec(url) ?? []
    const folder = place.startsWith('/') ? '' : folderOf(path)
    const target = place === '' ? path : resolvePath(folder, decoded(place))
    if (target === undefined || target === '' || !project.tree.has(target)) continue
    const slug = anchor.replaceAll(' ', '-').toLowerCase()
    const written = withAnchor(place.replaceAll(' ', '%20'), slug, target, project)
    const start = index + ']('.length
    const range = markdown.prose.locate(start, start + url.length)
    yield {
      range,
      message: `Unexpected space in the link \`${url}\`, expected \`${written}\``,
      help: 'Write `%20` for a space: Markdown takes this for text, and nobody can follow it',
      // An anchor that was only guessed wants a look.
      fix: {
        safe: written.endsWith(slug),
        description: `Write \`${written}\``,
        edits: [{ range, text: written }],
      },
    }
  }
}
