import { words } from './words.ts'

/** Nouns for people, in the singular, that stories tell of; those that are devices as well (*worker*, *server*) are not here. */
const PERSONS: ReadonlySet<string> = words(`
  accountant admin administrator adult advisor agent analyst applicant apprentice approver architect artist
  assignee assistant athlete attendee auditor author baker barber barista bartender beekeeper bidder blogger
  bookkeeper borrower boss brewer broker builder butcher buyer cadet candidate captain caregiver carer
  caretaker carpenter cashier chef child citizen cleaner clerk clinician coach collaborator colleague
  commissioner commuter consultant contractor contributor cook coordinator counsellor counselor courier
  creator creditor crew curator customer cyclist daughter dealer debtor delegate dentist deputy designer
  developer dispatcher doctor donor driver editor electrician employee employer engineer entrepreneur examiner
  expert farmer father firefighter fisher foreman founder freelancer friend gardener grower guard guardian
  guest guide gymnast helper hiker homeowner host hunter hygienist inmate inspector instructor intern
  interviewer investigator investor janitor jeweller journalist judge juror keeper kid landlord lawyer leader
  learner lecturer librarian lifeguard listener maintainer manager marketer mayor mechanic medic member mentor
  merchant midwife miner modder moderator mother musician neighbor neighbour newcomer notary novice nurse
  occupant officer operator optician organiser organizer owner packer painter paralegal paramedic parent
  partner passenger pastor patient patron pedestrian pensioner performer person pharmacist photographer
  physician physiotherapist picker pilot planner player plumber poet porter practitioner presenter principal
  producer professor programmer prosecutor pupil ranger realtor receptionist recipient recruiter referee
  registrar reporter researcher resident reviewer rider roofer runner sailor salesperson scientist scout
  secretary seller shipper shopper singer skipper soldier speaker spectator sponsor staffer stakeholder
  steward student subscriber supervisor supplier surfer surgeon surveyor tailor teacher technician teenager
  teller tenant tester therapist tourist trader tradesman trainee trainer translator traveler traveller
  treasurer trucker trustee tutor umpire underwriter user vendor vet veterinarian viewer visitor volunteer
  voter waiter waitress walker warden winemaker writer youngster
`)

const OTHERS: ReadonlySet<string> = words(
  'anybody anyone children devs everybody everyone folks men ops people personnel somebody someone staff women',
)

/** Whether a lower-case word means people. */
export function isPerson(word: string): boolean {
  return PERSONS.has(word) || OTHERS.has(word) || (word.endsWith('s') && PERSONS.has(word.slice(0, -1)))
}
