import { expect, test } from 'vitest'
import { readDocuments } from '../../src/documents.ts'
import { memoryTree } from '../../src/model/tree.ts'
import { buildProject } from '../../src/project.ts'
import { RULES } from '../../src/rules/index.ts'

/** Milliseconds of the processor that one rule may take for a document of 128 KiB. */
const MOST = 200
const SIZE = 128 * 1024 - 512

const PIECES = [
  ...[
    'and & ',
    'create a, ',
    'Create a. ',
    '- Write it and test it\n',
    'then ',
    'use it, ',
    '#',
    '"',
    '“',
    "'a",
  ],
  ...[
    '`src/a.ts` ',
    '/home/ada/x ',
    'a@b.cc ',
    '[a](b.md)\n\n',
    '[a](#b)\n\n',
    '<a>',
    '<!-- a -->\n',
    '[your ',
    'TODO\n\n',
  ],
  ...['as we discussed ', 'word ', 'a', '👩‍👩‍👧 ', 'é\u0301', '| a ', '## a\n', 'a_', '(', 'x\n\n', '\u3000'],
]
const fill = (piece: string) => piece.repeat(Math.floor(SIZE / Buffer.byteLength(piece)))
const list = (piece: string, length: number, count: number) =>
  Array.from(
    { length: count },
    () => `    - ${JSON.stringify(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))}\n`,
  ).join('')

/** One document of each kind that is full of a piece. */
function filesOf(piece: string): ReadonlyMap<string, string> {
  const body = fill(piece)
  const run = JSON.stringify(piece.repeat(Math.ceil(4_000 / piece.length)).slice(0, 4_000))
  return new Map([
    ['.ralph/skills/a/SKILL.md', `---\nname: a\ndescription: A.\n---\n## Objective\n\n${body}\n`],
    ['.ralph/skills/a/criteria.yaml', `criteria:\n${`  - run: ${run}\n`.repeat(12)}`],
    ['.ralph/context/a.md', `---\nsource: Ada\nupdated: 2026-11-01\n---\n${body}\n`],
    [
      '.ralph/handoffs/a.yaml',
      `spec_ref: s.md\nstatus:\n  completed:\n${list(piece, 400, 150)}files_changed:\n${list(piece, 200, 150)}`,
    ],
    ['s.md', body],
  ])
}

/** The rules that took too long for one document, with their times. */
async function slow(piece: string): Promise<readonly string[]> {
  const files = filesOf(piece)
  const tree = memoryTree(files)
  const read = await readDocuments(files, new Set(), ['.ralph/skills'])
  const project = buildProject(read, tree, new Set())
  const documents = read.readings.flatMap(({ document }) => document ?? [])
  return documents.flatMap((document) =>
    RULES.filter(({ kind }) => [kind].flat().includes(document.kind)).flatMap((rule) => {
      const start = process.cpuUsage()
      const found = [...rule.check(document as never, project)].length
      const time = process.cpuUsage(start).user / 1000
      return time > MOST ? [`${rule.id} took ${time} ms for ${document.path}, ${found} findings`] : []
    }),
  )
}

// A machine may pause once to compile or to collect; what is slow is slow again.
test.each(PIECES)('no rule is busy for long with %j', { retry: 3 }, async (piece) => {
  expect(await slow(piece)).toEqual([])
})
