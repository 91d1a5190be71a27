import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'

/** The built command line. */
export const BIN = join(import.meta.dirname, '..', 'dist', 'bin.js')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly input?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs the built `ralph` as a process of its own, far from any terminal. */
export function ralph(args: readonly string[], { cwd, input, env }: Surroundings = {}): Outcome {
  const failure = inject('buildFailure')
  if (failure !== '') throw new Error(`dist/ could not be built:\n${failure}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input: input ?? '',
    encoding: 'utf8',
    env: { ...QUIET, ...env },
  })
  return { code: status, stdout, stderr }
}

/** The environment of a plain shell: nothing that colours, names an agent or sends git elsewhere; the day is 2026-11-20. */
const QUIET: NodeJS.ProcessEnv = {
  SOURCE_DATE_EPOCH: '1795132800',
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
}
