import { words } from './words.ts'

/** Verbs that are no nouns with the word after them. */
export const PHRASALS: ReadonlySet<string> = new Set(
  'alert if,alert on,alert when,comment on,deal with,deploy to,hand in,hand out,listen to,log in,log into,look at,look for,look up,prepare for,move to,publish to,push to,reply to,sign in,sign up,start on,switch off,switch on,switch to,test against,turn off,turn on,upgrade to,vote for,wait for,work on,warn if,warn when'.split(
    ',',
  ),
)

/** The same behind a noun that no verb may be: *see my orders and filter by date*, but not *add search and filter by date*. */
export const NARROWING: ReadonlySet<string> = new Set([
  'filter by',
  'group by',
  'search by',
  'search for',
  'sort by',
])

/** Two verbs that are one act by custom. */
export const BINOMIALS: ReadonlySet<string> = words(`
  accept-decline accept-reject activate-deactivate allow-deny approve-decline approve-deny approve-reject check-confirm confirm-reject compare-contrast connect-disconnect copy-paste crop-resize cut-paste divide-conquer drag-drop enable-disable expand-collapse filter-sort find-replace flush-close hide-show
  mix-match open-close pick-choose pick-place plug-play point-click pull-push push-pull read-write request-respond save-load save-restore load-save
  search-replace seek-destroy show-hide sign-notarise sign-notarize sign-seal sort-filter start-stop stop-restart track-trace transform-load undo-redo
`)

/** Verbs that say the same in task descriptions; two of one line with one object are one act. */
export const SYNONYMS: readonly ReadonlySet<string>[] = [
  words(
    'aggregate centralise centralize collect combine compile consolidate dedupe deduplicate gather merge unify',
  ),
  words('analyse analyze assess audit evaluate examine explore inspect investigate research review study'),
  words(
    'author build construct create define design develop engineer establish generate implement make produce scaffold write',
  ),
  words('check confirm test validate verify'),
  words(
    'clean cleanse dedupe deduplicate harmonise harmonize normalise normalize prepare preprocess sanitise sanitize standardise standardize tidy trim',
  ),
  words('clear delete drop eliminate erase purge remove strip'),
  words('configure initialise initialize provision set setup'),
  words('correct debug fix patch remedy repair resolve solve'),
  words('describe document explain summarise summarize'),
  words('detect discover find identify list locate pinpoint'),
  words('display present print render show view visualise visualize'),
  words(
    'compress enhance improve optimise optimize polish refactor refine reorganise reorganize restructure simplify streamline',
  ),
  words('administer control handle maintain manage support'),
  words('expand extend'),
  words('fetch get load read receive retrieve'),
  words('keep persist save store'),
  words('monitor observe track watch'),
  words('adapt adjust change modify update'),
]

/** Verbs that are only the first half of what is done to their object, as they find, measure, choose or plan it: *find and kill*. */
export const SEARCHES: ReadonlySet<string> = words(
  'choose detect diagnose discover find identify isolate locate look measure pinpoint plan profile reproduce research sample select spot trace track',
)

/** Verbs that judge their object, for what is then done to it: *audit and harden*. */
export const REVIEWS: ReadonlySet<string> = words(
  'analyse analyze assess audit check evaluate examine explore inspect investigate profile proofread research review study test validate verify',
)

/** What a text or a set of data goes through; two of these with one object are one pass over it: *sort and deduplicate the rows*. */
export const PASSES: ReadonlySet<string> = words(`
  align anonymise anonymize bin chunk clean cleanse convert crop decode decompress dedupe deduplicate denoise encode extract
  filter flatten geocode group harmonise harmonize impute lemmatise lemmatize lowercase mask normalise normalize pad parse
  partition pseudonymise pseudonymize replicate resample resize rotate sanitise sanitize scale segment shard shuffle sort split
  stack standardise standardize stem tokenise tokenize transform transpose trim unzip uppercase validate vectorise vectorize
`)

