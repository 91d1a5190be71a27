import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below `.ralph/`, hidden ones too, with what it holds. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  const below = readdirSync(join(folder, '.ralph'), { recursive: true, encoding: 'utf8' }).sort()
  const paths = below.map((path) => `.ralph/${path}`)
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
