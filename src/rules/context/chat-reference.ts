import type { Prose } from '../../model/markdown.ts'
import { rule } from '../../model/rule.ts'
import { sayings } from '../handoff/sayings.ts'

/** Context that only those have who were there. */
export const chatReference = rule({
  id: 'context/chat-reference',
  kind: ['skill', 'note', 'workflow', 'handoff'],
  level: 'warning',
  summary: 'Nothing refers to a conversation that the reader does not have',
  *check(document) {
    if (document.kind === 'handoff') {
      if (document.archived) return
      for (const { at, text } of sayings(document.data)) {
        const found = referenceIn(text)
        if (found) yield { range: document.locate(at), ...words(found.text) }
      }
      return
    }
    const prose: Prose = document.kind === 'workflow' ? document.objective : document.markdown.prose
    for (const { start, end } of prose.blocks) {
      const found = referenceIn(prose.text.slice(start, end))
      if (!found) continue
      const from = start + found.index
      yield { range: prose.locate(from, from + found.text.length), ...words(found.text) }
    }
  },
})

const REFERENCES = [
  // *as discussed in ADR 3* and *as mentioned above* say where to look.
  /\bas (?:discussed|agreed|talked about)(?=\s*(?:[,.;:!?)]|$)|\s+(?:before|earlier|previously|yesterday|last (?:time|week)|with you)\b)/i,
  /\bas (?:I|we) (?:said|discussed|agreed|mentioned|talked about)(?! (?:above|below|in)\b)/i,
  /\b(?:in|from|during) our (?:last |previous |earlier )?(?:chat|call|conversation|discussion|meeting|talk)\b/i,
  /\bas (?:I|we) (?:said|discussed|agreed|mentioned|talked about) in (?:the|our|this|that|today's|yesterday's|last week's) (?:meeting|call|chat|conversation|discussion)\b/i,
  /\b(?:per|following|according to) our (?:last |previous |earlier )?(?:chat|call|conversation|discussion|meeting|talk)\b/i,
  /\b(?:earlier|above|before) in (?:this|our) (?:chat|conversation|discussion)\b/i,
  /\b(?:what|which|that) we (?:talked about|discussed|agreed on)(?! (?:above|below|in)\b)/i,
  /\b(?:the one|the (?:code|file|snippet)) I (?:pasted|posted|sent|showed)(?: you)?\b/i,
]

/** Words of which each of them has one: one pattern is ready sooner than eight. */
const WORDS =
  /\b(?:discussed|agreed|talked|said|mentioned|our|chat|conversation|discussion|pasted|posted|sent|showed)\b/i

function referenceIn(text: string): { readonly index: number; readonly text: string } | undefined {
  if (!WORDS.test(text)) return undefined
  // What is quoted is what somebody may say.
  const own = text.replace(/`[^`]*`|"[^"]*"|“[^“”]*”/g, (quoted) => '_'.repeat(quoted.length))
  for (const reference of REFERENCES) {
    const found = reference.exec(own)
    if (found) return { index: found.index, text: found[0] }
  }
  return undefined
}

function words(found: string) {
  return {
    message: `Unexpected reference \`${found}\` to a conversation, expected what was said there`,
    help: 'Write what it came to, or link the file that holds it',
  }
}
