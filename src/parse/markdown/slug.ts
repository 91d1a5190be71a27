import { letterPattern } from '../../model/letters.ts'

const LEFT_OUT = letterPattern(String.raw`[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]`, 'gu')

/** Makes the anchors of one document's headings as GitHub does: the first `Setup` is `setup`, the second `setup-1`. */
export class Slugs {
  readonly #taken = new Map<string, number>()

  /** The anchor of the next heading, in the order of the document. */
  next(heading: string): string {
    const lower = heading.toLowerCase()
    const slug = lower.replace(LEFT_OUT(lower), '').replaceAll(' ', '-')
    let unique = slug
    let count = this.#taken.get(slug) ?? 0
    while (this.#taken.has(unique)) unique = `${slug}-${++count}`
    this.#taken.set(slug, count)
    this.#taken.set(unique, this.#taken.get(unique) ?? 0)
    return unique
  }
}
