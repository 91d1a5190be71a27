import { rmSync } from 'node:fs'
import { join } from 'node:path'
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
}
