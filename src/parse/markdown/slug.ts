/** Makes the anchors of one document's headings as GitHub does: the first `Setup` is `setup`, the second `setup-1`. */
export class Slugs {
  readonly #taken = new Map<string, number>()

  /** The anchor of the next heading, in the order of the document. */
  next(heading: string): string {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let unique = slug
    let count = this.#taken.get(slug) ?? 0
    while (this.#taken.has(unique)) unique = `${slug}-${++count}`
    this.#taken.set(slug, count)
    this.#taken.set(unique, this.#taken.get(unique) ?? 0)
    return unique
  }
}
