import { kebabCase } from '../model/kebab-case.ts'

const ARTICLES = /^(?:an?|the|my|our|your|its|their|this|these|all)$/i
const ENDS =
  /^(?:about|as|at|based|by|for|from|in|into|of|on|onto|over|so|that|to|until|using|via|which|with)$/i
const MOST_WORDS = 5
const LONGEST = 60

/** A name for a part of a skill by its objective, which none of the names `isTaken`: *Fetch the open issues of …* gives `fetch-open-issues`. */
export function partName(objective: string, whole: string, isTaken: (name: string) => boolean): string {
  const words = objective.split(/\s+/).filter((word) => !ARTICLES.test(word))
  const end = words.findIndex((word, at) => at > 1 && ENDS.test(word))
  const name = kebabCase((end === -1 ? words : words.slice(0, end)).join(' '))
    .split('-')
    .slice(0, MOST_WORDS)
    .join('-')
    .slice(0, LONGEST)
    .replace(/-$/, '')
  // `fetch-issues-2` before `fetch-issues` would read as if it came after.
  const own = name === whole || name === '' ? `${name}-part`.replace(/^-/, '') : name
  for (let turn = 1; ; turn++) {
    const free = turn === 1 ? own : `${own}-${turn}`
    if (!isTaken(free)) return free
  }
}
