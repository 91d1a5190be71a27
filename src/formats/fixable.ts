import { isInArchive } from '../model/path.ts'
import type { Report } from '../model/report.ts'

/** What is left for `ralph lint --fix` and `--suggest` to do, as an end of the summary; empty where that is nothing. */
export function fixable({ command, findings }: Report): string {
  if (command !== 'lint') return ''
  const fixes = findings.filter(({ path }) => !isInArchive(path)).flatMap(({ fix }) => fix ?? [])
  const safe = fixes.filter((fix) => fix.safe).length
  const parts = [
    ...(safe > 0 ? [`${safe} fixable by \`--fix\``] : []),
    ...(fixes.length > safe
      ? [`${fixes.length - safe}${safe > 0 ? ' more' : ' fixable'} by \`--suggest\``]
      : []),
  ]
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`
}
