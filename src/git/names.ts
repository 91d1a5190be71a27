import type { Hint } from '../model/facts.ts'
import { nearestPath } from '../model/nearest-path.ts'
import { byCodeUnit } from '../model/order.ts'
import type { GitPath, Tree } from '../model/tree.ts'

/** Finds paths that are nearly the one looked for. */
export class Names {
  readonly #tree: Tree
  readonly #changed: Tree
  readonly #folders = new Set<GitPath>()
  readonly #folded = new Map<string, GitPath>()
  readonly #composed = new Map<string, GitPath>()

  /** `changed` are those of the paths that are looked at first: a wrong path most likely means one of them. */
  constructor(paths: readonly GitPath[], changed: readonly GitPath[] = []) {
    const sorted = paths.toSorted(byCodeUnit)
    this.#tree = treeOf(sorted)
    this.#changed = treeOf(changed.toSorted(byCodeUnit))
    for (const path of sorted) {
      this.#folded.set(path.toLowerCase(), path)
      this.#composed.set(path.normalize('NFC'), path)
      for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
        const folder = path.slice(0, cut)
        if (this.#folders.has(folder)) break
        this.#folders.add(folder)
      }
    }
  }

  /** What stands in the place of a path that is not there; `guess` measures the distance to others, which takes time. */
  looksFor(path: GitPath, guess: boolean): Hint {
    if (this.#folders.has(path)) return { folder: true }
    const root = path.split('/')[0] ?? path
    return { ...this.#nearly(path, guess), ...(!this.#folders.has(root) && { foreignRoot: true }) }
  }

  #nearly(path: GitPath, guess: boolean): Hint {
    const composed = this.#composed.get(path.normalize('NFC'))
    if (composed !== undefined) return { normalisedOf: composed }
    const folded = this.#folded.get(path.toLowerCase())
    if (folded !== undefined) return { caseOf: folded }
    const near = guess ? (nearestPath(path, this.#changed) ?? nearestPath(path, this.#tree)) : undefined
    return near === undefined ? {} : { nearest: near }
  }
}

function treeOf(paths: readonly GitPath[]): Tree {
  return { has: (path) => paths.includes(path), text: () => undefined, paths: () => paths }
}
