import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/model/document.ts'
import { read } from './reading.ts'

// All of this runs in one process: that the last test runs at all is what most of them are about.

const settings = (text: string) => read('settings', text).problems.map(({ rule }) => rule)

test.each([600, 1200, 3000, 8_000])('%d nested brackets', (count) => {
  expect(settings(`x-a: ${'['.repeat(count)}`)).toEqual(['syntax/too-deep'])
  expect(settings(`x-a: ${'['.repeat(count)}${']'.repeat(count)}`)).toEqual(['syntax/too-deep'])
  expect(settings(`x-a: ${'{a: '.repeat(count)}`)).toEqual(['syntax/too-deep'])
  expect(settings(`x-a: ${'[\n  '.repeat(count)}`)).toEqual(['syntax/too-deep'])
})

test.each(['- ', '? ', ': ', '-\t', '? - '])('thousands of %j on a line', (indicator) => {
  expect(settings(indicator.repeat(5000))).toEqual(['syntax/too-deep'])
})

const ladder = (step: (level: number) => string, levels: number) => {
  return Array.from({ length: levels }, (_, level) => step(level)).join('')
}

test('ladders of indentation', () => {
  expect(settings(ladder((level) => `${' '.repeat(level)}a:\n`, 400))).toEqual(['syntax/too-deep'])
  expect(settings(ladder((level) => `${' '.repeat(level)}-\n`, 400))).toEqual(['syntax/too-deep'])
  expect(settings(ladder((level) => `${' '.repeat(level)}- a:\n`, 400))).toEqual(['syntax/too-deep'])
})

test('what the guard lets pass does not exhaust the stack', () => {
  const steps = ladder((level) => `${' '.repeat(level)}a:\n${' '.repeat(level)}-\n`, 200)
  const deepest = `${steps}${' '.repeat(200)}${'- '.repeat(16)}${'['.repeat(32)}${']'.repeat(32)}\n`
  expect(settings(deepest)).not.toContain('syntax/too-deep')
})

test.each([
  ['5 MB', 'a'.repeat(5_000_000), 'syntax/too-large'],
  ['many tokens', `x-a: [${'a,'.repeat(40_000)}]`, 'syntax/too-large'],
  ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'syntax/yaml-feature'],
  ['a cyclic alias', 'x-a: &a [*a]\n', 'syntax/yaml-feature'],
])('%s', (_, text, rule) => {
  expect(new Set(settings(text))).toEqual(new Set([rule]))
})

test('a handoff of ten thousand changes is read, in both of their forms', () => {
  const items = Array.from({ length: 10_000 }, (_, index) =>
    index % 2 === 0
      ? `  - src/file-${index}.ts — created\n`
      : `  - path: src/${index}.ts\n    change: renamed\n    from: a/${index}.ts\n`,
  )
  const { document, problems } = read(
    'handoff',
    `spec_ref: a.md\nstatus: {}\nfiles_changed:\n${items.join('')}`,
  )
  expect(problems).toEqual([])
  expect(document?.locate(['files_changed', 9_998]).start).toEqual({ line: 4 + 9_998 * 2, column: 5 })
})

test('files at their size limit are read, and one byte more is too much', () => {
  const fill = (kind: DocumentKind, size: number) => read(kind, `#${'é'.repeat((size - 1) / 2)}`)
  const isTooLarge = (kind: DocumentKind, size: number) =>
    fill(kind, size).problems.some(({ rule }) => rule === 'syntax/too-large')
  expect(isTooLarge('handoff', 1024 * 1024 - 1)).toBe(false)
  expect(isTooLarge('handoff', 1024 * 1024 + 1)).toBe(true)
  expect(isTooLarge('criteria', 128 * 1024 - 1)).toBe(false)
  expect(isTooLarge('criteria', 128 * 1024 + 1)).toBe(true)
})

const skill = (body: string) => `---\nname: a\ndescription: b\n---\n${body}`

test.each([
  ['> ', 'syntax/too-deep'],
  ['1. ', 'syntax/too-deep'],
  ['+ ', 'syntax/too-deep'],
  ['*a_ ', 'syntax/too-large'],
  ['[a][]', 'syntax/too-large'],
  ['a <?', 'syntax/too-large'],
  ['a <!A ', 'syntax/too-large'],
  ['a\n=\n', 'syntax/too-large'],
  ['> a\n\n', 'syntax/too-large'],
  ['- a\n  - b\n', 'syntax/too-large'],
  ['- a\nb\n', 'syntax/too-large'],
])('Markdown that costs its parser too much: thousands of %j', (unit, rule) => {
  const { problems } = read('skill', skill(unit.repeat(120_000 / unit.length)))
  expect(problems.map((problem) => problem.rule)).toEqual([rule])
})

