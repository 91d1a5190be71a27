import type { Repository } from './repository.ts'

const answers = new WeakMap<Repository, Map<string, Promise<unknown>>>()

/** Asks git once in a run for what never changes: anything about objects that are named by their full ids. */
export function known<T>(repository: Repository, question: string, ask: () => Promise<T>): Promise<T> {
  const own = answers.get(repository) ?? new Map<string, Promise<unknown>>()
  answers.set(repository, own)
  const answer = (own.get(question) as Promise<T> | undefined) ?? ask()
  own.set(question, answer)
  return answer
}
