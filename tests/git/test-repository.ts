import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { commitAll, folderWith, git, writeIn } from '../repository.ts'

/** A real repository in a temporary folder, with verbs for what tests of git do all the time. */
export class TestRepository {
  readonly folder: string

  constructor(options: readonly string[] = []) {
    this.folder = folderWith()
    this.git('init', '-q', '-b', 'main', ...options)
  }

  /** Runs git here and returns what it printed, trimmed. */
  git(...args: readonly string[]): string {
    return git(this.folder, ...args)
  }

  /** Runs git where it may fail: a conflict, a hook that says no. */
  attempt(...args: readonly string[]): { readonly code: number | null; readonly output: string } {
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com']
    const { status, stdout, stderr } = spawnSync('git', [...author, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    })
    return { code: status, output: `${stdout}${stderr}` }
  }

  write(path: string, text: string): void {
    writeIn(this.folder, path, text)
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true })
  }

  /** Stages everything and commits it; returns the commit's id. */
  commit(message = 'work'): string {
    return commitAll(this.folder, message)
  }

  /** A clone over the file protocol, which knows of depths and filters; gone when the test has finished. */
  clone(...options: readonly string[]): string {
    this.git('config', 'uploadpack.allowFilter', 'true')
    const folder = temporaryFolder()
    execFileSync('git', ['clone', '-q', ...options, `file://${this.folder}`, folder], { stdio: 'pipe' })
    return folder
  }
}

/** A repository whose first commit is the task's base. */
export function started(): { readonly repository: TestRepository; readonly base: string } {
  const repository = new TestRepository()
  repository.write('keep.ts', 'keep')
  repository.write('old.ts', 'old')
  repository.write('src/move.ts', 'content that moves')
  return { repository, base: repository.commit('base') }
}

/** An empty folder, gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-folder-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
