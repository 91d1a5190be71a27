import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes the library's declarations to `dist/types`: those that its index leads to, of all that the compiler makes. */
export function writeTypes(root: string): void {
  const types = join(root, 'dist', 'types')
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '--project', 'tsconfig.types.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  const reached = new Set<string>()
  follow(join(types, 'index.d.ts'), reached)
  for (const name of globSync('**/*.d.ts', { cwd: types })) {
    if (!reached.has(join(types, name))) rmSync(join(types, name), { force: true })
  }
}

function follow(file: string, reached: Set<string>): void {
  if (reached.has(file)) return
  reached.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)\.ts'/g)) {
    follow(join(dirname(file), `${path}.d.ts`), reached)
  }
}
