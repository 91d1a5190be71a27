import { nearest } from '../model/nearest.ts'

const PREFIX = '(?:my|our|the|immediate|possible|planned|proposed|recommended|remaining|suggested)?'
const NEXT = 'next(?:actions?|goals?|items?|moves?|plans?|sessions?|sessionplan|steps?|tasks?|todos?|up)?'
const OTHERS = [
  'actionitems?|actionplan',
  'followups?|followupactions?|followupitems?|followupsteps?|followuptasks?',
  'plans?|planned|plannedactions?|plannedsteps?|plannedtasks?|plannedwork|roadmap',
  'proposals?|proposed|proposedactions?|proposedsteps?',
  'recommendations?|recommended|recommendedactions?|recommendedapproach|recommendedsteps?',
  'suggestions?|suggested|suggestedactions?|suggestedapproach|suggestedsteps?',
  'todos?|todoitems?|todolist|tobedone|upcoming|upcomingsteps?|upcomingtasks?|upcomingwork',
  'whatsnext|whatisnext|whattodo|whattodonext',
]
const NEXT_STEPS = new RegExp(`^(?:${PREFIX}${NEXT}|${OTHERS.join('|')})$`)

/** How the commonest of them begin, and what a slip of the pen there was meant for. */
const SLIP = /^(?:next|recom)/
const COMMON = ['nextstep', 'nextsteps', 'nextaction', 'nextactions', 'recommendation', 'recommendations']

/**
 * Whether a key announces what to do next, however it is written: `next_steps`, `nextAction`, `TODO`, `follow-up`,
 * `x-plan`. A closed list: a word such as `plan` inside another key is no announcement. A
 * misspelt one is: `next_stesp` would else be kept under `x-`.
 */
export function meansNextSteps(key: string): boolean {
  const word = key
    .replace(/^x-/i, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
  return NEXT_STEPS.test(word) || (SLIP.test(word) && nearest(word, COMMON) !== undefined)
}
