// Installs the packed tarball as a user would and runs it on every supported Node: `npm run smoke`.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pack } from './pack.ts'

const NODES = ['20.19.0', '22', '24', '26']
const folder = mkdtempSync(join(tmpdir(), 'ralph-smoke-'))

try {
  const tarball = pack(folder)
  const user = install(tarball)
  for (const node of NODES.map(nodeBinary)) tryOut(node, user)
  console.log(`smoke: the tarball works on Node ${NODES.join(', ')}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A user's repository with the tarball as its only dependency. */
function install(tarball: string): string {
  const user = join(folder, 'user')
  write(join(user, 'package.json'), '{"name": "user", "private": true}')
  npm(user, 'install', '--silent', '--no-audit', '--no-fund', tarball)
  const installed = readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))
  same(installed, ['dotralph'], 'installs nothing beside itself')
  const manifest = JSON.parse(readFileSync(join(user, 'node_modules/dotralph/package.json'), 'utf8'))
  same(manifest.scripts, undefined, 'has no script that npm would warn about')
  return user
}

/** The registry's own binary of a Node version. */
function nodeBinary(version: string): string {
  const place = join(folder, `node-${version}`)
  write(join(place, 'package.json'), '{"private": true}')
  const name = `node-${process.platform}-${process.arch}`
  npm(place, 'install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`)
  return join(place, 'node_modules', name, 'bin', 'node')
}

function tryOut(node: string, user: string): void {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const work = mkdtempSync(join(folder, 'work-'))
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: work,
      encoding: 'utf8',
    }).trim()
  const ralph = (code: number, ...args: readonly string[]) => {
    const run = spawnSync(node, [join(user, 'node_modules/dotralph/dist/bin.js'), ...args], {
      cwd: work,
      encoding: 'utf8',
    })
    same(run.status, code, `${version}: ralph ${args.join(' ')}\n${run.stdout}${run.stderr}`)
    return run.stdout
  }
  git('init', '-q', '-b', 'main')
  same(ralph(0, '--version').includes('dotralph/'), true, `${version}: --version names itself`)
  ralph(2, 'lint')
  ralph(0, 'init')
  ralph(0, 'new', 'skill', 'fetch-issues')
  ralph(0, 'lint')
  write(join(work, 'spec.md'), '# Spec\n')
  git('add', '-A')
  git('commit', '-q', '-m', 'base')
  const handoff = (claim: string) =>
    `spec_ref: spec.md\nstatus:\n  in_progress: [half of it]\nfiles_changed:\n  - ${claim}\ngit:\n  base: ${git('rev-parse', 'HEAD')}\n`
  write(join(work, 'a.txt'), 'a')
  write(join(work, '.ralph/handoffs/task.yaml'), handoff('a.txt — created'))
  ralph(0, 'verify')
  write(join(work, '.ralph/handoffs/task.yaml'), handoff('b.txt — created'))
  const report = JSON.parse(ralph(1, 'verify', '--json')) as { outcome: string }
  same(report.outcome, 'contradicted', `${version}: the lie is found`)
  same(
    ralph(0, 'explain', 'verify/never-existed').includes('verify/never-existed'),
    true,
    `${version}: pages are in the tarball`,
  )
  for (const code of [
    "import { lint } from 'dotralph'; console.log(typeof lint)",
    "import('dotralph').then(({ verify }) => console.log(typeof verify))",
  ]) {
    const found = execFileSync(node, ['--input-type=module', '-e', code], {
      cwd: user,
      encoding: 'utf8',
    }).trim()
    same(found, 'function', `${version}: the library is importable`)
  }
  console.log(`smoke: ${version} ok`)
}

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function same(actual: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
  }
}
