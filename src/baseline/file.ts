import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BaselineEntry, compare, update } from '../baseline.ts'
import { saveWhole } from '../disk/save.ts'
import { reportOf } from '../lint/report.ts'
import type { Linted, LintRequest } from '../lint/workspace.ts'
import { Refusal } from '../model/refusal.ts'
import type { Report } from '../model/report.ts'
import { leadsThroughLink } from '../workspace.ts'
import { baselineText, parseBaseline } from './text.ts'

/** Reads the baseline that was named, relative to a folder; refuses when there is none, unless it is about to be made. */
export function readBaseline(cwd: string, file: string, mayBeMissing: boolean): readonly BaselineEntry[] {
  const text = readIfThere(cwd, file)
  if (text === undefined && mayBeMissing) return []
  if (text === undefined) {
    throw new Refusal(
      'no-such-file',
      `Nothing was checked: there is no baseline \`${file}\``,
      'Make it with `--update-baseline`',
    )
  }
  const entries = parseBaseline(text)
  if (entries !== undefined) return entries
  throw new Refusal(
    'invalid-settings',
    `Nothing was checked: \`${file}\` is no baseline`,
    'Name a file that `--update-baseline` made',
  )
}

/** Says of a report that its baseline accepts findings that are no more. */
export function withStaleNote(report: Report, file: string): Report {
  const { stale = 0 } = report.summary
  if (stale === 0) return report
  const note = `The baseline \`${file}\` has ${stale} more than was found; \`--update-baseline\` takes it out`
  return { ...report, notes: [...(report.notes ?? []), note] }
}

/** Writes what was found into the baseline, and says what that changed; what no baseline accepts is left. */
export function updateBaseline({ report, only }: Linted, request: LintRequest, file: string): Report {
  const { silenced = [], notes = [], summary } = report
  const before = request.baseline ?? []
  const accepted = silenced.filter(({ by }) => by === 'baseline')
  const found = [...report.findings, ...accepted.map(({ finding }) => finding)]
  const { entries, added, removed } = update(before, found, (path) => only?.has(path) ?? true)
  // An empty one is written too: the next run, without `--update-baseline`, refuses where there is none.
  const isNew = baselineText(entries) !== baselineText(before) || readIfThere(request.cwd, file) === undefined
  if (isNew) saveWhole(request.cwd, file, baselineText(entries))

  const what = isNew ? `was written: ${added} added, ${removed} removed` : 'is up to date'
  const compared = compare(found, entries, () => true)
  const suppressed = silenced.filter(({ by }) => by === 'suppression')
  const left = { findings: compared.findings, silenced: [...suppressed, ...compared.silenced] }
  const next = reportOf(left, summary.files, [...notes, `The baseline \`${file}\` ${what}`], request)
  return {
    ...next,
    summary: { ...next.summary, ...(summary.fixed !== undefined && { fixed: summary.fixed }) },
  }
}

function readIfThere(cwd: string, file: string): string | undefined {
  if (leadsThroughLink(cwd, file)) {
    const message = `Nothing was checked: a symbolic link of the repository leads from the baseline \`${file}\` elsewhere`
    throw new Refusal('not-a-file', message, 'Remove the link, or name the file that it leads to')
  }
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new Refusal(
      code === 'EACCES' ? 'no-permission' : 'not-a-file',
      `Nothing was checked: the baseline \`${file}\` could not be read (${code})`,
      'Name a file that can be read',
    )
  }
}
