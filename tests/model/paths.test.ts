import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPath } from '../../src/model/nearest-path.ts'
import { baseName, folderOf, fromRoot, relativePath, resolvePath } from '../../src/model/path.ts'
import { isPresent, isProduced } from '../../src/model/produced.ts'
import { memoryTree } from '../../src/model/tree.ts'

test('a path has a folder and a name', () => {
  expect([folderOf('a/b/c'), baseName('a/b/c'), folderOf('c'), baseName('c')]).toEqual(['a/b', 'c', '', 'c'])
})

test.each([
  ['.ralph/skills/a', '../../context/n.md', '.ralph/context/n.md'],
  ['', 'a/./b//c', 'a/b/c'],
  ['a', '..', ''],
  ['a', '../..', undefined],
  ['a', '../../b', undefined],
])('from %j, %j leads to %j', (folder, relative, expected) => {
  expect(resolvePath(folder, relative)).toBe(expected)
})

test('the way to a path leads there', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.oneof(fc.constant(''), path), path, (folder, target) => {
      expect(resolvePath(folder, relativePath(folder, target))).toBe(target)
    }),
  )
})

test('one leading and one trailing slash are dropped', () => {
  expect(['/a/b/', '//a', 'a', './a', '../a', '.a'].map(fromRoot)).toEqual([
    'a/b',
    '/a',
    'a',
    'a',
    '../a',
    '.a',
  ])
})

test.each([
  ['docs/stlye.md', 'docs/style.md'],
  ['style.md', 'docs/style.md'],
  ['src/deep/index.ts', 'lib/deep/index.ts'],
  ['docs/wholly-other.md', undefined],
  ['web/main.ts', undefined],
  ['skills/b/reference/api.md', 'skills/b/references/api.md'],
])('%j may mean %j', (wrong, meant) => {
  const tree = memoryTree(new Map(), [
    ...['docs/style.md', 'lib/deep/index.ts', 'lib/index.ts', 'app/main.ts', 'cli/main.ts'],
    ...['skills/a/references/api.md', 'skills/b/references/api.md'],
  ])
  expect(nearestPath(wrong, tree)).toBe(meant)
})

test('an output produces itself, what lies in it, and the folder that it lies in', () => {
  const outputs = ['data/', '/report.md', 'charts/*.svg']
  for (const path of ['data', 'data/a.json', 'report.md', 'charts/a.svg', 'charts', '*.md'])
    expect(isProduced(path, outputs)).toBe(true)
  for (const path of ['database', 'reports.md', 'charts/a.png']) expect(isProduced(path, outputs)).toBe(false)
})

test('a path or pattern is present when something of the tree is meant by it', () => {
  const tree = memoryTree(new Map([['src/a.ts', '']]))
  for (const path of ['src', '/src/a.ts', 'src/*.ts', '**/a.ts']) expect(isPresent(path, tree)).toBe(true)
  for (const path of ['lib', 'src/*.js', 'a.ts']) expect(isPresent(path, tree)).toBe(false)
})
