import { words } from './words.ts'

/** A verb before one of these has it as its object, so it is no noun. */
export const OBJECT_STARTERS: ReadonlySet<string> = words(`
  a all an another any anything both each either every everything everyone few her his how it its many me more most my
  no nothing one our several some someone something such that the their them these this those us
  what whatever whether which who why you your
`)

/** Numbers in words, which begin an object before a plural. */
export const NUMBERS: ReadonlySet<string> = words(
  'two three four five six seven eight nine ten eleven twelve',
)

/** Adjectives that no noun stands before, so that the word before them is a verb: *cache old entries*. */
export const ADJECTIVES: ReadonlySet<string> = words(`
  additional affected appropriate available basic broken certain common comprehensive consistent corresponding
  current dead default detailed different duplicate existing extra final first full further important individual initial
  invalid large last late long main missing multiple necessary new obsolete old other outdated possible potential previous
  proper real rare recent related relevant remaining respective same second similar simple short single slow small specific stale
  structured suitable unknown unnecessary unused useful valid various
`)

/** Pronouns that take up an object named before. */
export const PRONOUNS: ReadonlySet<string> = words('everything it that them these this those')

export const PREPOSITIONS: ReadonlySet<string> = words(`
  about across against along among around as at between beyond by during for from in into like near of off on
  onto over per through throughout to toward towards under up upon via with within without
`)

/** Prepositions that begin the complement of a verb rather than of a noun. */
export const DIRECTIONS: ReadonlySet<string> = words('against at from in into on onto through to with')

/** Words that a noun phrase ends before. */
export const PHRASE_ENDS: ReadonlySet<string> = words(`
  about across after against along among and are around as at be because before between but by can during for
  from has have how if in into is must of off on onto or over per should so than that then through to under until
  upon using via was were when where which while who will with within without
  again as beside besides beyond i instead they twice we you inside near outside per plus since throughout till toward towards unless whether why
`)

/** The clause that such a word begins says what, why, when or how: not what else to do. */
export const SUBORDINATORS: ReadonlySet<string> = words(`
  after although are because before e.g even how i.e if including like provided since so such though unless until were what
  whatever when whenever where whereas wherever whether while why
`)

/** Behind these, and behind *to*, base forms are at home. */
export const MODALS: ReadonlySet<string> = words('can could do does may might must shall should will would')

export const RELATIVES: ReadonlySet<string> = words('that which who whose')

/** A verb in the singular: what follows in its base form belongs to another clause. */
export const SINGULAR_AUXILIARIES: ReadonlySet<string> = words(
  "does doesn't had hadn't has hasn't is isn't was wasn't were weren't",
)

/** Words before an -ing form, or alone before a clause. */
export const ADJUNCT_STARTERS: ReadonlySet<string> = words(
  'after before by for from of via when while with without',
)

/** Adverbs that may stand between a conjunction and its verb. */
export const ADVERBS: ReadonlySet<string> = words(`
  afterward afterwards again also always automatically later next now once optionally please second simply
  subsequently then third thereafter thereby therefore thus too
`)

/** Words that may open an order without being part of it. */
export const LEAD_WORDS: ReadonlySet<string> = words(`
  afterward afterwards alright also and cool finally first firstly great hmm just kindly lastly let's lets last next now ok okay only perfect please
  pls plz right thanks well yeah yes
  second secondly simply so then third thirdly
`)

/** An adjunct in front: the order begins after its comma. */
export const LEADING_ADJUNCTS: ReadonlySet<string> = words(`
  after as at based because before by during following for from given if in on once since starting through to
  unless until using via when whenever where while with within without
`)

/** Nouns that make a compound of the verbs before them: *submit button*, *read access*, *deploy script*. */
export const COMPOUND_HEADS: ReadonlySet<string> = words(`
  access action actions animation area areas bar bars box button buttons callback callbacks capabilities capability
  command commands control controls count counts cycle cycles date dates dialog dialogs endpoint endpoints
  event events experience feature features flow flows form forms functionality gesture gestures guide guides handler
  handlers hook hooks icon icons instructions interval job jobs latency lifecycle link links loop loops
  menu menus method methods mode modes mutation mutations operation operations option options order page
  pages panel panels performance permission permissions phase phases pipeline pipelines privileges
  procedure process rate rates right rights scenario scenarios screen screens script scripts semantics
  speed stage stages step steps strategy support system tab tabs text texts time timeout timeouts times timestamp
  timestamps tool toolbar tools utilities view views window windows wizard workflow workflows
`)

/** Nouns that make a compound of all the words before them: *export and import functionality*. */
export const ABSTRACT_HEADS: ReadonlySet<string> = words(
  'capabilities capability feature features functionality mechanism mechanisms semantics support',
)

/** Uncountable objects: as good as a plural. */
export const MASS_NOUNS: ReadonlySet<string> = words(`
  bandwidth cash changelog clearance code concurrency config configuration content correspondence contents coverage css data documentation equipment evidence feedback furniture html information infrastructure
  input javascript json logic luggage markup media metadata money music output overtime people progress prose python readme rust schema software sql
  staff stock text traffic typescript utilisation utilization
`)
