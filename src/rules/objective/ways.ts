import { type Form, verb } from './inflection.ts'
import { INPUTS, RELEASES, YIELDING } from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { takesUp } from './roles.ts'
import type { Token } from './tokens.ts'

/** Whether a clause only takes something in for the next, or gets to where that is done: *Read the file and count its words*. */
export function isWay(clause: readonly Token[], next: readonly Token[], form: Form): boolean {
  const base = verb(clause[0]?.text ?? '', form)?.base ?? ''
  if (RELEASES.has(verb(next[0]?.text ?? '', form)?.base ?? '')) return false
  if (INPUTS.has(base)) return !clause.some(({ text }) => text === 'into')
  // *Take the texts and translate them*
  if (/^(get|grab|take)$/.test(base) && takesUp(next, 1)) return true
  return (
    isLook(clause, base) ||
    opensFile(clause, base) ||
    goesThere(clause, base) ||
    (YIELDING.has(base) && refersBack(next, /^from$/)) ||
    (OPENING.has(base) && refersBack(next, /^(in|inside|on)$/))
  )
}

/** *Log in to the shop and see the orders* */
export function isEntry(clause: readonly Token[]): boolean {
  return /^(log|sign) in(to .*| to .*)?$/.test(clause.map(({ text }) => text).join(' '))
}

/** *Take a look at the parser and fix the leak* */
function isLook(clause: readonly Token[], base: string): boolean {
  const idiom = /^(have|take)$/.test(base) && clause[1]?.text === 'a'
  return idiom && clause.slice(2, 4).some(({ text }) => text === 'look')
}

const FILES = words('config document dump file folder log notebook page settings sheet spreadsheet')

/** *Open `config.yaml` and change the timeout* */
function opensFile(clause: readonly Token[], base: string): boolean {
  if (base !== 'open') return false
  const at = /^(each|every|the)$/.test(clause[1]?.text ?? '') ? 2 : 1
  return clause[at]?.kind === 'thing' || clause.slice(at, at + 3).some(({ text }) => FILES.has(text))
}

/** *Drive to the depot and …*, *Clone the repo and …* */
function goesThere(clause: readonly Token[], base: string): boolean {
  if (/^(connect|drive|head|travel)$/.test(base)) return clause[1]?.text === 'to'
  const copies = /^(check|checkout|clone|fork)$/.test(base)
  return copies && clause.slice(1, 5).some(({ text }) => /^(branch|repo|repository)$/.test(text))
}

const OPENING = words('boot create launch open spin start')

/** *Fetch the schema, generate a client from it*, *Start the emulator and run the app in it* */
function refersBack(clause: readonly Token[], preposition: RegExp): boolean {
  return clause.some(
    ({ text }, at) => preposition.test(text) && /^(it|them)$/.test(clause[at + 1]?.text ?? ''),
  )
}
