import type { Form } from './inflection.ts'
import { type Verb, verb } from './inflection.ts'
import { PREPOSITIONS } from './lexicon/function-words.ts'
import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

/** The verb that a word is where an order may begin: one of the lexicon, or one that what follows tells. */
export function verbAt(part: readonly Token[], at: number, form: Form): Verb | undefined {
  const text = part[at]?.text ?? ''
  // *temperature every second*: when, not what.
  const regular = /^(all|each|every)$/.test(part[at + 1]?.text ?? '')
  const unknown = form === 'base' && !regular && isUnknownVerb(part, at)
  return verb(text, form) ?? (unknown ? { base: text, noun: false } : undefined)
}

/** *Decant the samples*: a word that only a verb can be, as a determiner follows. */
export function isUnknownVerb(part: readonly Token[], at: number): boolean {
  const [word, next] = [part[at], part[at + 1]]
  if (
    word?.kind !== 'word' ||
    !/^(a|all|an|each|every|its|my|our|the|their|these|this|your)$/.test(next?.text ?? '')
  )
    return false
  const inflected = /(ed|ing|ly|[^s]s)$/.test(word.text)
  return (
    /^[a-z-]{3,}$/.test(word.text) && !inflected && !NO_VERBS.has(word.text) && !PREPOSITIONS.has(word.text)
  )
}

const NO_VERBS = words(`
  above after afterwards again all almost alongside already although always amid and any anyway apart aside
  became because before beforehand began behind being below beneath beside both bought broke brought built
  but came caught chose concerning despite did drew drove due each either else elsewhere even ever every
  except fell felt few first flew forgot found furthermore gave given got grew had half having he held hence
  her here hid him his how i indeed inside instead it just kept knew later least led left less likewise lost
  made many maybe me meant meanwhile met minus more moreover most mostly neither never next nor not often
  only otherwise outside paid per perhaps plus quite ran rather rose said sat saw sent she shook shot since
  slept sold some sometimes soon spent spoke still stole stood struck such swore taught than that the them
  then there therefore they this though thought threw thus today together told tomorrow took underneath
  understood unless unlike until us versus we well went what whatever when whenever where whereas whether
  which while who whom whose why won wore worth wrote yesterday yet you
`)
