import { expect, test } from 'vitest'
import type { Skill } from '../../src/model/document.ts'
import { parsers, placeOf, places, read, textAt } from './reading.ts'

const FRONT = '---\nname: a\ndescription: b\n---\n'

function skill(body: string, front = FRONT): Skill {
  const { document, problems } = read('skill', front + body)
  if (document?.kind !== 'skill') throw new Error(JSON.stringify(problems))
  return document
}

test('headings have the anchors of GitHub', () => {
  const { markdown } = skill(
    [
      '# Fetch issues',
      '## `run()` & _more_: what?',
      '## Setup',
      '## Setup',
      '## Setup-1',
      '## Été à Paris 日本語',
      '### snake_case — dash',
      'Under\n-----',
      '> ## Quoted',
      '## ![logo](a.png) Name',
      '##',
    ].join('\n\n'),
  )
  expect(markdown.headings.map(({ depth, text }) => [depth, text])).toEqual([
    [1, 'Fetch issues'],
    [2, 'run() & more: what?'],
    [2, 'Setup'],
    [2, 'Setup'],
    [2, 'Setup-1'],
    [2, 'Été à Paris 日本語'],
    [3, 'snake_case — dash'],
    [2, 'Under'],
    [2, 'Quoted'],
    [2, 'logo Name'],
    [2, ''],
  ])
  expect(markdown.anchors).toEqual([
    'fetch-issues',
    'run--more-what',
    'setup',
    'setup-1',
    'setup-1-1',
    'été-à-paris-日本語',
    'snake_case--dash',
    'under',
    'quoted',
    'logo-name',
    '-name',
    '',
  ])
})

test('anchors stand in HTML too, and behind a heading', () => {
  const body = [
    '<h1 align="center">Big <b>One</b> &amp; more</h1>',
    '## Big One  more',
    "Text <a name=here></a> and <a id='there'></a>",
    '## Own {#my-id}',
    '```html\n<a id="code"></a>\n<h2>Code</h2>\n```',
    '<h2>Never closed',
  ]
  expect(parsers.outline(body.join('\n\n'))?.anchors).toEqual([
    'big-one--more',
    'big-one--more-1',
    'here',
    'there',
    'own-my-id',
    'my-id',
  ])
})

test('a footnote is no link', () => {
  const { markdown } = skill('One[^1], [two][2].\n\n[^1]: Footnote\n[2]: two.md\n')
  expect(markdown.links.map(({ url }) => url)).toEqual(['two.md'])
})

test('links stand at their destination, once for each definition', () => {
  const body = [
    '[a](one.md) ![b](two.png "title") <https://three.org> [`c`](<four and a half.md> "t")',
    '[d][ref], [ref] and [other][ref]; [e](fi\\_ve.md) [](six.md#x)',
    '> - [f](\n>   seven.md)',
    '`[g](no.md)` [nothing] \\[h](no.md)',
    '```\n[i](no.md)\n```',
    '[ref]: eight.md "title"\n[unused]: no.md\n[ref]: no.md',
    '![a ](b) c](nine.md)',
  ].join('\n\n')
  const document = skill(body)
  expect(
    document.markdown.links.map(({ url, text, range }) => [url, text, textAt(document.source, range)]),
  ).toEqual([
    ['one.md', 'a', 'one.md'],
    ['two.png', 'b', 'two.png'],
    ['https://three.org', 'https://three.org', 'https://three.org'],
    ['four and a half.md', 'c', 'four and a half.md'],
    ['eight.md', 'd', 'eight.md'],
    ['fi_ve.md', 'e', '[e](fi\\_ve.md)'],
    ['six.md#x', '', 'six.md#x'],
    ['seven.md', 'f', 'seven.md'],
    ['b', 'a ', 'b'],
  ])
})

test.each([
  ['## Objective\n\nDo it.\n\n## Context\n\nMore.', 'Do it.'],
  ['# OBJECTIVE\nDo it.\n### Part\nMore.', 'Do it.'],
  ['Objective\n---------\n\nDo it.', 'Do it.'],
  ['###### **objective** ##\n\nDo it.\n\nThen rest.', 'Do it.\n\nThen rest.'],
  ['## Objective\n\nFirst.\n\n## Objective\n\nSecond.', 'First.'],
  ['## Objective\n\n## Next\n\nx', ''],
  ['## Objectives\n\nx', undefined],
  ['> ## Objective\n>\n> x', undefined],
  ['no heading', undefined],
])('the objective of %j is %j', (body, expected) => {
  expect(skill(body).objective?.text).toBe(expected)
})

