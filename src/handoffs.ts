import { specPath } from './claims/whole.ts'
import { readDocuments } from './documents.ts'
import { findingsOf } from './findings.ts'
import { levelsOf } from './levels.ts'
import { parseChange } from './model/change.ts'
import type { Claim, ClaimKind } from './model/claim.ts'
import type { ChangeObject, SettingsData } from './model/data.ts'
import type { Handoff } from './model/document.ts'
import type { Finding } from './model/finding.ts'
import type { Range } from './model/place.ts'
import type { FileText } from './model/stage.ts'
import { type GitPath, memoryTree } from './model/tree.ts'
import { classify } from './parse/classify.ts'
import { buildProject } from './project.ts'
import { OWN_SKILLS } from './settings.ts'

/** A handoff as it was read: what it claims, or what kept it from being a document. */
export interface HandoffReading {
  readonly path: GitPath
  /** The task's name: the file's stem, for an archived one without date and digest; the path of a folder that was not listed. */
  readonly task: string
  readonly archived: boolean
  readonly source: string
  /** Undefined when the file is no valid handoff; then the findings say why. */
  readonly document: Handoff | undefined
  /** In the order of `files_changed`; items that are no claims stand in the findings. */
  readonly claims: readonly Claim[]
  /** Only what keeps the claims from being read or from being true at once. */
  readonly findings: readonly Finding[]
  readonly spec: GitPath | undefined
  /** What its completed items name as evidence, in their order. */
  readonly evidence: readonly NamedEvidence[]
}

/** A skill that a completed item names as its evidence, and where it stands. */
export interface NamedEvidence {
  readonly skill: string
  readonly range: Range
}

/** The lint rules that a verdict relies on; the rest of the catalogue is `lint`'s. */
const RELIED_ON = new Set([
  'handoff/malformed-change',
  'handoff/duplicate-change',
  'handoff/contradictory-status',
  'handoff/next-steps',
])

/**
 * Reads every handoff among some files, open and archived, sorted by path. With settings of `lint`, files with a wrong name are
 * among them, unless the settings allow such names.
 */
export async function readHandoffs(
  files: ReadonlyMap<GitPath, FileText>,
  lint?: SettingsData['lint'],
): Promise<readonly HandoffReading[]> {
  const own = new Map([...files].filter(([path, file]) => mayHoldHandoffs(path, file, lint)))
  const read = await readDocuments(own, new Set(), [OWN_SKILLS])
  const project = buildProject(read, memoryTree(new Map()), new Set())
  const levels = levelsOf([], false)('')
  return read.readings.map((reading) => {
    const { path, id } = reading
    const file = own.get(path)
    const source = typeof file === 'string' ? file : ''
    const document = reading.document?.kind === 'handoff' ? reading.document : undefined
    const all = findingsOf(reading, source, project, levels)
    const findings = all.filter(({ rule }) => document === undefined || RELIED_ON.has(rule))
    return {
      path,
      task: taskOf(path, id),
      archived: isArchivedPath(placeOf(path, file)),
      source,
      document,
      claims: document === undefined ? [] : claimsOf(document),
      findings,
      spec: document && specPath(document.data.spec_ref),
      evidence: document === undefined ? [] : evidenceOf(document),
    }
  })
}

/**
 * Whether a file is a handoff, or keeps one from being read: a folder of them that could not be listed, or a wrong name. Nobody
 * shall think that there is none.
 */
function mayHoldHandoffs(path: GitPath, file: FileText, lint: SettingsData['lint']): boolean {
  const place = placeOf(path, file)
  if (place !== path && (lint === undefined || levelsOf([lint], false)(path)(MISNAMED) === 'off'))
    return false
  return isHandoffPath(place) || (typeof file !== 'string' && isFolderOfHandoffs(place))
}

const MISNAMED = { id: 'schema/misnamed-file', level: 'error' } as const

/** Where a file should stand. */
function placeOf(path: GitPath, file: FileText | undefined): GitPath {
  return typeof file === 'object' && file.unreadable === 'misnamed' ? file.expected : path
}

function isFolderOfHandoffs(path: GitPath): boolean {
  return /^\.ralph(?:\/handoffs|\/archive(?:\/[^/]*)?)?$/.test(path)
}

/** Whether a path is that of a handoff, open or archived: elsewhere, or by a hidden name, none is read. */
export function isHandoffPath(path: GitPath): boolean {
  return classify(path, [])?.kind === 'handoff'
}

/** The path that an archived handoff had while its task was open. */
export function openPath(task: string): GitPath {
  return `.ralph/handoffs/${task}.yaml`
}

/** The task that a handoff is about, by the name of its file alone. */
export function taskNamed(path: GitPath): string {
  return taskOf(path, path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, ''))
}

/** Whether a path is the archive or lies in it. */
export function isArchivedPath(path: GitPath): boolean {
  return /^\.ralph\/archive(?:\/|$)/.test(path)
}

function taskOf(path: GitPath, id: string): string {
  if (id === '') return path
  return isArchivedPath(path) ? (/^\d{4}-\d{2}-\d{2}-(.+)-[0-9a-f]{8}$/.exec(id)?.[1] ?? id) : id
}

function claimsOf(document: Handoff): readonly Claim[] {
  return document.data.files_changed.flatMap((item, index) => {
    const parsed = parseChange(item)
    const range = document.locate(['files_changed', index])
    if ('claim' in parsed) {
      const { machineUnless, claim } = parsed
      return [{ ...claim, ...(machineUnless !== undefined && { machineUnless }), range }]
    }
    return parsed.problem.kind === 'outside-repository'
      ? [{ ...outsideClaim(item), outside: true, range }]
      : []
  })
}

function evidenceOf(document: Handoff): readonly NamedEvidence[] {
  return (document.data.status.completed ?? []).flatMap((item, index) => {
    if (typeof item === 'string' || item.evidence === undefined) return []
    return { skill: item.evidence, range: document.locate(['status', 'completed', index, 'evidence']) }
  })
}

/** A claim whose path escapes the repository, as it is written: false whatever git says. */
function outsideClaim(item: string | ChangeObject): { readonly path: string; readonly kind: ClaimKind } {
  const kinds: readonly ClaimKind[] = ['created', 'modified', 'deleted', 'renamed', 'copied']
  const [path, word] =
    typeof item === 'string'
      ? [item.replace(/ \S+ \w+$/, ''), item.slice(item.lastIndexOf(' ') + 1)]
      : [item.path, item.change]
  return { path, kind: kinds.find((kind) => kind === word) ?? 'modified' }
}
