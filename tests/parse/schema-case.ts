import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { DocumentKind } from '../../src/model/document.ts'
import { type DataPath, FILE_START, Lines, type Range } from '../../src/model/place.ts'
import type { StageProblem } from '../../src/model/stage.ts'
import { schemaProblems } from '../../src/parse/schema-problems.ts'
import { validate } from '../../src/parse/validate.ts'

/** What the schema of a kind has against a YAML text. */
export function problemsOf(kind: DocumentKind, text: string): readonly StageProblem[] {
  const document = parseDocument(text, { lineCounter: new LineCounter(), schema: 'core' })
  const lines = new Lines(text)
  const locate = (path: DataPath, part: 'key' | 'value' = 'value'): Range => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => String(key) === String(path.at(-1)))
      : undefined
    const node =
      part === 'key' && pair ? pair.key : path.length ? document.getIn(path, true) : document.contents
    const range = isNode(node) ? (node as Node).range : undefined
    return range ? lines.range(range[0], range[1]) : FILE_START
  }
  return schemaProblems(validate(kind, document.toJS()), locate)
}

/** Problems as lines of text: place, rule, message, help. */
export function linesOf(problems: readonly StageProblem[]): readonly string[] {
  return problems.map(({ rule, range, message, help }) => {
    const { line, column } = range.start
    return `${line}:${column} ${rule} ${message}${help === undefined ? '' : ` | ${help}`}`
  })
}
