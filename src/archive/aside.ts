import { asTemporary, isAbandoned } from '../disk/temporary.ts'
import { exists, walk } from '../disk.ts'
import { folderOf } from '../model/path.ts'
import { Refusal } from '../model/refusal.ts'
import type { GitPath } from '../model/tree.ts'

/**
 * Says which handoffs were set aside, so that they stand under no name that is read: a line for each that has a reason to. Throws a
 * `Refusal` where a run was killed meanwhile, because the next one gives them their names back.
 */
export function notesOnAside(root: string): readonly string[] {
  return [...walk(root, '.ralph/handoffs', 0)].flatMap((path) => noteOn(root, path) ?? [])
}

function noteOn(root: string, path: GitPath): string | undefined {
  const leftover = asTemporary(path)
  if (leftover?.kind !== 'old' || !leftover.name.endsWith('.yaml')) return undefined
  const place = `${folderOf(path)}/${leftover.name}`
  const aside = `${root}/${path}`
  if (exists(`${root}/${place}`))
    return `Not read: \`${path}\`, which a killed run set aside and whose name another file has: \`${place}\``
  if (isAbandoned(aside, leftover)) throw killed(path, place)
  return exists(aside) ? `Not read: \`${path}\`, which process ${leftover.owner} is moving` : undefined
}

function killed(path: GitPath, place: GitPath): Refusal {
  return new Refusal(
    'conflict',
    `\`${place}\` was not checked: a run that was killed left it as \`${path}\``,
    'Run `ralph archive` again: it puts that right, and nothing is lost',
  )
}
