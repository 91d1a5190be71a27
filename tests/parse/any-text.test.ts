import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import type { DataPath, Range } from '../../src/model/place.ts'
import { Lines } from '../../src/model/place.ts'
import { KINDS, parsers, read, textAt } from './reading.ts'

/** Pieces that mean something to YAML, Markdown or the shell, between any characters. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      '  ',
      '- ',
      'a',
      'a: ',
      'run: ',
      '---\n',
      '"',
      "'",
      '|\n',
      '>\n',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '#',
      ' # ',
    ],
    ...[
      '&a',
      '*a',
      '!',
      '%',
      '? ',
      ': ',
      '\t',
      '`',
      '``',
      '**',
      '_',
      '[a](b)',
      '[a]',
      '[a]: b\n',
      '![a](b)',
      '> ',
      '1. ',
    ],
    ...[
      '## Objective\n',
      '<!-- ',
      ' -->',
      '&amp;',
      '\\',
      '=======\n',
      '<<<<<<< a\n',
      '>>>>>>> b\n',
      '\ufeff',
      '\u202e',
    ],
    ...['name: a\ndescription: b\n', 'criteria:\n', 'files_changed:\n', 'é', '👩‍💻', '$(', '&& ', '\u2028'],
  ),
  fc.string({ maxLength: 3, unit: 'binary' }),
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const markdown = text.map((body) => `---\nname: a\ndescription: b\n---\n## Objective\n\n${body}`)

function expectInside(source: string, range: Range): void {
  const lines = new Lines(source)
  const [start, end] = [lines.offset(range.start), lines.offset(range.end)]
  expect(lines.range(start, end)).toEqual(range)
  expect(start).toBeLessThanOrEqual(end)
  expect(end).toBeLessThanOrEqual(source.length)
}

function* rangesOf(document: Document): Generator<Range> {
  const walk = function* (value: unknown, path: DataPath): Generator<Range> {
    yield document.locate(path)
    yield document.locate(path, 'key')
    yield document.locate([...path, 'nothing-there'])
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      yield* walk(child, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  yield* walk(document.data, [])
  if ('markdown' in document) {
    for (const { range } of [...document.markdown.headings, ...document.markdown.links]) yield range
  }
  const proses = document.kind === 'skill' || document.kind === 'workflow' ? [document.objective] : []
  const scripts = document.kind === 'criteria' ? [...document.scripts.values()] : []
  for (const prose of [...proses, ...scripts]) {
    if (prose === undefined) continue
    const { length } = prose.text
    for (let at = 0; at <= length; at++) {
      yield prose.locate(at, at)
      yield prose.locate(at, Math.min(at + 3, length))
      yield prose.locate(0, at)
    }
  }
}

test('whatever a file holds, it is read or told of, at places inside of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.oneof(text, markdown), (kind, source) => {
      const { document, problems } = read(kind, source)
      expect(document === undefined).toBe(problems.length > 0)
      for (const { range, fix, message, help } of problems) {
        expectInside(source, range)
        for (const edit of fix?.edits ?? []) expectInside(source, edit.range)
        expect(message).toMatch(/^Unexpected .*, expected /s)
        expect(`${message}${help ?? ''}`).not.toMatch(/undefined|\[object/)
      }
      if (document !== undefined) for (const range of rangesOf(document)) expectInside(source, range)
    }),
    { numRuns: 600 },
  )
})

test('whatever the text of a skill is, its prose and its links stand inside of it', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const { document } = read('skill', source)
      if (document !== undefined) for (const range of rangesOf(document)) expectInside(source, range)
      parsers.outline(source.slice(source.indexOf('##')))
    }),
    { numRuns: 600 },
  )
})

const word = fc.stringMatching(/^[a-z]{2,8}$/)
const inline = fc.oneof(
  word,
  word.map((a) => `**${a}**`),
  word.map((a) => `_${a}_`),
  word.map((a) => `\`${a} ${a}\``),
  word.map((a) => `\`\` ${a} \`\``),
  fc.tuple(word, word).map(([a, b]) => `[${a}](${b.toUpperCase()})`),
  fc.constantFrom('&amp;', '\\*', '<b>', '<!-- X -->', '&copy;', '&#65536;', '  \n', '\\\n'),
)
const paragraph = fc
  .array(fc.tuple(inline, fc.constantFrom(' ', '\n', '\n  ', '\r\n')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join('').trim())
const prose = fc
  .array(fc.tuple(fc.constantFrom('', '> ', '- ', '1. ', '  - '), paragraph), { minLength: 1, maxLength: 5 })
  .map((blocks) => blocks.map(([prefix, body]) => prefix + body).join('\n\n'))

test('every word of a prose is found where it was written, in the same order', () => {
  fc.assert(
    fc.property(prose, (body) => {
      const source = `---\nname: a\ndescription: b\n---\n# Objective\n\n${body}\n`
      const { document } = read('skill', source)
      if (document?.kind !== 'skill') return
      const { objective } = document
      let last = 0
      const lines = new Lines(source)
      for (const { 0: found, index } of objective?.text.matchAll(/[a-z]{2,}/g) ?? []) {
        const range = objective?.locate(index, index + found.length) as Range
        expect(textAt(source, range)).toBe(found)
        expect(lines.offset(range.start)).toBeGreaterThanOrEqual(last)
        last = lines.offset(range.end)
      }
    }),
    { numRuns: 500 },
  )
})

test('data goes through YAML and back, and every string stands where it is found', () => {
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'grapheme-ascii' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('node'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).node
  fc.assert(
    fc.property(value, (data) => {
      // JSON is YAML: the shortest writer that is not our own.
      const source = `x-a: ${JSON.stringify(data)}\n`
      const { document } = read('settings', source)
      expect(JSON.stringify((document?.data as { 'x-a': unknown } | undefined)?.['x-a'])).toBe(
        JSON.stringify(data),
      )
      const walk = (value: unknown, path: DataPath): void => {
        if (typeof value === 'string') {
          expect(document && textAt(source, document.locate(path))).toBe(JSON.stringify(value))
        }
        if (typeof value !== 'object' || value === null) return
        for (const [key, child] of Object.entries(value))
          walk(child, [...path, Array.isArray(value) ? Number(key) : key])
      }
      walk(data, ['x-a'])
    }),
    { numRuns: 300 },
  )
})
