import { expect, test } from 'vitest'
import { places, read } from './reading.ts'

const SIDES = '<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> theirs\n'

test.each([
  ['two sides', `x: 1\n${SIDES}`],
  ['diff3', 'x: 1\n<<<<<<< ours\n- a\n||||||| base\n=======\n- b\n>>>>>>> theirs\n'],
  ['CRLF', `x: 1\r\n${SIDES.replaceAll('\n', '\r\n')}`],
])('a merge conflict (%s) is the only problem of a file', (_, text) => {
  const { problems } = read('handoff', text)
  expect(places(problems)).toEqual(['2:1-2:8 syntax/merge-conflict'])
})

test('each conflict is one problem', () => {
  expect(places(read('skill', SIDES + SIDES).problems)).toEqual([
    '1:1-1:8 syntax/merge-conflict',
    '6:1-6:8 syntax/merge-conflict',
  ])
})

test.each([
  ['an underlined heading', 'Title\n=======\n'],
  ['an indented example', SIDES.replaceAll(/^/gm, '    ')],
  ['a start without an end', '<<<<<<< HEAD\n=======\n'],
  ['longer marks', SIDES.replaceAll('<<<<<<<', '<<<<<<<<')],
])('%s is no conflict', (_, text) => {
  expect(places(read('note', `---\nsource: a\nupdated: 2026-11-20\n---\n${text}`).problems)).toEqual([])
})
