import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tools that check files in a commit hook as ralph does: what they are called, and how one is run on one file. */
const PEERS = [
  { name: 'markdownlint-cli2', bin: 'markdownlint-cli2', args: ['.ralph/skills/fetch-issues/SKILL.md'] },
  { name: 'remark-cli', bin: 'remark', args: ['--quiet', '.ralph/skills/fetch-issues/SKILL.md'] },
]

/** A peer that was installed. */
export interface Peer {
  readonly label: string
  readonly args: readonly string[]
}

/** Installs the peers into a folder by their names; those that cannot be had are left out, and said. */
export function installPeers(folder: string): readonly Peer[] {
  return PEERS.flatMap(({ name, bin, args }) => {
    try {
      const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
      execFileSync('npm', ['install', '--prefix', folder, ...quiet, name], { stdio: 'ignore' })
      const list = execFileSync('npm', ['ls', '--prefix', folder, '--json', name], { encoding: 'utf8' })
      const { version } = JSON.parse(list).dependencies[name]
      return [{ label: `${name} ${version}, one file`, args: [script(folder, name, bin), ...args] }]
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
