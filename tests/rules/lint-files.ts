import { lint } from '../../src/lint.ts'
import type { Edit, Finding } from '../../src/model/finding.ts'
import { Lines } from '../../src/model/place.ts'
import { memoryTree } from '../../src/model/tree.ts'

/** What one rule finds in a small tree. */
export async function findingsOf(
  rule: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  const all = new Map(Object.entries(files))
  const { findings } = await lint({ files: all, tree: memoryTree(all), strict: true })
  return findings.filter((finding) => finding.rule === rule)
}

/** A text with the fixes of some findings in it. */
export function fixed(source: string, findings: readonly Finding[]): string {
  const lines = new Lines(source)
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? [])
  const fromEnd = (a: Edit, b: Edit) => lines.offset(b.range.start) - lines.offset(a.range.start)
  return edits
    .sort(fromEnd)
    .reduce(
      (text, { range, text: put }) =>
        text.slice(0, lines.offset(range.start)) + put + text.slice(lines.offset(range.end)),
      source,
    )
}
