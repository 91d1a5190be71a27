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

/**
 * Whether a key announces what to do next, however it is written: `next_steps`, `nextAction`, `TODO`, `follow-up`,
 * `x-plan`. A closed list: a word such as `plan` inside another key is no announcement.
 */
export function meansNextSteps(key: string): boolean {
  const word = key
    .replace(/^x-/i, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
  return NEXT_STEPS.test(word)
}
