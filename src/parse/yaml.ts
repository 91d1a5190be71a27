import { isScalar, type YAMLParseError } from 'yaml'
import type { Directive } from '../model/directive.ts'
import type { DataPath, Lines, Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { MOST_PROBLEMS } from './limits.ts'
import type { Places } from './places.ts'
import { commandProblems } from './yaml/commands.ts'
import { compose } from './yaml/compose.ts'
import { type DuplicateKey, dataOf } from './yaml/data.ts'
import { depthProblem } from './yaml/depth.ts'
import { yamlDirectives } from './yaml/directives.ts'
import { errorProblem } from './yaml/errors.ts'
import { featureProblems } from './yaml/features.ts'
import { type Lexeme, lexemes } from './yaml/lexemes.ts'
import { findNode, rangeOf } from './yaml/locate.ts'
import { duplicateProblem, tooDeep, tooManyTokens } from './yaml/problems.ts'
import { scalarPlaces } from './yaml/scalar.ts'

/** A YAML text that was read: its data, and where each part of it stands in the file. */
export interface Yaml {
  readonly data: unknown
  readonly directives: readonly Directive[]
  locate(path: DataPath, part?: 'key' | 'value'): Range
  /** Where the characters of a string stand; undefined when no string is there. */
  places(path: DataPath): Places | undefined
}

/** A stretch of a file that holds YAML: all of it, or its front matter. */
export interface YamlSource {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly lines: Lines
  readonly mostTokens: number
  /** Whether `run` keys hold commands, which YAML may misread without an error. */
  readonly hasCommands: boolean
  /** The rule that YAML errors go by. */
  readonly rule: string
}

/** Reads YAML 1.2 with the core schema. What could harm the parser is found before it runs, and keeps it from running. */
export function parseYaml(yaml: YamlSource): Yaml | { readonly problems: readonly StageProblem[] } {
  const { source, start, end, lines, mostTokens, rule } = yaml
  const found = lexemes(source.slice(start, end), start, mostTokens)
  if (found === undefined) return { problems: [tooManyTokens(yaml)] }
  const deep = depthProblem(found, lines)
  if (deep !== undefined) return { problems: [deep] }
  const features = [...take(foreignYaml(yaml, found), MOST_PROBLEMS)]
  if (features.length > 0) return { problems: features }

  const document = compose(found, end - start)
  if (document instanceof RangeError) return { problems: [tooDeep(yaml)] }
  const error = document.errors.reduce<YAMLParseError | undefined>(earlier, undefined)
  if (error !== undefined)
    return { problems: [{ rule, ...errorProblem(error, source, found, start, lines) }] }

  const root = document.contents
  const duplicates: DuplicateKey[] = []
  const data = dataOf(root, duplicates)
  if (duplicates.length > 0) {
    const most = duplicates.slice(0, MOST_PROBLEMS)
    return { problems: most.map((key) => duplicateProblem(key, yaml)) }
  }
  return {
    data,
    directives: yamlDirectives(source, found, lines),
    locate: (path, part = 'value') => rangeOf(findNode(root, path), part, source, start, lines),
    places(path) {
      const { value, isWhole } = findNode(root, path)
      return isWhole && isScalar(value) && typeof value.value === 'string'
        ? scalarPlaces(value, source, start, lines)
        : undefined
    },
  }
}

/** A command that YAML misreads is one problem, though each `&&` in it looks like an anchor. */
function* foreignYaml(yaml: YamlSource, found: readonly Lexeme[]): Iterable<StageProblem> {
  const commands = yaml.hasCommands ? [...commandProblems(yaml.source, found, yaml.lines)] : []
  yield* commands
  const told = new Set(commands.map(({ range }) => range.start.line))
  for (const problem of featureProblems(yaml.source, found, yaml.lines)) {
    if (!told.has(problem.range.start.line)) yield problem
  }
}

function* take<Item>(items: Iterable<Item>, most: number): Iterable<Item> {
  let count = 0
  for (const item of items) {
    if (count++ === most) return
    yield item
  }
}

function earlier(first: YAMLParseError | undefined, error: YAMLParseError): YAMLParseError {
  return first !== undefined && first.pos[0] <= error.pos[0] ? first : error
}
