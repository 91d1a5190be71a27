import type { Finding } from './model/finding.ts'
import { Lines } from './model/place.ts'
import type { Report } from './model/report.ts'
import { maskSecrets, type Secret, secretHead } from './model/secret.ts'
import type { FileText, StageProblem } from './model/stage.ts'
import type { GitPath } from './model/tree.ts'
import { MOST_PROBLEMS } from './parse/limits.ts'
import { maySecretsHide, secretsOf } from './parse/secrets.ts'

type Files = ReadonlyMap<GitPath, FileText>

/** Files without their secrets, and what there is to say of them. */
export interface Masked {
  /** The same texts at the same offsets, but each secret is masked: nothing that reads them can print one. */
  readonly files: Files
  readonly problems: ReadonlyMap<GitPath, readonly StageProblem[]>
}

/** Finds the secrets of some files, whatever else is wrong with them, before anything else reads their text. */
export async function maskFiles(files: Files): Promise<Masked> {
  const suspicious = [...files].filter((file): file is [GitPath, string] => {
    return typeof file[1] === 'string' && maySecretsHide(file[1])
  })
  const masked = new Map(files)
  const problems = new Map<GitPath, readonly StageProblem[]>()
  for (const [path, text] of suspicious) {
    const secrets = await secretsOf(text)
    if (secrets.length === 0) continue
    masked.set(path, maskSecrets(text, secrets))
    const lines = new Lines(text)
    problems.set(
      path,
      secrets.slice(0, MOST_PROBLEMS).map((secret) => problemOf(secret, text, lines)),
    )
  }
  return { files: problems.size === 0 ? files : masked, problems }
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
  const { files } = await maskFiles(new Map(texts))
  return files as ReadonlyMap<GitPath, string>
}

/** A report in which no text repeats a secret. Lint judges masked texts; claims and paths of git are the raw ones. */
export async function reportWithoutSecrets(report: Report): Promise<Report> {
  if (report.command === 'lint' || !maySecretsHide(JSON.stringify(report))) return report
  return (await masked(report)) as Report
}

async function masked(value: unknown): Promise<unknown> {
  if (typeof value === 'string') return maskSecrets(value, await secretsOf(value))
  if (Array.isArray(value)) return Promise.all(value.map(masked))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await masked(inner)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