/** Verbs that only ready their object for the work behind them, also where that takes it up: *thaw the cells and grow them*. */
export const READYING: ReadonlySet<string> = words(
  'defrost dissolve dilute drain grind melt peel preheat rinse soak thaw uncrate unpack unwrap',
)

/** Verbs that say how something new begins or behaves: *add a spinner and hide it when loading is done*. */
export const BEHAVING: ReadonlySet<string> = words(
  'backfill clear close default destroy disable dismiss fill hide populate release remove reset',
)

/** Verbs that bring several things together, and what is then done with them for that: *collect the pages and assemble them*. */
export const GATHERING: ReadonlySet<string> = words(
  'collect compile fetch gather get grade pull query rate score',
)
export const COMPOSING: ReadonlySet<string> = words(
  'add aggregate arrange assemble average bind bundle chart combine compile group join merge order plot put rank sort stitch sum tabulate total turn',
)

/** What a pass over data leaves out, fills or adds up: *flatten the list and remove duplicates*. */
export const RESIDUES: ReadonlySet<string> = words(
  'amounts blanks duplicate duplicates empties gaps nulls outliers whitespace',
)

/** Verbs that address somebody, and what is then said: *call the plumber and ask for a quote*. */
export const ADDRESSING: ReadonlySet<string> = words(
  'call contact email meet message phone ring sit speak talk text write',
)
export const SPEAKING: ReadonlySet<string> = words(
  'agree apologise apologize arrange ask discuss explain inform invite negotiate offer request say tell thank',
)

/** The first verb leaves nothing behind that the second does not take in: *find and fix*, *review and update*. */
export const PREPARATIONS: readonly (readonly [first: ReadonlySet<string>, second: ReadonlySet<string>])[] = [
  [
    words(
      'debug detect diagnose find identify investigate isolate locate reproduce spot trace troubleshoot understand',
    ),
    words('address avoid correct eliminate fix mitigate patch remediate remove repair replace resolve solve'),
  ],
  [words('copy extract'), words('move transfer')],
  [
    words('clone copy duplicate'),
    words(
      'adapt adjust change complete customise customize edit fill modify personalise personalize rework tweak',
    ),
  ],
  [words('download fetch'), words('decompress extract unpack unzip')],
  [words('choose pick select'), words('apply configure implement install integrate use')],
  [
    words(
      'analyse analyze assess audit check evaluate examine explore inspect investigate research review revise study test validate verify',
    ),
    words(
      'adjust approve clear correct enhance finalise finalize fix improve optimise optimize refactor refine repair revise update',
    ),
  ],
  [
    words('analyse analyze assess audit evaluate examine explore inspect investigate research review study'),
    words('categorise categorize classify describe document map rank summarise summarize value'),
  ],
  [words('clone download install setup'), words('activate configure enable run set setup use')],
  [
    words('define develop draft plan propose specify write'),
    words('build create develop document implement write'),
  ],
  [words('define develop draft plan propose specify'), words('execute run')],
  [words('design'), words('fabricate manufacture print')],
  [words('fit train'), words('evaluate test validate')],
]

/** The same where both verbs share one object, named once: *write and run a migration*. */
export const SHARED_PREPARATIONS: typeof PREPARATIONS = [
  [words('build create define'), words('fill populate seed')],
  [words('build create write'), words('apply execute run')],
  [words('clone install'), words('build enable launch start')],
  [words('convert download extract fetch'), words('embed import insert load use')],
  [words('draft'), words('edit finalise finalize polish refine revise')],
  [words('analyse analyze assess compare evaluate review'), words('choose pick select')],
  [words('prepare'), words('cook perform serve')],
  // What is finished and packed to be sent, and no work of its own: *complete and submit the form*, *zip and upload the logs*.
  [
    words('commit compress complete fill finalise finalize finish pack prepare tag wrap zip'),
    words('file mail post push send ship sign submit upload'),
  ],
  [words('print read review'), words('sign')],
  [words('book order'), words('pay')],
  [words('catch capture'), words('release')],
]
