import { fromRoot } from '../../model/path.ts'
import { rule } from '../../model/rule.ts'
import { sayings } from './sayings.ts'

const WORDS = 8
const MOST = 0.3
/** Fewer stretches than this say nothing about the whole. */
const LEAST = 10

/** A handoff that says again what its specification says, and will soon say something else. */
export const duplicatedSpec = rule({
  id: 'handoff/duplicated-spec',
  kind: 'handoff',
  level: 'off',
  summary: 'A handoff does not repeat its specification',
  *check(handoff, { tree }) {
    if (handoff.archived) return
    const { spec_ref: spec } = handoff.data
    const text = tree.text(fromRoot(spec.replace(/#.*$/s, '')))
    if (text === undefined) return
    const own = sayings(handoff.data).flatMap((saying) => shingles(saying.text))
    if (own.length < LEAST) return
    const known = new Set(shingles(text))
    const shared = own.filter((shingle) => known.has(shingle)).length / own.length
    if (shared < MOST) return
    yield {
      range: handoff.locate(['status'], 'key'),
      message: `Unexpected copy of the specification in ${Math.round(shared * 100)} % of the text, expected the state alone`,
      help: `Say how things stand; \`${spec}\` says what is asked for`,
    }
  },
})

/** Each stretch of eight words, in lower case and without punctuation. */
function shingles(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - WORDS + 1))
    .map((_, at) => words.slice(at, at + WORDS).join(' '))
}
