import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** The top of this repository. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** The text of a file of this repository. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The Markdown files that a pattern names, from the top of this repository, sorted. */
export function pages(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** A fenced block of code. */
export interface Block {
  /** The first word after the fence. */
  readonly language: string
  /** What stands after it. */
  readonly name: string
  /** Ends with a newline unless it is empty. */
  readonly text: string
  /** The text of the heading that it stands under. */
  readonly heading: string
  /** The line of its fence, from 1. */
  readonly line: number
}

/**
 * Compares what a block of a page shows with what was printed; `at` is its place among the blocks of the page. With
 * `RECORD=1` in the environment, the page gets what was printed instead.
 */
export function compare(path: string, at: number, printed: string): void {
  const page = read(path)
  const { line, text } = blocks(page)[at] as Block
  if (process.env.RECORD !== '1') expect(printed).toBe(text)
  const lines = page.split('\n')
  lines.splice(line, text.split('\n').length - 1, ...printed.split('\n').slice(0, -1))
  if (printed !== text) writeFileSync(join(ROOT, path), lines.join('\n'))
}

/** The fenced blocks of a page, in their order. */
export function blocks(markdown: string): readonly Block[] {
  const found: Block[] = []
  const lines = markdown.split('\n')
  let heading = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const [, fence, info = ''] = /^(`{3,})(.*)$/.exec(line) ?? []
    if (fence === undefined) {
      heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading
      continue
    }
    const end = lines.indexOf(fence, at + 1)
    if (end === -1) throw new Error(`line ${at + 1}: the block has no end`)
    const [language = '', ...name] = info.trim().split(' ')
    const text = lines
      .slice(at + 1, end)
      .map((content) => `${content}\n`)
      .join('')
    found.push({ language, name: name.join(' '), text, heading, line: at + 1 })
    at = end
  }
  return found
}
