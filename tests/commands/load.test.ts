import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { folderWith } from '../repository.ts'

const HANDOFF = 'spec_ref: spec.md\nstatus: {in_progress: [half]}\nfiles_changed: []\n'

let cache: string
let cwd: string
beforeEach(() => {
  cache = folderWith()
  cwd = folderWith({ 'spec.md': '', '.ralph/handoffs/task.yaml': HANDOFF })
})

/** What one start prints, and the files that it finds or leaves of what was compiled. */
function start(variables: NodeJS.ProcessEnv = {}) {
  const { code, stdout } = ralph(['lint'], { cwd, env: { NODE_COMPILE_CACHE: cache, ...variables } })
  return { answer: { code, stdout }, kept: filesOf(/ralph-(?!.*-seen-)/) }
}

function filesOf(name: RegExp): readonly string[] {
  const names = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((path) => name.test(path))
  return names.map((path) => join(cache, path)).sort()
}

test('what was compiled is kept once, and changes no answer', () => {
  const first = start()
  const bytes = first.kept.map((file) => readFileSync(file))
  expect(first.kept.length).toBeGreaterThan(5)
  const second = start()
  expect(second).toEqual(first)
  expect(second.kept.map((file) => readFileSync(file))).toEqual(bytes)
})

test.each([
  ['bytes of it are others', (bytes: Buffer) => bytes.fill('x', 40, 72)],
  ['it is all zeros', (bytes: Buffer) => bytes.fill(0)],
  ['half of it is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['it is empty', () => Buffer.alloc(0)],
])('a kept file is passed over and made anew when %s', (_, damage) => {
  const first = start()
  const damaged = first.kept.map((file) => damage(readFileSync(file)))
  for (const [at, file] of first.kept.entries()) writeFileSync(file, damaged[at] as Buffer)
  expect(start()).toEqual(first)
  for (const [at, file] of first.kept.entries()) expect(readFileSync(file)).not.toEqual(damaged[at])
})

test('a folder that cannot be written to is none', () => {
  const first = start()
  rmSync(cache, { recursive: true })
  writeFileSync(cache, '')
  expect(ralph(['lint'], { cwd, env: { NODE_COMPILE_CACHE: cache } })).toMatchObject(first.answer)
})

test('a Node without a compile cache of its own keeps what was compiled as well, unless it is told not to', () => {
  const older = folderWith({
    'older.cjs': `for (const name of ['enableCompileCache', 'getCompileCacheDir']) delete require('node:module')[name]`,
  })
  const NODE_OPTIONS = `--require=${join(older, 'older.cjs')}`
  expect(start({ NODE_OPTIONS, NODE_DISABLE_COMPILE_CACHE: '1' }).kept).toEqual([])
  const first = start({ NODE_OPTIONS })
  expect(first.kept.length).toBeGreaterThan(5)
  expect(start({ NODE_OPTIONS })).toEqual(first)
  cache = folderWith()
  const { kept } = start({ NODE_OPTIONS, NODE_COMPILE_CACHE: '', XDG_CACHE_HOME: cache })
  expect(kept.every((file) => file.startsWith(join(cache, 'dotralph', process.version)))).toBe(true)
  expect(kept.length).toBe(first.kept.length)
})

test.skipIf(process.platform === 'win32')('nothing is run from a folder that everybody may write to', () => {
  const { kept } = start()
  const [folder = ''] = new Set(kept.map(dirname))
  for (const file of kept) rmSync(file)
  chmodSync(folder, 0o777)
  expect(start().kept).toEqual([])
  chmodSync(folder, 0o755)
  expect(start().kept).toEqual(kept)
})

test('what most runs do without is not loaded', () => {
  const told = folderWith({
    'tell.cjs': `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(cache, 'loaded'))}, process.moduleLoadList.join('\\n')))`,
  })
  const { code } = ralph(['lint'], { cwd, env: { NODE_OPTIONS: `--require=${join(told, 'tell.cjs')}` } })
  expect(code).toBe(0)
  const loaded = readFileSync(join(cache, 'loaded'), 'utf8').split('\n')
  expect(loaded).toContain('NativeModule vm')
  for (const name of ['stream', 'child_process', 'crypto', 'worker_threads', 'zlib', 'http', 'readline'])
    expect(loaded).not.toContain(`NativeModule ${name}`)
})

/** Two handoffs that contradict themselves: more rules have something to say of them. */
const FAULTY = {
  'spec.md': '',
  '.ralph/handoffs/a.yaml': `${HANDOFF}blockers: [none]\ndecisions: [{what: it}]\n`,
  '.ralph/handoffs/b.yaml': `spec_ref: ./gone.md\nstatus: {completed: [half], pending: [half]}\nfiles_changed: [../a — created, c, c]\n`,
}

test('what later inputs take is kept as well, after some runs', () => {
  const { kept } = start()
  const size = () => kept.reduce((sum, file) => sum + readFileSync(file).length, 0)
  const runsAfter = (runs: number) => {
    for (const file of filesOf(/-seen-/)) writeFileSync(file, '.'.repeat(runs))
    expect(ralph(['lint'], { cwd: folderWith(FAULTY), env: { NODE_COMPILE_CACHE: cache } }).code).toBe(1)
    return size()
  }
  const first = size()
  expect(runsAfter(32)).toBe(first)
  const later = runsAfter(63)
  expect(later).toBeGreaterThan(first)
})

test('files that were not loaded together before are looked over at once', () => {
  const lint = (files: Readonly<Record<string, string>>) => {
    const { code } = ralph(['lint'], { cwd: folderWith(files), env: { NODE_COMPILE_CACHE: cache } })
    expect(code).toBe(1)
    return filesOf(/ralph-(?!.*-seen-)/).map((path) => readFileSync(path).length)
  }
  const skill = '---\nname: a\ndescription: A.\n---\n## Objective\n\nBuild it and write the docs.\n'
  const first = lint({
    'spec.md': '',
    '.ralph/handoffs/task.yaml': HANDOFF,
    '.ralph/skills/a/SKILL.md': skill,
  })
  for (const file of filesOf(/-seen-/)) writeFileSync(file, '.'.repeat(32))
  const later = lint(FAULTY)
  expect(later.length).toBe(first.length)
  expect(later).not.toEqual(first)
})

test('each command has its own, and a word that is none has nothing', () => {
  const { kept } = start()
  const env = { NODE_COMPILE_CACHE: cache }
  expect(ralph(['nothing'], { cwd, env }).code).toBe(2)
  expect(start().kept).toEqual(kept)
  expect(ralph(['config'], { cwd, env }).code).toBe(0)
  expect(start().kept.length).toBeGreaterThan(kept.length)
})
