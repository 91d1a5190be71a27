import { words } from './words.ts'

/** Nouns for people, in the singular, that stories tell of; those that are devices as well (*worker*, *server*) are not here. */
const PERSONS: ReadonlySet<string> = words(`
  accountant admin administrator adult advisor agent analyst applicant apprentice approver architect artist assignee assistant
  athlete attendee auditor author baker bidder blogger borrower boss buyer candidate captain caregiver carer carpenter chef child
  citizen cleaner clerk clinician coach collaborator colleague commuter contractor contributor coordinator
  counsellor counselor courier creator creditor curator customer cyclist dealer debtor dentist designer developer
  dispatcher doctor donor driver editor employee employer engineer entrepreneur expert farmer foreman founder freelancer friend
  gardener grower guardian guest guide gymnast hiker homeowner host instructor inspector interviewer investor janitor
  journalist kid landlord lawyer leader learner lecturer librarian maintainer manager marketer mechanic member mentor merchant
  midwife moderator musician neighbor neighbour newcomer novice nurse occupant officer organiser organizer owner painter paralegal parent
  partner passenger patient patron pedestrian performer person pharmacist photographer physician pilot planner
  player plumber practitioner presenter principal producer professor programmer pupil recipient recruiter referee registrar
  reporter researcher resident reviewer rider runner salesperson scientist secretary seller singer speaker sponsor staffer
  stakeholder student supervisor supplier surgeon surveyor teacher technician teenager tenant tester therapist trader trainee
  trainer translator traveler traveller treasurer tutor user vendor vet viewer visitor volunteer voter waiter writer youngster
`)

const OTHERS: ReadonlySet<string> = words(
  'anybody anyone children devs everybody everyone folks men ops people personnel somebody someone staff women',
)

/** Whether a lower-case word means people. */
export function isPerson(word: string): boolean {
  return PERSONS.has(word) || OTHERS.has(word) || (word.endsWith('s') && PERSONS.has(word.slice(0, -1)))
}
