import type { Finding } from './model/finding.ts'
import { Lines } from './model/place.ts'
import type { Report } from './model/report.ts'
import { maskSecrets, type Secret, secretHead } from './model/secret.ts'
import type { FileText, StageProblem } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { MOST_PROBLEMS } from './parse/limits.ts'
import { maySecretsHide, secretsOf } from './parse/secrets.ts'

type Files = ReadonlyMap<GitPath, FileText>

/** A file without its secrets, and what there is to say of them. */
export interface Masked {
  /** The same text at the same offsets, but each secret is masked: nothing that reads it can print one. */
  readonly text: FileText
  readonly problems: readonly StageProblem[]
}

/** Finds the secrets of some files, whatever else is wrong with them, before anything else reads their text. */
export async function maskFiles(files: Files): Promise<Files> {
  const masked = new Map(files)
  for (const [path, file] of files) {
    const { text, problems } = await maskText(file)
    if (problems.length > 0) masked.set(path, text)
  }
  return masked
}

/** The same of one file. */
export async function maskText(file: FileText): Promise<Masked> {
  if (typeof file !== 'string' || !maySecretsHide(file)) return { text: file, problems: [] }
  const secrets = await secretsOf(file)
  if (secrets.length === 0) return { text: file, problems: [] }
  const lines = new Lines(file)
  const problems = secrets.slice(0, MOST_PROBLEMS).map((secret) => problemOf(secret, file, lines))
  return { text: maskSecrets(file, secrets), problems }
}

function problemOf({ start, end, kind, digest }: Secret, text: string, lines: Lines): StageProblem {
  const shown = `\`${secretHead(text.slice(start, end))}…\` (${kind}, SHA-256 \`${digest.slice(0, 8)}…\`)`
  return {
    rule: 'privacy/secret',
    range: lines.range(start, end),
    message: `Unexpected secret ${shown}, expected none in a repository`,
    help: 'Revoke it, for history keeps it, then name the environment variable that holds the new one',
  }
}

/** A finding without a fix that would write a masked secret into the file in its place. */
export function withoutMaskedFix(finding: Finding, secrets: readonly StageProblem[]): Finding {
  const { fix, ...rest } = finding
  const touches = fix?.edits.some(({ range }) =>
    secrets.some(
      (secret) => range.start.line <= secret.range.end.line && secret.range.start.line <= range.end.line,
    ),
  )
  return touches ? rest : finding
}

/** The texts of some paths as excerpts may show them. */
export async function withoutSecrets(
  paths: Iterable<GitPath>,
  textOf: (path: GitPath) => FileText | undefined,
): Promise<ReadonlyMap<GitPath, string>> {
  const texts = [...paths].flatMap((path) => {
    const text = textOf(path)
    return typeof text === 'string' ? [[path, text] as const] : []
  })
  return (await maskFiles(new Map(texts))) as ReadonlyMap<GitPath, string>
}

/** A report in which no text repeats a secret. Texts are masked before they are judged, but paths, and what git says, are raw. */
export async function reportWithoutSecrets(report: Report): Promise<Report> {
  return maySecretsHide(JSON.stringify(report)) ? ((await masked(report)) as Report) : report
}

async function masked(value: unknown): Promise<unknown> {
  if (typeof value === 'string') return maskSecrets(value, await secretsOf(value))
  if (Array.isArray(value)) return Promise.all(value.map(masked))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await masked(inner)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
