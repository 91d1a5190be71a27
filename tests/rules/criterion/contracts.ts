import { lint } from '../../../src/lint.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { memoryTree } from '../../../src/model/tree.ts'

/** What a rule says of contracts, each the text of a `criteria.yaml` of its own. */
export async function findingsIn(rule: string, contracts: readonly string[]): Promise<Finding[][]> {
  const paths = contracts.map((_, index) => `.ralph/skills/skill-${index}/criteria.yaml`)
  const files = new Map(contracts.map((text, index) => [paths[index] ?? '', text]))
  const { findings } = await lint({ files, tree: memoryTree(files) })
  return paths.map((path) => {
    const own = findings.filter((finding) => finding.path === path)
    const broken = own.find((finding) => /^(?:syntax|schema)\//.test(finding.rule))
    if (broken) throw new Error(`${files.get(path)}\n${broken.message}`)
    return own.filter((finding) => finding.rule === rule)
  })
}

/** A contract of one criterion. */
export function contract(criterion: object): string {
  return `${JSON.stringify({ criteria: [criterion] })}\n`
}
