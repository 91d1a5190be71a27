import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Outcome, ralph } from '../ralph.ts'
import { HANDOFF } from '../verdicts.ts'
import { started, type TestRepository, temporaryFolder } from './test-repository.ts'

const CLAIMS =
  '[keep.ts — modified, new.ts — created, old.ts — deleted, "src/é b.ts — created", spec.md — created, module — created, .gitmodules — created, .gitattributes — created]'

/** A repository with work of every kind in it, partly committed, partly staged and partly neither, and a submodule. */
export function busy(): { readonly repository: TestRepository; readonly canary: string } {
  const { repository, base } = started()
  const inner = started().repository
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.folder, 'module')
  repository.write('.gitattributes', '*.ts diff=evil merge=evil\n')
  repository.write('new.ts', 'new')
  repository.commit('committed')
  repository.git('rm', '-q', 'old.ts')
  repository.write('keep.ts', 'other')
  repository.write('src/é b.ts', 'x')
  repository.write('spec.md', 'spec')
  const status = 'status: {completed: [all of it]}'
  repository.write(HANDOFF, `spec_ref: spec.md\n${status}\nfiles_changed: ${CLAIMS}\ngit: {base: ${base}}\n`)
  const later = new Date(Date.now() + 5_000)
  utimesSync(join(repository.folder, 'src/move.ts'), later, later)
  return { repository, canary: join(temporaryFolder(), 'CANARY') }
}

/** Runs the built command line there, in an environment of its own. */
export function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Outcome {
  return ralph(args, { cwd: folder, env })
}

/** What `ralph verify` says of it. */
export const HOLDS = {
  code: 0,
  stderr: '',
  stdout: expect.stringContaining('8 confirmed, 0 contradicted, 0 inconclusive'),
}
