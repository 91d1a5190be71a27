import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeGitPath, encodeGitPath } from '../../src/model/git-path.ts'
import type { File, Tree } from './histories.ts'

/** The handoff of every history; its content is never read here. */
export const HANDOFF = '.ralph/handoffs/task.yaml'

/** A repository into which trees are written that were made without git: as commits, as the index, and on the disk. */
export class World {
  readonly folder: string
  #count = 0

  constructor(folder: string) {
    this.folder = folder
    this.#git(['init', '-q'])
    for (const [key, value] of [
      ['core.excludesFile', '/dev/null'],
      ['core.autocrlf', 'false'],
      ['gc.auto', '0'],
    ]) {
      this.#git(['config', key as string, value as string])
    }
  }

  /** A commit for each tree, one after the other from a root of their own; from `handoffAt` on, they hold the handoff. */
  commit(trees: readonly Tree[], handoffAt: number): readonly string[] {
    const id = ++this.#count
    const parts: Buffer[] = []
    trees.forEach((tree, i) => {
      const author = `A <a@example.org> ${1_700_000_000 + id} +0000`
      const head = `commit refs/heads/history-${id}\nmark :${i + 1}\ncommitter ${author}\ndata 1\nm\ndeleteall\n`
      parts.push(Buffer.from(head), ...[...tree].map(([path, file]) => line(path, file)))
      if (i >= handoffAt) parts.push(line(HANDOFF, { mode: '100644', content: `handoff ${id}` }))
    })
    parts.push(...trees.map((_, i) => Buffer.from(`get-mark :${i + 1}\n`)))
    return this.#git(['fast-import', '--quiet', '--force'], Buffer.concat(parts)).split('\n')
  }

  /** One commit of a tree on top of its parents; its id. */
  add(tree: Tree, parents: readonly string[]): string {
    const author = `A <a@example.org> ${1_700_000_000 + ++this.#count} +0000`
    const [first, ...others] = parents
    const above = [...(first ? [`from ${first}`] : []), ...others.map((other) => `merge ${other}`)]
    const reset = first ? '' : 'reset refs/heads/added\n\n'
    const head = `${reset}commit refs/heads/added\nmark :1\ncommitter ${author}\ndata 1\nm\n${above.map((line) => `${line}\n`).join('')}deleteall\n`
    const parts = [Buffer.from(head), ...[...tree].map(([path, file]) => line(path, file))]
    return this.#git(
      ['fast-import', '--quiet', '--force'],
      Buffer.concat([...parts, Buffer.from('get-mark :1\n')]),
    )
  }

  /** Makes a branch of this name stand at a commit. */
  branch(name: string, commit: string): void {
    this.#git(['update-ref', `refs/heads/${name}`, commit])
  }

  /** Checks a commit out, without a branch. */
  head(commit: string): void {
    writeFileSync(join(this.folder, '.git/HEAD'), `${commit}\n`)
  }

  /** Makes the index that of a commit. */
  index(commit: string): void {
    this.#git(['read-tree', commit])
  }

  /** Makes the working tree this tree and the handoff. */
  disk(tree: Tree): void {
    for (const name of readdirSync(this.folder, { encoding: 'buffer' })) {
      if (name.toString() !== '.git')
        rmSync(Buffer.concat([Buffer.from(`${this.folder}/`), name]), { recursive: true })
    }
    for (const [path, { mode, content }] of tree) {
      const place = Buffer.concat([Buffer.from(`${this.folder}/`), encodeGitPath(path)])
      mkdirSync(place.subarray(0, place.lastIndexOf('/')), { recursive: true })
      if (mode === '120000') symlinkSync(content, place)
      else writeFileSync(place, content, { mode: mode === '100755' ? 0o755 : 0o644 })
    }
    mkdirSync(join(this.folder, '.ralph/handoffs'), { recursive: true })
    writeFileSync(join(this.folder, HANDOFF), 'handoff that is not committed')
  }

  /** A commit's tree as git lists it, to see that what was written is what was meant. */
  list(commit: string): Tree {
    const raw = execFileSync('git', ['ls-tree', '-r', '-z', '--full-tree', commit], {
      cwd: this.folder,
      encoding: 'latin1',
    })
    const rows = raw.split('\0').filter(Boolean)
    return new Map(
      rows.map((row) => {
        const path = decodeGitPath(Buffer.from(row.slice(row.indexOf('\t') + 1), 'latin1'))
        return [path, { mode: row.slice(0, 6) as File['mode'], content: '' }]
      }),
    )
  }

  #git(args: readonly string[], input?: Buffer): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', input: input ?? '' }).trim()
  }
}

function line(path: string, { mode, content }: File): Buffer {
  const quoted = [...encodeGitPath(path)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
  return Buffer.from(`M ${mode} inline "${quoted}"\ndata ${Buffer.byteLength(content)}\n${content}\n`)
}