test.each([
  ['list items', (count: number) => '- a\n'.repeat(count), 2_000],
  ['quoted lines', (count: number) => '> a\n'.repeat(count), 2_000],
  ['lazy lines', (count: number) => `- a\n${'b\n'.repeat(count)}`, 1_000],
  ['blank lines in a row', (count: number) => `a\n\n${'\n'.repeat(count)}`, 1_000],
  ['quotations', (count: number) => '> a\n\n'.repeat(count), 1_000],
  ['square brackets', (count: number) => `${'[][]\n\n'.repeat(count / 4)}${'['.repeat(count % 4)}`, 5_000],
  ['links in angle brackets', (count: number) => '<http://a> '.repeat(count), 4_000],
  ['headings', (count: number) => '# a\n'.repeat(count), 5_000],
  ['underlined headings', (count: number) => 'a\n=\n'.repeat(count), 1_000],
  ['brackets', (count: number) => `${'['.repeat(count)}\n`, 2_000],
  ['emphasis', (count: number) => `${'*a '.repeat(count)}\n`, 1_000],
  ['marks', (count: number) => `${'\\a'.repeat(count)}\n`, 20_000],
  ['declarations', (count: number) => `${'a <!- '.repeat(count)}\n`, 200],
])('Markdown holds its limit of %s and no more', (_, body, most) => {
  expect(read('skill', skill(body(most))).problems).toEqual([])
  const { problems } = read('skill', skill(body(most + 1)))
  expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    expect.stringMatching(new RegExp(`^syntax/too-large .*at most ${most}$`)),
  ])
})

/** Milliseconds of the fastest of three readings. */
function time(kind: DocumentKind, text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now()
      read(kind, text)
      return performance.now() - start
    }),
  )
}

const KEYS = (count: number) => ladder((index) => `x-key-${index}: v\n`, count)
const TICKS = (count: number) => {
  let text = ''
  for (let run = 1; text.length < count; run++) text += `${'`'.repeat(run)} a `
  return skill(text)
}

test.each<[string, DocumentKind, (size: number) => string, number]>([
  ['keys of one mapping', 'handoff', KEYS, 2_000],
  [
    'keys of one mapping in brackets',
    'handoff',
    (size) => `x-a: {${ladder((i) => `k${i}: v, `, size)}}`,
    8_000,
  ],
  ['errors', 'handoff', (size) => ']\n'.repeat(size), 4_000],
  ['quotes', 'handoff', (size) => '"a" '.repeat(size), 3_000],
  ['blank lines', 'handoff', (size) => '\n'.repeat(size), 15_000],
  ['commands', 'criteria', (size) => `criteria:\n${'  - run: [ -f x ]\n'.repeat(size)}`, 500],
  ['tags on a line', 'criteria', (size) => `a: [${'!a,'.repeat(size)}]`, 1_000],
  ['commands on a line', 'criteria', (size) => `a: [${'{run: a}, '.repeat(size)}]`, 1_000],
  ['conflict markers', 'handoff', (size) => '<<<<<<<\n=======\n'.repeat(size), 5_000],
  ['hidden characters', 'handoff', (size) => '\u200ba'.repeat(size), 15_000],
  ['joiners', 'handoff', (size) => '\u200d'.repeat(size), 15_000],
  ['references', 'skill', (size) => skill(`${'[a](b) '.repeat(size)}`), 450],
  ['growing runs of backticks', 'skill', TICKS, 4_000],
  ['underscores within a word', 'skill', (size) => skill(`a${'_'.repeat(size)}a`), 4_000],
  ['tags in one paragraph', 'skill', (size) => skill(`a ${'<a>'.repeat(size)}`), 4_000],
])('time grows with the size, not with its square: %s', { retry: 4 }, (_, kind, text, size) => {
  read(kind, text(size))
  const once = time(kind, text(size))
  const fourfold = time(kind, text(size * 4))
  // Linear growth takes 4 times, quadratic 16; the constant is the noise of a busy machine.
  expect(fourfold).toBeLessThan(once * 11 + 30)
})
