import { nearestPath } from '../../model/nearest-path.ts'
import { FILE_START } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'

const NOBODY =
  /^(?:-+|\?+|\.{3}|n\/?a|none|null|nowhere|tbd|todo|unknown|various|example|source|internet|the internet|web|the web|online|google|chat|chatgpt|gpt|ai|llm|memory|https?:\/\/)\.?$/i
/** A file of the repository: folders, a name and an extension. The first segment of a URL without its scheme has a dot within. */
const FILE = /^\/?(?:\.?[\w@-]+\/)(?:[\w@.-]+\/)*[\w@.-]+\.[A-Za-z][A-Za-z0-9]{0,9}$/

/** A note of which nobody can say whether it is still true. */
export const noSource = rule({
  id: 'context/no-source',
  kind: 'note',
  level: 'error',
  summary: 'A note says where its facts come from',
  *check(note, { tree }) {
    const source = note.data.source?.trim() ?? ''
    if (source === '' || NOBODY.test(source)) {
      const isThere = note.data.source !== undefined
      yield {
        range: isThere ? note.locate(['source']) : FILE_START,
        message: `Unexpected note ${source === '' ? 'without a source' : `with the source \`${source}\``}, expected where its facts come from`,
        help: 'Write `source:` with a file of the repository, a URL, or the name of the person who knows',
      }
      return
    }
    const path = source.replace(/^\//, '').replace(/[#?].*$/s, '')
    if (!FILE.test(path) || tree.has(path)) return
    const near = nearestPath(path, tree)
    yield {
      range: note.locate(['source']),
      message: `Unexpected source \`${source}\`, expected a file that exists`,
      help:
        near === undefined ? 'Correct the path, or write the URL of the file' : `Did you mean \`${near}\`?`,
    }
  },
})
