import { expect, test } from 'vitest'
import type { ShellScript } from '../../src/model/shell.ts'
import { read, textAt } from './reading.ts'

/** The script of the only criterion of a contract whose `run` is written like this, and the contract. */
function script(written: string): { script: ShellScript; source: string } {
  const source = `criteria:\n  - run: ${written}\n    exit: 0\n`
  const { document, problems } = read('criteria', source)
  const found = document?.kind === 'criteria' ? document.scripts.get(0) : undefined
  if (found === undefined) throw new Error(JSON.stringify(problems))
  return { script: found, source }
}

test.each([
  ['plain', 'node --test'],
  ['in double quotes', '"node --test"'],
  ['in single quotes', "'node --test'"],
  ['a literal block', '|\n      set -e\n\n        node --test\n      echo done'],
  ['a stripped literal block', '|-\n      node --test'],
  ['a literal block with a comment', '| # why\n      node --test'],
  ['a literal block with given indentation', '|2\n      node --test'],
])('every word of a command stands where it was written: %s', (_, written) => {
  for (const newline of ['\n', '\r\n']) {
    const { script: found, source } = script(written.replaceAll('\n', newline))
    for (const { 0: word, index } of found.text.matchAll(/\S+/g)) {
      expect(textAt(source, found.locate(index, index + word.length))).toBe(word)
    }
  }
})

test.each([
  ['a folded block', '>\n      node\n      --test'],
  ['escapes', '"node \\"--test\\""'],
  ['a doubled quote', "'node ''--test'''"],
  ['several plain lines', 'node\n      --test'],
])('where YAML changed the characters the whole value is the place: %s', (_, written) => {
  const { script: found, source } = script(written)
  expect(textAt(source, found.locate(2, 4))).toBe(textAt(source, found.locate(0, found.text.length)))
  expect(textAt(source, found.locate(2, 4))).toContain('--test')
})

test('a range over several lines of a block spans them', () => {
  const { script: found, source } = script('|\n      a &&\n      b')
  expect(textAt(source, found.locate(0, 6))).toBe('a &&\n      b')
})

test.each([
  ['node --test', 1],
  ['a; b', 2],
  ["'! grep -q x f'", 1],
  ["'[ -f a ] && [ -f b ]'", 1],
])('%s has a tree of %d statements', (written, count) => {
  expect(script(written).script.tree?.commands).toHaveLength(count)
})

test.each(['if true; then', 'echo "a', 'a | | b', 'echo $(a', 'echo $(a | | b)'])(
  '%s has no tree, for bash would refuse it',
  (command) => {
    expect(script(`|\n      ${command}`).script.tree).toBeUndefined()
  },
)

test('scripts are those of strings alone, by the index of their criterion', () => {
  const { document } = read(
    'criteria',
    'criteria:\n  - file: a\n  - run: [a, b]\n    shell: false\n  - run: c\n',
  )
  expect(document?.kind === 'criteria' && [...document.scripts.keys()]).toEqual([2])
})
