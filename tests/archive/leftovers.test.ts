import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreLeftovers } from '../../src/archive/leftovers.ts'
import { folderWith } from '../repository.ts'

const HANDOFFS = '.ralph/handoffs'
const YEAR = '.ralph/archive/2026'

/** The number of a process that is no more. */
const dead = spawnSync(process.execPath, ['--version']).pid

const names = (folder: string, path: string) => readdirSync(join(folder, path)).sort()

test('an unfinished copy of a killed process goes, that of a living one stays', () => {
  const folder = folderWith({
    [`${YEAR}/.2026-01-02-a-0a1b2c3d.yaml.${dead}.x1y2.tmp`]: 'half of',
    [`${YEAR}/.2026-01-02-b-0a1b2c3d.yaml.${process.ppid}.x1y2.tmp`]: 'half of',
  })
  expect(restoreLeftovers(folder)).toBe(false)
  expect(names(folder, YEAR)).toEqual([`.2026-01-02-b-0a1b2c3d.yaml.${process.ppid}.x1y2.tmp`])
})

test('a handoff that was set aside gets its name back', () => {
  const folder = folderWith({ [`${HANDOFFS}/.task.yaml.${dead}.x1y2.old`]: 'bytes' })
  expect(restoreLeftovers(folder)).toBe(true)
  expect(names(folder, HANDOFFS)).toEqual(['task.yaml'])
  expect(readFileSync(join(folder, HANDOFFS, 'task.yaml'), 'utf8')).toBe('bytes')
  expect(restoreLeftovers(folder)).toBe(false)
})

test('it goes where the same bytes have the name, and stays where others have it', () => {
  const folder = folderWith({
    [`${HANDOFFS}/.same.yaml.${dead}.x1y2.old`]: 'bytes',
    [`${HANDOFFS}/same.yaml`]: 'bytes',
    [`${HANDOFFS}/.other.yaml.${dead}.x1y2.old`]: 'bytes',
    [`${HANDOFFS}/other.yaml`]: 'newer',
  })
  restoreLeftovers(folder)
  expect(names(folder, HANDOFFS)).toEqual([`.other.yaml.${dead}.x1y2.old`, 'other.yaml', 'same.yaml'])
  expect(readFileSync(join(folder, HANDOFFS, 'other.yaml'), 'utf8')).toBe('newer')
})

test('names that are not its own are left alone, whatever they look like', () => {
  const files = {
    [`${HANDOFFS}/.task.yaml.swp`]: '',
    [`${HANDOFFS}/.task.yaml.${dead}.tmp`]: '',
    [`${HANDOFFS}/task.yaml.${dead}.x1y2.tmp`]: '',
    [`${HANDOFFS}/deeper/.task.yaml.${dead}.x1y2.tmp`]: '',
    [`.ralph/context/.task.yaml.${dead}.x1y2.tmp`]: '',
  }
  const folder = folderWith(files)
  restoreLeftovers(folder)
  for (const path of Object.keys(files)) expect(existsSync(join(folder, path)), path).toBe(true)
})

test('a lock goes with its process, and not sooner', () => {
  const living = `.living.yaml.${process.ppid}.x1y2.lock`
  const folder = folderWith({
    [`${HANDOFFS}/.dead.yaml.${dead}.x1y2.lock`]: '',
    [`${HANDOFFS}/${living}`]: '',
  })
  restoreLeftovers(folder)
  expect(names(folder, HANDOFFS)).toEqual([living])
})
