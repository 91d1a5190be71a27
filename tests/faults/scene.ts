import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { archivePath } from '../../src/archive/plan.ts'
import { sha256 } from '../../src/digest.ts'
import { commitAll, git, writeIn } from '../repository.ts'

/** Where the handoff of every scene stands while its task is open. */
export const OPEN = '.ralph/handoffs/task.yaml'

/** A repository with one complete handoff, to be spoilt. */
export interface Scene {
  readonly folder: string
  /** The bytes of the handoff. */
  readonly bytes: string
  /** Where it goes in the archive. */
  readonly archived: string
  /** Every file below `.ralph/`, hidden ones too, with what it holds. */
  files(): Readonly<Record<string, string>>
  /** Every path of the repository, git's own too, with its size and times. */
  everything(): readonly string[]
}

const home = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-faults-')))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let scenes = 0

/** A copy of one repository for each call: its commits take longer to make than to copy. */
export function scene(kind: 'open' | 'archived' = 'open'): Scene {
  const original = join(home, 'original')
  if (!existsSync(original)) make(original)
  scenes += 1
  const folder = join(home, `scene-${scenes}`)
  cpSync(original, folder, { recursive: true, preserveTimestamps: true })
  const bytes = readFileSync(join(folder, OPEN), 'utf8')
  const seconds = Number(git(folder, 'show', '--no-patch', '--format=%ct'))
  const date = new Date(seconds * 1000).toISOString().slice(0, 10)
  const archived = archivePath('task', date, sha256(bytes))
  if (kind === 'archived') {
    mkdirSync(dirname(join(folder, archived)), { recursive: true })
    renameSync(join(folder, OPEN), join(folder, archived))
  }
  const below = (path: string) =>
    readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).sort()
  return {
    folder,
    bytes,
    archived,
    files: () => {
      const paths = below('.ralph').map((path) => `.ralph/${path}`)
      const files = paths.filter((path) => statSync(join(folder, path)).isFile())
      return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
    },
    everything: () =>
      below('').map((path) => {
        const { size, mtimeMs, ctimeMs } = statSync(join(folder, path))
        return `${path} ${size} ${mtimeMs} ${ctimeMs}`
      }),
  }
}

function make(folder: string): void {
  writeIn(folder, 'spec.md', '# Spec\n')
  git(folder, 'init', '--quiet', '--initial-branch=main')
  const base = commitAll(folder, 'base')
  writeIn(folder, 'a.ts', 'a\n')
  writeIn(
    folder,
    OPEN,
    `spec_ref: spec.md\nstatus: {completed: [all of it — tests passing]}\nfiles_changed: [a.ts — created]\ngit: {base: ${base}}\n`,
  )
  commitAll(folder, 'work')
}
