import { findingMaker } from '../findings.ts'
import type { Finding } from '../model/finding.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { loadParsers } from '../parse/parse.ts'
import { SETTINGS_PATH } from '../settings.ts'

/** What keeps the settings among some files from being read: nobody shall take the defaults for what was set. */
export async function settingsFindings(files: ReadonlyMap<GitPath, FileText>): Promise<readonly Finding[]> {
  const file = files.get(SETTINGS_PATH)
  if (file === undefined) return []
  const parsers = await loadParsers(['settings'])
  const { document, problems } = parsers.parse('settings', SETTINGS_PATH, 'ralph', file)
  if (document !== undefined) return []
  const toFinding = findingMaker(SETTINGS_PATH, typeof file === 'string' ? file : '')
  return problems.map(({ rule, ...problem }) => toFinding(rule, 'error', problem))
}
