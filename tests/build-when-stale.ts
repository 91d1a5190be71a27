import { execFileSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const root = join(import.meta.dirname, '..')
const BUILT = join(root, 'dist', 'package.json')
const SOURCES = ['src/**', 'scripts/**', 'schema/**', 'package.json', 'tsconfig*.json']

declare module 'vitest' {
  interface ProvidedContext {
    /** Why `dist/` could not be built: fails the tests that run it, and no others. Empty when it was built. */
    buildFailure: string
  }
}

/** Builds `dist/` once before all tests, when a source is newer. */
export default function setup(project: TestProject): void {
  project.provide('buildFailure', isStale() ? build() : '')
}

function isStale(): boolean {
  if (!existsSync(BUILT)) return true
  const built = statSync(BUILT).mtimeMs
  return globSync(SOURCES, { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > built)
}

function build(): string {
  try {
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'pipe', encoding: 'utf8' })
    return ''
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr ?? error)
  }
}
