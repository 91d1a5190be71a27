import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/model/document.ts'
import { Lines } from '../../src/model/place.ts'
import { markdownProblem } from '../../src/parse/markdown.ts'
import { read } from './reading.ts'

/** Milliseconds of the processor that all stages before the rules may take together for a document of 128 KiB. */
const MOST = 200
const SIZE = 128 * 1024 - 512

const MARKUP = [
  ...[
    '<http://a> ',
    '<http://a>',
    '<http://a>\n',
    '<http://a>\n\n',
    '<a@b>',
    '<a@b.cc> ',
    '<a>',
    '<a b=c>',
    'a <a>\n\n',
  ],
  ...[
    '[a](b)\n\n',
    '[a](b "c")\n\n',
    '[a](<b>)\n\n',
    '![](a)\n\n',
    '[a][a]\n\n[a]: b\n\n',
    '[a]: b\n\n',
    'a]\n\n',
  ],
  ...['> a\n\n', '- > a\n\n', '> # a\n\n', '- a\n\n', '1. a\n', '# a\n', '# a\n\n', 'a\n=\n', '---\n'],
  ...[
    '`a` ',
    '`a`\n',
    '&amp; ',
    '&#1;',
    '\\a',
    'a\\\n',
    'a  \n',
    '*a*\n\n',
    '**a** ',
    'a_b ',
    'a\n',
    '    a\n',
    '~~~\n',
  ],
  ...['a<?a?>\n\n', '<!A>\n\n', '<!-- a -->\n\n', 'word ', 'Create a. '],
]

/** As many of a piece as the guard lets pass, then words: the most that the parser can be given. */
function fullOf(piece: string): string {
  const filled = (count: number) => {
    const text = `${piece.repeat(count)}\n\n`
    return text + 'word '.repeat(Math.max(0, Math.floor((SIZE - Buffer.byteLength(text)) / 5)))
  }
  const passes = (text: string) => markdownProblem(text, 0, new Lines(text)) === undefined
  let [low, high] = [0, Math.floor(SIZE / Buffer.byteLength(piece))]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (passes(filled(middle))) low = middle
    else high = middle - 1
  }
  return filled(low)
}

/** Milliseconds of this thread alone: other tests run at the same time. */
function busy(kind: DocumentKind, text: string): number {
  const start = process.threadCpuUsage()
  expect(read(kind, text).problems.filter(({ rule }) => rule.startsWith('syntax/too'))).toEqual([])
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

const ORDINARY = readFileSync(join(import.meta.dirname, '../../docs/format.md'), 'utf8')
const ordinary = note(ORDINARY.repeat(Math.floor(SIZE / Buffer.byteLength(ORDINARY))))

function note(body: string): string {
  return `---\nsource: Ada\nupdated: 2026-11-01\n---\n${body}\n`
}

/** On a machine that is slow just now, as many times the time of an ordinary text as 200 ms are on one that is not. */
function most(): number {
  return Math.max(MOST, 3 * busy('note', ordinary))
}

// A machine may pause once to compile or to collect; what is slow is slow again.
test.each(MARKUP)('no Markdown keeps its parser busy for long: %j', { retry: 5 }, (piece) => {
  expect(busy('note', note(fullOf(piece)))).toBeLessThan(most())
})

const items = (text: string, length: number) => `${text.repeat(Math.floor(SIZE / text.length / length))}`

test.each<[string, DocumentKind, string]>([
  ['commands', 'criteria', `criteria:\n${'  - run: npm test -- --grep abc\n'.repeat(199)}`],
  [
    'long commands',
    'criteria',
    `criteria:\n${Array.from({ length: 16 }, () => `  - run: ${JSON.stringify('a | b && '.repeat(880))}\n`).join('')}`,
  ],
  [
    'nested commands',
    'criteria',
    `criteria:\n${Array.from({ length: 16 }, () => `  - run: ${JSON.stringify(`${'$('.repeat(50)}a${')'.repeat(50)} `.repeat(50))}\n`).join('')}`,
  ],
  ['changes', 'handoff', `spec_ref: a.md\nstatus: {}\nfiles_changed:\n${items('  - a.ts — created\n', 1)}`],
  [
    'keys',
    'settings',
    Array.from({ length: 1_900 }, (_, index) => `x-key-${index}: ${'v'.repeat(50)}\n`).join(''),
  ],
])('no YAML keeps its parsers busy for long: %s', { retry: 5 }, (_, kind, text) => {
  expect(busy(kind, text)).toBeLessThan(most())
})
