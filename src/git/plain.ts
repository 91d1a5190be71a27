import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS, hookVariables, type Repository } from './repository.ts'

/**
 * The repository whose `.git` lies in a folder, where that is laid out so plainly that git need not be asked: a process less. Its head
 * goes by its name, which fails where nothing is committed. Whatever fails in it is to be done again in one that git has opened.
 */
export function plainRepository(top: string): Repository | undefined {
  const gitDirectory = join(top, '.git')
  return isPlain(gitDirectory)
    ? {
        ...FORMATS.sha1,
        top,
        gitDirectory,
        shallow: false,
        noObject: '0'.repeat(40),
        head: 'HEAD',
        place: { cwd: top, environment: hookVariables(gitDirectory, top) },
      }
    : undefined
}

/** Whether git takes a folder for a repository with the folder above it as working tree, and with ids of SHA-1. */
function isPlain(gitDirectory: string): boolean {
  try {
    const isFolder = (...names: string[]) => statSync(join(gitDirectory, ...names)).isDirectory()
    const read = (name: string) => readFileSync(join(gitDirectory, name), 'latin1')
    return (
      isFolder('refs') &&
      isFolder('objects') &&
      /^(?:ref: refs\/|[0-9a-f]{40}\n)/.test(read('HEAD')) &&
      !/worktree|objectformat/i.test(read('config')) &&
      statSync(join(gitDirectory, 'commondir'), { throwIfNoEntry: false }) === undefined
    )
  } catch {
    return false
  }
}
