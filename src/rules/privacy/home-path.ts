import { Lines, type Range } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'

/** A file below somebody's home folder, on any system; part of no URL and of no longer path. */
const HOME =
  /(?<![\w.~-])(?:\/(?:home|Users)\/([A-Za-z_][\w.-]*)\/|[A-Za-z]:\\{1,2}Users\\{1,2}([A-Za-z_][\w.-]*)\\)/g

/** Names that stand for anybody, and those of machines that everybody has. */
const ANYBODY =
  /^(?:admin|alice|app|bob|coder|default|dev|developer|foo|guest|jane|jane\.?doe|janedoe|jdoe|joe|john|john\.?doe|johndoe|linuxbrew|me|my[\w.-]*|name|node|public|root|runner|sandbox|shared|somebody|someone|test|ubuntu|user|user-?name|user\d*|vagrant|vscode|x+|you|your[\w.-]*)$/i

/** The name of somebody's home folder: it tells who they are, and leads nobody else anywhere. */
export const homePath = rule({
  id: 'privacy/home-path',
  kind: ['skill', 'note', 'workflow', 'handoff'],
  level: 'warning',
  summary: "No path leads into somebody's home folder",
  *check(document) {
    if (document.kind === 'handoff' && document.archived) return
    // There, handoff/path-outside-repository has its say.
    const claims = document.kind === 'handoff' ? document.locate(['files_changed']) : undefined
    let lines: Lines | undefined
    for (const { 0: found, 1: unix, 2: windows, index } of document.source.matchAll(HOME)) {
      const name = unix ?? windows ?? ''
      lines ??= new Lines(document.source)
      const range = lines.range(index, index + found.length - 1)
      if (ANYBODY.test(name) || (claims && isWithin(range, claims))) continue
      yield {
        range,
        message: `Unexpected home folder of \`${name}\`, expected a path from the root of the repository`,
        help: "Write the path from the root of the repository, or `~` where it is everybody's own",
      }
    }
  },
})

function isWithin({ start }: Range, outer: Range): boolean {
  return start.line >= outer.start.line && start.line <= outer.end.line
}
