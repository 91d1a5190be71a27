import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished, type TestAPI, test } from 'vitest'
import { BIN, type Outcome } from './ralph.ts'

/** Who may not mount as a superuser may as one of a user namespace, where the system allows that. */
const UNSHARE = ['unshare', process.getuid?.() === 0 ? '-m' : '-rm'] as const

const mayMount = spawnSync(UNSHARE[0], [UNSHARE[1], 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0

/** `test` for what needs file systems of its own; where none can be mounted the test is skipped, and its name says why. */
export const mounts: { readonly run: TestAPI | TestAPI['skip']; readonly named: (name: string) => string } = {
  run: mayMount ? test : test.skip,
  named: (name) => (mayMount ? name : `${name} [needs to mount]`),
}

/** File systems that only some processes see. They are gone with the last of them. */
export interface Mounted {
  /** A folder as those processes see it; nothing is there but what they mount. */
  readonly folder: string
  /** Where the tests find a path of that folder. */
  readonly at: (path: string) => string
  /** Runs a script of the shell among them, in the folder. */
  readonly shell: (script: string) => Outcome
  readonly ralph: (...args: readonly string[]) => Outcome
}

/** Mounts file systems by a script of the shell, which runs in a folder of its own. */
export async function mounted(script: string): Promise<Mounted> {
  if (inject('buildFailure') !== '') throw new Error('dist/ could not be built')
  const outside = mkdtempSync(join(tmpdir(), 'ralph-mounts-'))
  const folder = join(outside, 'mounted')
  mkdirSync(folder)
  // It ends with its input, which ends with this process.
  const keeper = spawn(UNSHARE[0], [UNSHARE[1], 'sh', '-c', `set -e\n${script}\necho ready\nexec cat`], {
    cwd: folder,
  })
  const errors: string[] = []
  keeper.stderr.on('data', (data) => errors.push(String(data)))
  const [data] = await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')])
  if (!String(data).includes('ready')) throw new Error(`not mounted: ${errors.join('')}`)
  onTestFinished(async () => {
    keeper.stdin.end()
    await once(keeper, 'exit')
    rmSync(outside, { recursive: true })
  })
  const run = (...words: readonly string[]): Outcome => {
    const args = [
      '-t',
      String(keeper.pid),
      ...(UNSHARE[1] === '-m' ? ['-m'] : ['-U', '-m', '--preserve-credentials']),
    ]
    const inside = ['sh', '-c', 'cd "$0" && exec "$@"', folder, ...words]
    const env = { PATH: process.env.PATH, HOME: outside, NODE_DISABLE_COMPILE_CACHE: '1' }
    const { status, stdout, stderr } = spawnSync('nsenter', [...args, ...inside], { encoding: 'utf8', env })
    return { code: status, stdout, stderr }
  }
  return {
    folder,
    at: (path) => `/proc/${keeper.pid}/root${folder}/${path}`,
    shell: (lines) => run('sh', '-c', lines),
    ralph: (...args) => run(process.execPath, BIN, ...args),
  }
}
