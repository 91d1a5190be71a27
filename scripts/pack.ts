/**
 * Packs what is published: `node scripts/pack.ts FOLDER` prints the path of the tarball. Its manifest is this one without what only
 * development needs: npm warns whoever installs a tarball that it has a `prepare` script.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Packs into a folder that exists; returns the path of the tarball. */
export function pack(folder: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'ralph-pack-'))
  try {
    const [{ files }] = JSON.parse(npm(ROOT, '--dry-run', '--json'))
    for (const { path } of files) cpSync(join(ROOT, path), join(stage, path))
    const { scripts, allowScripts, devDependencies, ...manifest } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    )
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
    return join(resolve(folder), npm(stage, '--silent', '--pack-destination', resolve(folder)).trim())
  } finally {
    rmSync(stage, { recursive: true })
  }
}

function npm(cwd: string, ...args: readonly string[]): string {
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  return execFileSync('npm', ['pack', '--ignore-scripts', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: [...stdio],
  })
}

if (import.meta.main) console.log(pack(process.argv[2] ?? '.'))
