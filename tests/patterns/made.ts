// Prints the regular expressions that the modules of `src` make of texts, as JSON: node tests/patterns/made.ts
import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Pattern } from './literals.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const made: Pattern[] = []

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args, as) {
    const pattern = Reflect.construct(target, args, as) as RegExp
    const [, at] = new Error().stack?.split(pathToFileURL(ROOT).href)[2]?.match(/^(src\/[^:]+:\d+)/) ?? []
    if (at !== undefined) made.push({ source: pattern.source, flags: pattern.flags, at })
    return pattern
  },
})

for (const part of ['model', 'parse', 'rules', 'formats', 'claims', 'git']) {
  for (const name of readdirSync(`${ROOT}src/${part}`, { recursive: true, encoding: 'utf8' }))
    if (/(?<!\.d)\.ts$/.test(name)) await import(`${ROOT}src/${part}/${name}`)
}

// Some are made when they are first needed.
const { lint } = await import('../../src/lint.ts')
const { memoryTree } = await import('../../src/model/tree.ts')
const files = new Map([['.ralph/context/a.md', '---\nsource: Ada\nupdated: 2026-11-01\n---\nب\u200cب\n']])
await lint({ files, tree: memoryTree(files) })

process.stdout.write(JSON.stringify(made))
