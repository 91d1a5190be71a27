import type {
  CriteriaData,
  HandoffData,
  NoteData,
  ResultsData,
  ReviewsData,
  SettingsData,
  SkillData,
  WorkflowData,
} from '../model/data.ts'
import type { BaseDocument, Document, DocumentKind } from '../model/document.ts'
import { kebabCase } from '../model/kebab-case.ts'
import { Lines } from '../model/place.ts'
import type { ShellScript } from '../model/shell.ts'
import type { FileText, StageProblem } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { splitFrontMatter } from './front-matter.ts'
import { hidden, obstacles } from './guard.ts'
import { tokenLimit } from './limits.ts'
import { markdownDirectives } from './markdown/directives.ts'
import type { MarkdownFacts } from './markdown.ts'
import type { Parsed } from './parse.ts'
import { Places } from './places.ts'
import { paragraphsOf } from './plain-prose.ts'
import { schemaProblems } from './schema-problems.ts'
import { unreadableProblem } from './unreadable.ts'
import { validate } from './validate.ts'
import { parseYaml, type Yaml } from './yaml.ts'

/** The parsers that only some kinds need. */
export interface Loaded {
  readonly markdown: typeof import('./markdown.ts') | undefined
  readonly shell: typeof import('./shell.ts') | undefined
}

/** The places of a file's parts: all of it is YAML unless it has front matter. */
interface Parts {
  readonly start: number
  readonly end: number
  /** Where the Markdown begins, if there is any. */
  readonly body?: number
}

/** Reads one file, stage after stage: what it is, its text, its syntax, its schema. */
export function parseDocument(
  kind: DocumentKind,
  path: GitPath,
  id: string,
  file: FileText,
  loaded: Loaded,
): Parsed {
  if (typeof file !== 'string') return { problems: [unreadableProblem(file)] }
  const lines = new Lines(file)
  const obstacle = obstacles(file, kind, lines)
  if (obstacle.length > 0) return { problems: obstacle }

  const problems: StageProblem[] = [...hidden(file, lines)]
  const parts = partsOf(kind, id, file, lines)
  if ('rule' in parts) return { problems: [...problems, parts] }

  const read = parseYaml({
    source: file,
    start: parts.start,
    end: parts.end,
    lines,
    mostTokens: tokenLimit(kind),
    hasCommands: kind === 'criteria',
    rule: parts.body === undefined ? 'syntax/invalid-yaml' : 'syntax/invalid-front-matter',
  })
  // Every setting has a default, so a file that sets none is as good as `{}`.
  const yaml = kind === 'settings' && 'data' in read && read.data === null ? { ...read, data: {} } : read
  if ('problems' in yaml) problems.push(...yaml.problems)
  else problems.push(...schemaProblems(validate(kind, yaml.data), yaml.locate))

  const costly =
    parts.body === undefined ? undefined : loaded.markdown?.markdownProblem(file, parts.body, lines)
  if (costly !== undefined) problems.push(costly)
  if ('problems' in yaml) return { problems }
  if (problems.length > 0) return { problems, directives: yaml.directives }
  const { body } = parts
  const facts = body === undefined ? undefined : required(loaded.markdown).parseMarkdown(file, body, lines)
  const document = documentOf(kind, path, id, file, yaml, facts, lines, loaded.shell)
  return {
    document,
    problems,
    directives: [...yaml.directives, ...markdownDirectives(facts?.markdown.html ?? [], file, lines)],
  }
}

function partsOf(kind: DocumentKind, id: string, source: string, lines: Lines): Parts | StageProblem {
  if (kind === 'skill')
    return splitFrontMatter(source, lines, [`name: ${kebabCase(id) || '…'}`, 'description: …'])
  if (kind === 'note') return splitFrontMatter(source, lines, ['source: …', 'updated: YYYY-MM-DD'])
  return { start: 0, end: source.length }
}

function documentOf(
  kind: DocumentKind,
  path: GitPath,
  id: string,
  source: string,
  yaml: Yaml,
  facts: MarkdownFacts | undefined,
  lines: Lines,
  shell: Loaded['shell'],
): Document {
  const base = <Kind extends DocumentKind, Data>(kind: Kind): BaseDocument<Kind, Data> => {
    return { kind, path, id, source, data: yaml.data as Data, locate: yaml.locate }
  }
  switch (kind) {
    case 'skill': {
      const { markdown, section } = required(facts)
      const objective = section('Objective')
      return { ...base<'skill', SkillData>(kind), markdown, ...(objective && { objective }) }
    }
    case 'note':
      return { ...base<'note', NoteData>(kind), markdown: required(facts).markdown }
    case 'criteria':
      return {
        ...base<'criteria', CriteriaData>(kind),
        scripts: scriptsOf(yaml, lines, required(shell)),
        badPatterns: new Map(),
      }
    case 'workflow': {
      const places = yaml.places(['objective']) ?? new Places(lines)
      const { objective } = yaml.data as WorkflowData
      return { ...base<'workflow', WorkflowData>(kind), objective: paragraphsOf(objective, places) }
    }
    case 'handoff':
      return { ...base<'handoff', HandoffData>(kind), archived: path.startsWith('.ralph/archive/') }
    case 'settings':
      return base<'settings', SettingsData>(kind)
    case 'results':
      return base<'results', ResultsData>(kind)
    case 'reviews':
      return base<'reviews', ReviewsData>(kind)
  }
}

function scriptsOf(
  yaml: Yaml,
  lines: Lines,
  { parseShell }: NonNullable<Loaded['shell']>,
): ReadonlyMap<number, ShellScript> {
  const { criteria } = yaml.data as CriteriaData
  const scripts = new Map<number, ShellScript>()
  for (const [index, criterion] of criteria.entries()) {
    if (!('run' in criterion) || typeof criterion.run !== 'string') continue
    const places = yaml.places(['criteria', index, 'run']) ?? new Places(lines)
    scripts.set(index, parseShell(criterion.run, places))
  }
  return scripts
}

function required<Parser>(parser: Parser | undefined): Parser {
  if (parser === undefined) throw new Error('a parser was not loaded for this kind')
  return parser
}
