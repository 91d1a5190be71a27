import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Ledger } from '../../src/cache/ledger.ts'
import { Watch } from '../../src/cache/watch.ts'
import { judgeInThreads } from '../../src/lint/crew.ts'
import { lintRemembering } from '../../src/lint/many.ts'
import { judgeShare, type Share } from '../../src/lint/share.ts'
import { sharesOf } from '../../src/lint/shares.ts'
import type { Project } from '../../src/model/project.ts'
import { listConvention } from '../../src/workspace.ts'

const ORDER = 'Fetch the issues and post a summary.'

let home: string
let root: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-threads-')))
  root = join(home, 'tree')
  for (let n = 0; n < 40; n++) write(`.ralph/skills/fetch-${n}/SKILL.md`, skill(`fetch-${n}`))
  for (let n = 0; n < 40; n++) write(`.ralph/skills/fetch-${n}/criteria.yaml`, 'criteria:\n  - run: "true"\n')
  write('.ralph/context/api.md', '---\nsource: here\n')
})

afterEach(() => rmSync(home, { recursive: true }))

function skill(name: string): string {
  return `---\nname: ${name}\ndescription: Fetches issues. Use it daily.\n---\n## Objective\n\n${ORDER}\n\n[Done](criteria.yaml)\n`
}

function write(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function shares(threads: number): Promise<readonly Share[]> {
  const listed = await listConvention(root)
  const whole = { root, listed, strict: false, today: '2026-11-20', remembers: true }
  return sharesOf([...listed.keys()], threads).map((paths) => ({ ...whole, paths }))
}

test('threads find what one of them would, and each file is judged once', async () => {
  const [whole] = await Promise.all((await shares(1)).map(judgeShare))
  const parts = await judgeInThreads(await shares(3))
  const found = parts.flatMap(({ verdicts }) => verdicts)
  const byPath = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]) =>
    a[0] < b[0] ? -1 : 1
  expect(found.toSorted(byPath)).toEqual(whole?.verdicts.toSorted(byPath))
  expect(found.length).toBe(81)
  expect(found.filter(([, { findings }]) => findings.length > 0).length).toBe(81)
})

test('the two files of a skill are judged by one thread', async () => {
  const parts = (await shares(3)).map(({ paths }) => [...paths])
  for (const paths of parts) {
    expect(paths.length).toBeGreaterThan(20)
    for (const path of paths)
      if (path.endsWith('/SKILL.md')) expect(paths).toContain(path.replace('SKILL.md', 'criteria.yaml'))
  }
})

test('a thread that fails is no clean report', async () => {
  const [share] = await shares(1)
  const broken = { ...share, listed: undefined } as unknown as Share
  await expect(judgeInThreads([broken])).rejects.toThrow(TypeError)
})

test('settings that change while threads judge do not divide a report', async () => {
  write('.ralph/ralph.yaml', 'lint: {rules: {criterion/cannot-fail: "off"}}\n')
  const run = async (meanwhile: () => void) => {
    const listed = await listConvention(root)
    const folder = join(home, 'cache')
    const request = { cwd: root, names: [], strict: false, allowEmpty: true }
    const { report } = await lintRemembering(root, listed, 'test', folder, request, async (paths, share) => {
      const [first, second] = sharesOf(paths, 2).map((paths) => ({ ...share, paths })) as [Share, Share]
      const before = await judgeShare(first)
      meanwhile()
      return [before, await judgeShare(second)]
    })
    return report.findings.filter(({ rule }) => rule === 'criterion/cannot-fail').length
  }
  expect(await run(() => write('.ralph/ralph.yaml', 'lint: {rules: {}}\n'))).toBe(0)
  expect(await run(() => {})).toBe(40)
})

test('what two threads saw differently is not believed later', async () => {
  const listed = await listConvention(root)
  const ledger = new Ledger(root, listed)
  const stamp = [1, 1, 1, 1] as const
  ledger.adopt(new Map([['.ralph/context/api.md', { stamp, digest: 'a' }]]))
  ledger.adopt(new Map([['.ralph/context/api.md', { stamp, digest: 'a' }]]))
  expect(ledger.digestOf('.ralph/context/api.md')).toBe('a')
  ledger.adopt(new Map([['.ralph/context/api.md', { stamp, digest: 'b' }]]))
  expect(ledger.digestOf('.ralph/context/api.md')).toBe('?')

  const watch = new Watch({} as Project, ledger)
  watch.adopt(new Map([['has src', 'yes']]))
  watch.adopt(new Map([['has src', 'yes']]))
  expect(watch.answer('has src')).toBe('yes')
  watch.adopt(new Map([['has src', 'no']]))
  watch.adopt(new Map([['has src', 'no']]))
  expect(watch.answer('has src')).toBe('?')
})
