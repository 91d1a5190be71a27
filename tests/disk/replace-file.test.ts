import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFiles } from '../../src/disk/replace-file.ts'
import { Refusal } from '../../src/model/refusal.ts'
import { folderWith } from '../repository.ts'

const path = '.ralph/handoffs/a.yaml'
const replacement = { path, before: 'before\n', after: '\ufeffafter é\r\n' }

function refusal(run: () => void): Refusal {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

test('a file gets its new text and keeps its permissions, and nothing is left beside it', () => {
  const folder = folderWith({ [path]: 'before\n' })
  chmodSync(join(folder, path), 0o751)
  replaceFiles(folder, [replacement])
  expect(readFileSync(join(folder, path), 'utf8')).toBe('\ufeffafter é\r\n')
  expect(statSync(join(folder, path)).mode & 0o777).toBe(0o751)
  expect(readdirSync(join(folder, '.ralph/handoffs'))).toEqual(['a.yaml'])
})

test('a file that is no longer what was read is not written, and it is said what was', () => {
  const folder = folderWith({ [path]: 'before\n', '.ralph/handoffs/b.yaml': 'other\n' })
  const second = { ...replacement, path: '.ralph/handoffs/b.yaml' }
  const { code, message } = refusal(() => replaceFiles(folder, [replacement, second]))
  expect(code).toBe('conflict')
  expect(message).toBe(
    '`.ralph/handoffs/b.yaml` was not fixed: it changed while it was checked; written before it: `.ralph/handoffs/a.yaml`',
  )
  expect(readFileSync(join(folder, '.ralph/handoffs/b.yaml'), 'utf8')).toBe('other\n')
  expect(readdirSync(join(folder, '.ralph/handoffs'))).toEqual(['a.yaml', 'b.yaml'])
})

test('no link is followed, and none is replaced', () => {
  const folder = folderWith({ 'target.yaml': 'before\n', 'elsewhere/a.yaml': 'before\n' })
  mkdirSync(join(folder, '.ralph/handoffs'), { recursive: true })
  symlinkSync('../../target.yaml', join(folder, path))
  expect(refusal(() => replaceFiles(folder, [replacement])).code).toBe('conflict')
  expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'target.yaml'), 'utf8')).toBe('before\n')

  renameSync(join(folder, '.ralph/handoffs'), join(folder, '.ralph/old'))
  symlinkSync('../elsewhere', join(folder, '.ralph/handoffs'))
  expect(refusal(() => replaceFiles(folder, [replacement])).code).toBe('conflict')
  expect(readFileSync(join(folder, 'elsewhere/a.yaml'), 'utf8')).toBe('before\n')
})
