import { words } from './words.ts'

/** Verbs of task descriptions that are hardly ever nouns after *and*; base forms. */
export const VERBS: ReadonlySet<string> = words(`
  abandon abolish abstract accelerate accept accompany accomplish accumulate achieve acknowledge acquire
  activate adapt add adjust administer adopt advance advertise afford aggregate align allocate allow amend
  analyse analyze annotate announce anonymise anonymize anticipate apologise apologize append apply
  appoint apportion approve arrange arrive ask assemble assert assess assign assist assume assure attach
  attain attend attribute augment authenticate authorise authorize autocomplete automate avoid await
  backfill backport be become begin behave believe bind bisect boil book bootload bootstrap borrow bring
  broaden browse bury buy calculate calibrate cancel canonicalise canonicalize capitalise capitalize
  capture categorise categorize celebrate centralise centralize characterise characterize chmod choose
  circulate cite clarify classify cleanse clear clinch collaborate collapse collate collect combine
  commence commit communicate compare compel compensate compile complain complement comply compose
  compress compute concatenate concentrate conclude condense conduct configure confirm conform connect
  conquer consider consolidate constrain construct consult consume containerise containerize continue
  contribute converge convert coordinate correlate create cultivate curate customise customize decide
  declare decode decompose decompress decorate decouple decrease decrypt deduce dedupe deduplicate deepen
  defend defer define delegate delete deliver demolish demonstrate denormalise denormalize depict deploy
  deprecate deprovision derive describe deserialise deserialize destroy detach detect deter determine
  develop devise devote diagnose dictate differentiate digitise digitize diminish disable disallow
  disassemble discard disclose disconnect discourage discover discuss dismiss dispatch dispose dissolve
  distribute diversify divide do dockerise dockerize donate downgrade download downsample downscale drain
  drop dwell earn edit educate eject elect elicit eliminate embark embed embrace emit emphasize empower
  emulate enable encapsulate encode encourage encrypt endorse endure energize enforce engage engineer
  enhance enlarge enlist enrich enrol enroll ensure entail enter entertain enumerate equip eradicate erase
  escalate establish estimate evaluate evolve examine exceed excite exclude execute exempt exercise
  exhaust expand expect expire explain exploit explore expose express extend extract extrapolate fabricate
  facilitate familiarise familiarize fasten featurize fetch fill finalise finalize find finetune finish
  fix flatten flip follow forbid forgive formalise formalize formulate fortify forward foster freshen
  fulfil fulfill gamify gather generalise generalize generate geocode get give grab graduate grant greet
  grow guarantee guard halve hang harden harmonise harmonize have hear help hesitate hide hire hydrate
  hyperlink hypothesize identify ignore illustrate imagine imitate implement impose impress imprint
  improve incentivize include incorporate increase increment incur indent indicate induce industrialize
  infer inflate inform ingest inherit initialise initialize initiate inject innovate insert insist inspect
  install instantiate instruct instrument insulate insure integrate intend intensify interact intercept
  internationalize interpolate interpret interrupt introduce invalidate invent inventory invest
  investigate invite invoke irrigate isolate italicize itemize iterate join jot justify keep kill knit
  know laminate launch learn leave lend lessen let leverage liaise liberate lint liquidate localise
  localize locate lock lookup lose maintain make manage manipulate manufacture materialize maximise
  maximize melt memoize memorise memorize mend mention mentor merge metamorphose migrate minify minimise
  minimize mitigate modernise modernize modify modularise modularize motivate move multiply navigate
  negotiate nominate normalise normalize notify nurture obey obfuscate oblige obscure observe obtain
  occupy omit onboard operate operationalize optimise optimize orchestrate organise organize originate
  overhaul oversee overwrite oxygenate paginate parallelise parallelize parameterise parameterize parse
  participate partition pass paste peel penalize perform persist personalise personalize persuade pick
  pinpoint place ponder populate possess postpone praise precompute prefer prefetch prefix preload prepare
  prepend preprocess prerender prescribe preserve preset presume pretend prevail prevent prioritise
  prioritize proceed procure prohibit prolong promote pronounce proofread propagate propose prosecute
  protect prototype prove provide provision prune publish purge pursue put quantify quantise quantize
  quarantine raise randomise randomize reactivate read rearrange reassign reassure rebase reboot rebuild
  recalculate recalibrate receive recheck recite reckon reclaim recognise recognize recolor recommend
  recommission recompile recompress recompute reconcile reconfigure reconnect reconstruct recover recreate
  rectify recycle redact redeploy redesign redirect redistribute redo reduce reenable reenact reevaluate
  reexport refactor refer refill refine reflect reformat refresh refuse regenerate register regroup
  rehearse reify reimplement reindex reinforce reinstall reinstate reintroduce reinvent reject relabel
  relate relaunch relax relink relinquish reload relocate rely remap rematch remediate remember remind
  remodel remove rename render renew renumber reopen reorder reorganise reorganize reorient repackage
  repaint repair repay rephrase replace replicate repopulate reposition reproduce republish repurpose
  require rerun resample rescale reschedule rescore resend reserve reset reshape reshuffle resize resolve
  respond restart restore restrict restructure resubmit resume resurface retag retain retell rethink
  rethrow retire retrain retrieve retype reunite reupload revalidate revamp reveal revert revise revisit
  revive revoke rewire reword rewrite rotate ruin run sanitise sanitize satisfy save scaffold scrape see
  seek segment select sell send serialise serialize serve set setup sew sharpen shave shorten showcase
  shred shrink shut signpost silence simplify simulate skim skip smoothen socialize solicit solve sow
  spawn specify speed spell spin spray squash squeeze stabilise stabilize standardise standardize start
  stay sterilise sterilize stir stop streamline strengthen strip subdivide submit subscribe subsidize
  substitute subsume subtract suggest summarise summarize superimpose supply suppress surface surpass
  suspend sustain swap symbolize synchronise synchronize synthesise synthesize systematize tabulate take
  taste teach tear tell terminate thaw thicken throttle throw tighten toggle tokenise tokenize tolerate
  transact transcend transcode transcribe transform translate transmit transpile transplant transpose
  traverse treat trim troubleshoot truncate tune turn typecheck typeset unblock uncomment uncover
  underline understand undertake undo unfold unhide unify uninstall unite unlink unload unlock unmount
  unnest unpack unpin unpublish unregister unroll unset unsubscribe untangle untie unwrap unzip upcycle
  update uphold uplift upload upsample upscale upsert urge use utilise utilize vaccinate vacuum validate
  vary vectorise vectorize vendor venture verify visualise visualize vocalize walk warn watch weaken weave
  whitelist widen wipe wire withdraw withhold wonder wrap write yield zip
`)
