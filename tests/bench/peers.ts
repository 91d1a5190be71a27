import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tools that check files in a commit hook as ralph does: what they are called, and how one is run on one file. */
const PEERS = [
  {
    name: 'markdownlint-cli2',
    bin: 'markdownlint-cli2',
    args: ['.ralph/skills/fetch-issues/SKILL.md'],
    many: ['.ralph/**/*.md'],
  },
  {
    name: 'remark-cli',
    bin: 'remark',
    args: ['--quiet', '.ralph/skills/fetch-issues/SKILL.md'],
    many: ['--quiet', '--no-stdout', '--ignore-pattern', '.git', '.ralph/'],
  },
]

/** A peer that was installed. */
export interface Peer {
  readonly label: string
  /** How it is run on one file, and on a whole folder. */
  readonly args: readonly string[]
  readonly many: readonly string[]
}

/** Installs the peers into a folder by their names; those that cannot be had are left out, and said. */
export function installPeers(folder: string): readonly Peer[] {
  return PEERS.flatMap(({ name, bin, args, many }) => {
    try {
      const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
      execFileSync('npm', ['install', '--prefix', folder, ...quiet, name], { stdio: 'ignore' })
      const list = execFileSync('npm', ['ls', '--prefix', folder, '--json', name], { encoding: 'utf8' })
      const { version } = JSON.parse(list).dependencies[name]
      const start = script(folder, name, bin)
      return [{ label: `${name} ${version}`, args: [start, ...args], many: [start, ...many] }]
    } catch {
      console.log(`${name}: not installed, so not measured`)
      return []
    }
  })
}

/** The script behind a bin, so that a peer is started exactly as ralph is. */
function script(folder: string, name: string, bin: string): string {
  const home = join(folder, 'node_modules', name)
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin])
}