test.each([
  ['emphasis', 'Write **the** _file_ ***now***.', 'Write the file now.'],
  ['code keeps its backticks', 'Run `npm  test` and ``a`b``.', 'Run `npm  test` and `a`b`.'],
  ['a link is its text', 'See [the *API*](a.md) or [b][c].\n\n[c]: d.md', 'See the API or b.'],
  ['an image is its description', 'See ![the plan](a.png).', 'See the plan.'],
  ['HTML is left out', 'Do <b>it</b> <!-- no --> now.\n\n<!-- a\ncomment -->\n\n<div>x</div>', 'Do it  now.'],
  ['code blocks are left out', 'Do it:\n\n```\nx\n```\n\n    y\n\nDone.', 'Do it:\n\nDone.'],
  ['escapes and references', 'a \\* b &amp; c &copy; &#x1F600; &nope; \\d', 'a * b & c © 😀 &nope; \\d'],
  ['lines of a paragraph', 'Write\n  this\nfile  \nnow', 'Write\nthis\nfile\nnow'],
  ['a quotation', '> Write\n> this\nlazily', 'Write\nthis\nlazily'],
  ['a rule between', 'a\n\n---\n\nb', 'a\n\nb'],
  ['a table is a paragraph', '| a | b |\n|---|---|\n| c | d |', '| a | b |\n|---|---|\n| c | d |'],
])('prose: %s', (_, body, expected) => {
  for (const newline of ['\n', '\r\n']) {
    const { objective, source } = skill(`## Objective\n\n${body}\n`.replaceAll('\n', newline))
    expect(objective?.text.replaceAll('\r', '')).toBe(expected)
    for (const word of objective?.text.matchAll(/[A-Za-z]{2,}/g) ?? []) {
      const range = objective?.locate(word.index, word.index + word[0].length)
      expect(range && textAt(source, range)).toBe(word[0])
    }
  }
})

test('blocks are paragraphs and items, in the order of the text', () => {
  const { objective } = skill(
    [
      '## Objective\n',
      'Do this:\n',
      '1. first',
      '2. second',
      '   - inner *one*',
      '   - inner two\n',
      '   still second',
      '- ```\n  code\n  ```',
      '- loose\n',
      '> quoted',
    ].join('\n'),
  )
  expect(
    objective?.blocks.map(({ kind, ordered, start, end }) => [
      kind,
      ordered,
      objective.text.slice(start, end),
    ]),
  ).toEqual([
    ['paragraph', false, 'Do this:'],
    ['item', true, 'first'],
    ['item', true, 'second'],
    ['item', false, 'inner one'],
    ['item', false, 'inner two'],
    ['paragraph', false, 'still second'],
    ['item', false, 'loose'],
    ['paragraph', false, 'quoted'],
  ])
})

test.each([
  ['b & c', 'b &amp; c'],
  ['* b', '\\* b'],
  ['`x y`', '`x\n> y`'],
  ['one two', 'one\n> two'],
  ['bold text', 'bold** text'],
  ['the link', 'the [link'],
])('%j stands where it was written as %j', (wanted, written) => {
  const body = '> a \\* b &amp; c `x\n> y` one\n> two **bold** text the [link](x.md)'
  const { objective, source } = skill(`## Objective\n\n${body}`)
  const text = objective?.text.replaceAll('\n', ' ') ?? ''
  const at = text.indexOf(wanted)
  const range = objective?.locate(at, at + wanted.length)
  expect(range && textAt(source, range)).toBe(written)
})

test('a line break before emphasis ends where the emphasis begins', () => {
  const { objective, source } = skill('## Objective\n\none\r\ntwo\r\n  *three*')
  const at = objective?.text.indexOf('two') ?? 0
  const range = objective?.locate(at, at + 4)
  expect(range && textAt(source, range)).toBe('two\r\n')
})

test.each([
  ['missing', '# Title\n', ['1:1-1:1']],
  ['not on the first line', '\n---\nname: a\n---\n', ['1:1-1:1']],
  ['unclosed', '---\nname: a\n', ['1:1-1:4']],
  ['no YAML', '---\nname: a\n\tdescription: b\n---\n', ['3:1-3:2']],
  ['with a key twice', '---\nname: a\nname: b\n---\n', ['3:1-3:5']],
])('front matter that is %s', (_, source, expected) => {
  const { problems } = read('skill', source)
  expect(places(problems)).toEqual(expected.map((place) => `${place} syntax/invalid-front-matter`))
})

test.each([
  ['CRLF', FRONT.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${FRONT}`],
  ['spaces after the marks', '--- \nname: a\ndescription: b\n---\t\n'],
  ['a rule within a value', '---\nname: a\ndescription: >\n  x\n  ---\n---\n'],
])('front matter with %s is read', (_, front) => {
  const document = skill('## Objective\n\nDo it.', front)
  expect(document.data.name).toBe('a')
  expect(textAt(document.source, document.locate(['name']))).toBe('a')
  expect(document.objective && textAt(document.source, document.objective.locate(0, 2))).toBe('Do')
})

test('an outline is made of any Markdown, with or without front matter', () => {
  const anchors = (text: string) => parsers.outline(text)?.anchors
  expect(anchors('# A\n\n## B\n')).toEqual(['a', 'b'])
  expect(anchors('\ufeff# A\n')).toEqual(['a'])
  expect(parsers.outline('\ufeff# A\n')?.headings.map(({ range }) => placeOf(range))).toEqual(['1:1-1:4'])
  expect(anchors('---\ntitle: x\n---\n# A\n')).toEqual(['a'])
  expect(anchors('---\n\n# A\n')).toEqual(['a'])
  expect(anchors('> '.repeat(1000))).toBeUndefined()
})
