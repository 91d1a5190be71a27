import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type Mounted, mounted, mounts } from '../mounts.ts'
import { OPEN, type Scene, scene } from './scene.ts'
import { treeOf } from './tree.ts'

/** A repository with a complete handoff on a file system of its own, and what is mounted in it. */
async function disk(where: Scene, more = ''): Promise<Mounted> {
  // A shell that stands in a folder sees what is mounted on it when it goes there anew.
  const copy = `mount -t tmpfs -o size=8m none "$PWD"; cd "$PWD"; cp -r '${where.folder}/.' .`
  return mounted(`${copy}\n${more}`)
}

const FULL = (path: string) => `dd if=/dev/zero of=${path}/.filler bs=4k 2>/dev/null || true`
const SKILL = `.ralph/skills/parse/SKILL.md`

const tree = ({ at }: Mounted) => {
  const files = { ...treeOf(at('')) }
  for (const path of Object.keys(files)) if (path.endsWith('.filler')) delete files[path]
  return files
}

mounts.run(
  mounts.named('an archive that lies on another disk gets the handoff, and gives it back'),
  async () => {
    const where = scene()
    const made = await disk(where, 'mkdir .ralph/archive; mount -t tmpfs none .ralph/archive')
    expect(made.ralph('archive')).toMatchObject({ code: 0, stderr: '' })
    expect(tree(made)).toEqual({ [where.archived]: where.bytes })
    expect(made.ralph('unarchive', 'task')).toMatchObject({ code: 0, stderr: '' })
    expect(tree(made)).toEqual({ [OPEN]: where.bytes })
  },
)

mounts.run(
  mounts.named('a handoff that is mounted as a file by itself stays, and it is said why'),
  async () => {
    const where = scene()
    const made = await disk(where, `mount --bind ${OPEN} ${OPEN}`)
    const { code, stderr } = made.ralph('archive')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ralph: `\.ralph\/handoffs\/task\.yaml` was not moved: EBUSY/)
    expect(readFileSync(made.at(OPEN), 'utf8')).toBe(where.bytes)
    expect(made.shell(`umount ${OPEN}`)).toMatchObject({ code: 0 })
    expect(made.ralph('archive')).toMatchObject({ code: 0 })
    expect(tree(made)).toEqual({ [where.archived]: where.bytes })
  },
)

mounts.run.for([
  ['archive', 'open', '.ralph/archive'],
  ['unarchive', 'archived', '.ralph/handoffs'],
] as const)(
  mounts.named('%s onto a disk that is full loses nothing, and goes on when there is room'),
  async ([command, begins, full]) => {
    const where = scene(begins)
    const [from, to] = begins === 'open' ? [OPEN, where.archived] : [where.archived, OPEN]
    const made = await disk(where, `mkdir -p ${full}; mount -t tmpfs -o size=8k none ${full}; ${FULL(full)}`)
    const args = command === 'archive' ? ['archive'] : ['unarchive', 'task']
    const { code, stderr } = made.ralph(...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/was not moved: ENOSPC: no space left on device\nhelp: /)
    expect(tree(made)).toEqual({ [from]: where.bytes })
    made.shell(`rm ${full}/.filler`)
    expect(made.ralph(...args)).toMatchObject({ code: 0, stderr: '' })
    expect(tree(made)).toEqual({ [to]: where.bytes })
  },
)

mounts.run(mounts.named('no folder can be made: the handoff stays'), async () => {
  const where = scene()
  const made = await disk(where)
  made.shell(
    "mount -o remount,nr_inodes=1 . 2>/dev/null || mount -o remount,nr_inodes=$(df -i . | awk 'NR==2{print $3}') .",
  )
  const { code, stderr } = made.ralph('archive')
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('was not moved: ENOSPC') })
  expect(tree(made)).toEqual({ [OPEN]: where.bytes })
})

const WRITERS = ['lint --fix', 'lint --baseline .ralph/baseline.json --update-baseline', 'new skill read']

mounts.run.for(WRITERS)(mounts.named('%s on a full disk leaves every file as it was'), async (command) => {
  const made = await disk(scene())
  const files = {
    [SKILL]:
      '---\nname: parse\ndescription: Parses the settings. Use it first.\n---\n## Objective\n\nParse and print the settings.\n',
    '.ralph/skills/parse/criteria.yaml': 'criteria:\n  - run: npm test\n',
    '.ralph/baseline.json': '{"version":1,"findings":[]}\n',
  }
  made.shell('mkdir -p .ralph/skills/parse')
  for (const [path, text] of Object.entries(files)) writeFileSync(made.at(path), text)
  const before = tree(made)
  made.shell(FULL('.'))
  const { code, stderr } = made.ralph(...command.split(' '))
  expect(code, stderr).toBe(2)
  expect(stderr).toMatch(/no space/)
  expect(tree(made)).toEqual(before)
  made.shell('rm .filler')
  expect(made.ralph(...command.split(' ')).code).not.toBe(2)
  expect(tree(made)).not.toEqual(before)
})

mounts.run(mounts.named('on a disk that is read-only all is read, and nothing is written'), async () => {
  const where = scene()
  const made = await disk(where)
  made.shell('mount -o remount,ro .')
  expect(made.ralph('lint')).toMatchObject({ code: 0, stderr: '' })
  expect(made.ralph('verify')).toMatchObject({ code: 0, stderr: '' })
  expect(made.ralph('archive', '--check')).toMatchObject({ code: 1, stderr: '' })
  for (const [args, says] of [
    [['archive'], 'was not moved: EROFS'],
    [['new', 'skill', 'read'], 'read-only file system'],
    [['lint', '--baseline', 'b.json', '--update-baseline', '--strict'], ''],
  ] as const) {
    const { code, stderr } = made.ralph(...args)
    if (says !== '') expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) })
    expect([0, 1, 2]).toContain(code)
  }
  expect(tree(made)).toEqual({ [OPEN]: where.bytes })
})
