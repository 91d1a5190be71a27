/** Reads and parses the documents below a folder with the parsers that ralph uses, and does nothing else: on every core. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'

const [folder = '.', share] = process.argv.slice(2)
const cores = availableParallelism()

if (share === undefined) {
  const parts = Array.from({ length: cores }, (_, at) => fork(import.meta.filename, [folder, String(at)]))
  await Promise.all(parts.map((part) => once(part, 'exit')))
} else {
  const markdown = unified().use(remarkParse).freeze()
  const files = globSync('.ralph/**/*.{md,yaml}', { cwd: folder }).filter(
    (_, at) => at % cores === Number(share),
  )
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    const [, front = text, body] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? []
    parse(front)
    if (body !== undefined) markdown.parse(body)
  }
}
