import type { Hint } from '../model/facts.ts'
import { nearest } from '../model/nearest.ts'
import { byCodeUnit } from '../model/order.ts'
import type { GitPath } from '../model/tree.ts'

/** Finds paths that are nearly the one looked for. */
export class Names {
  readonly #paths: readonly GitPath[]
  readonly #folders = new Set<GitPath>()
  readonly #folded = new Map<string, GitPath>()
  readonly #composed = new Map<string, GitPath>()
  readonly #byName = new Map<string, GitPath[]>()

  constructor(paths: readonly GitPath[]) {
    this.#paths = paths.toSorted(byCodeUnit)
    for (const path of this.#paths) {
      this.#folded.set(path.toLowerCase(), path)
      this.#composed.set(path.normalize('NFC'), path)
      const name = path.slice(path.lastIndexOf('/') + 1)
      const sameName = this.#byName.get(name)
      if (sameName === undefined) this.#byName.set(name, [path])
      else sameName.push(path)
      for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
        const folder = path.slice(0, cut)
        if (this.#folders.has(folder)) break
        this.#folders.add(folder)
      }
    }
  }

  /** What stands in the place of a path that is not there; `guess` measures the distance to every path, which takes time. */
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
    const sameName = this.#byName.get(path.slice(path.lastIndexOf('/') + 1)) ?? []
    const near = sameName.length === 1 ? sameName[0] : guess ? nearest(path, this.#paths) : undefined
    return near === undefined ? {} : { nearest: near }
  }
}
