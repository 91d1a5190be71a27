import type { GitPath } from '../model/tree.ts'

/** Another public tool that keeps its files under `.ralph/`, and the names that it is known by. */
interface ForeignLayout {
  readonly tool: string
  readonly names: RegExp
}

const LAYOUTS: readonly ForeignLayout[] = [
  { tool: 'frankbria/ralph-claude-code', names: /^(?:fix_plan\.md|PROMPT\.md|specs|logs)$/ },
  { tool: 'ralph-orchestrator', names: /^(?:agent|tasks|events[^/]*\.jsonl)$/ },
  { tool: 'fitchmultz/ralph', names: /^(?:queue|done)\.jsonc$/ },
]

/** A line for each foreign layout that is found among the paths of a tree. */
export function foreignNotes(paths: readonly GitPath[]): readonly string[] {
  const names = new Set(
    paths.filter((path) => path.startsWith('.ralph/')).map((path) => path.split('/')[1] ?? ''),
  )
  return LAYOUTS.flatMap(({ tool, names: known }) => {
    const found = [...names].filter((name) => known.test(name)).map((name) => `\`.ralph/${name}\``)
    return found.length > 0 ? [`Left alone, files of ${tool}: ${found.join(', ')}`] : []
  })
}
