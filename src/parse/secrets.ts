import type { Secret } from '../model/secret.ts'

/**
 * What the rules of `secrets/scan.ts` need to see before any of them can match. They take 30 ms to load and first run, and
 * most texts have none of it.
 */
const SUSPICIOUS: readonly RegExp[] = [
  /A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|secret_?access_?key/i,
  /PRIVATE KEY|private_key/i,
  /:\/\/[^\s/@]+@|mongodb|mysql|postgres/i,
  /_authToken|npm_|xox[abopr]-|xapp-|hooks\.slack\.com|SG\.|shp(?:pa|ca|at|ss)_|[sr]k_(?:live|test)_/i,
  /gh[opsur]_|github_pat_|glpat-|glc_|glsa_|sk-(?:ant|proj|svcacct|admin)-|T3BlbkFJ|gsk_|hf_|lin_api_|ntn_/i,
  /ops_ey|hv[bsr]\.|vc[piark]_|dapi|dckr_pat_|figd_|cf(?:k|ut|at)_|tskey-/i,
]

/** Whether a text has anything that a secret begins with. */
export function maySecretsHide(text: string): boolean {
  return SUSPICIOUS.some((sign) => sign.test(text))
}

/** The secrets in a text, by place; none overlaps another. */
export async function secretsOf(text: string): Promise<readonly Secret[]> {
  if (!maySecretsHide(text)) return []
  const { scan } = await import('./secrets/scan.ts')
  return scan(text)
}
