import type { Outcome } from './model/report.ts'

/** 4, a bug in ralph, is no outcome of a run. */
export type ExitCode = 0 | 1 | 2 | 3

const CODES: Readonly<Record<Outcome, ExitCode>> = {
  clean: 0,
  findings: 1,
  contradicted: 1,
  failed: 1,
  refused: 2,
  inconclusive: 3,
}

/** The exit code of a run, whatever the format it was shown in; `strict` takes inconclusive for a finding. */
export function exitCode({ outcome }: { readonly outcome: Outcome }, strict = false): ExitCode {
  return strict && outcome === 'inconclusive' ? 1 : CODES[outcome]
}
