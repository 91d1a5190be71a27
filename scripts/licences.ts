import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of the packages that some modules come from, as one text: what is bundled is still somebody's work. */
export function licences(moduleIds: Iterable<string>): string {
  const folders = new Set<string>()
  for (const id of moduleIds) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]
    if (folder !== undefined && !id.startsWith('\0')) folders.add(folder)
  }
  const sections = [...folders].map(section).sort()
  return `dist/ holds code of these packages.\n\n${sections.join('\n')}`
}

function section(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [file] = globSync('{LICEN[CS]E,licen[cs]e}*', { cwd: folder }).sort()
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version} (${license})\n${text}`
}
