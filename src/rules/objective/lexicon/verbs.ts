import { words } from './words.ts'

/** Verbs of task descriptions that are hardly ever nouns after *and*; base forms. */
export const VERBS: ReadonlySet<string> = words(`
  abandon ablate abolish abort absorb accelerate accept accompany accomplish accredit accumulate
  achieve acknowledge acquire activate adapt add adjudicate adjust administer admire admit adopt
  advance advertise advise affect afford agree align allocate allow alphabetise alphabetize amend
  amplify amuse analyse analyze animate annotate announce anodise anonymise anonymize anticipate
  apologise apologize appease append apply appoint apportion appraise appreciate approve argue arrange
  arrive ask assemble assert assess assign associate assume assure attach attain attend attest
  attribute augment authenticate authorise authorize automate avoid await axe backdate backfill
  backport bathe be beautify become beg begin behave believe bind bisect bless boil bolster book
  bootload bootstrap borrow brainstorm breathe bring broaden browse bump bury buy calculate calibrate
  cancel canonicalise canonicalize capitalise capitalize capture carry categorise categorize celebrate
  centralise centralize centrifuge certify characterise characterize cherrypick chmod choose
  choreograph circulate cite clarify classify cleanse clear clinch coalesce coax codesplit codify
  coerce collaborate collapse collate collect colorcode colorize colourcode colourise combine come
  commence commend commit communicate compare compel compensate compete compile complain complement
  comply compose compress compute concatenate concentrate conclude condense conduct confess configure
  confine confirm conform congratulate connect conquer consider consolidate constrain construct
  consult consume contain containerise containerize continue contribute converge converse convert
  convey convince coordinate cordon correlate countersign create crochet crosscheck crosslink
  crossreference cull cultivate curate curtail customise customize dampen darken deaccession
  deactivate debounce debrief deburr deceive decide decipher declare declutter decode decommission
  decompose decompress decorate decouple decrease decrement decrypt dedent dedicate deduce dedupe
  deduplicate deepen defend defer define defragment defuse degrade degrease dehydrate delegate delete
  deliver demolish demonstrate demote demystify denoise denormalise denormalize deny deobfuscate
  depend depict deploy depose deprecate deprovision dequeue derisk derive descale descend describe
  deselect deserialise deserialize desolder despatch destroy detach detect deter determine develop
  devise devote deworm diagnose dictate differentiate digitise digitize dilute diminish disable
  disagree disallow disambiguate disarm disassemble discard discharge disclose disconnect discourage
  discover discriminate discuss disembark disinfect dismantle dismiss dispatch disperse dispose
  dissect dissolve distil distill distinguish distribute ditch diversify divide do dockerise dockerize
  document dogfood donate downcase downgrade download downsample downscale downvote drain drop dwell
  earn edit educate eject elapse elect elevate elicit elide eliminate embark embed embrace embroider
  emit emphasize employ empower emulate enable encapsulate encase encircle enclose encode encourage
  encrypt endorse endure energize enforce engage engineer engrave enhance enjoy enlarge enlist enqueue
  enrich enrol enroll ensure entail enter entertain enumerate envision equalize equip eradicate erase
  escalate establish estimate evaluate evict evolve examine excavate exceed excite exclude execute
  exempt exercise exfiltrate exhaust expand expect expedite expire explain exploit explore expose
  express extend externalise externalize extract extrapolate extrude fabricate facilitate factcheck
  fade familiarise familiarize fasten featurize fertilise fertilize fetch fill finalise finalize find
  finetune finish fix flatten flip follow forbid forget forgive formalise formalize formulate fortify
  forward foster freshen frighten fulfil fulfill fumigate fundraise furnish gain gamify garnish gather
  generalise generalize generate genericize geocode get give grab graduate grant grate grease greet
  grow guarantee guard gzip halt halve hang happen hardcode harden harmonise harmonize have heal hear
  heighten help hesitate hide hire homogenize hydrate hyperlink hyphenate hypothesize identify ignore
  illustrate imagine imitate impersonate implement impose impound impress imprint improve impute
  incentivize include incorporate increase increment incubate incur indent indicate induce
  industrialize infer inflate inform ingest inherit initialise initialize initiate inject innovate
  inoculate inscribe insert insist inspect install instantiate instruct instrument insulate insure
  integrate intend intensify interact intercept interleave interlink internationalize interpolate
  interpret interrupt intervene introduce intubate invalidate invent invert invest investigate invite
  invoke irrigate isolate italicize itemise itemize iterate jettison join jot justify keep kern kill
  kneel knit know laminate launch learn leave lemmatise lemmatize lend lengthen lessen let leverage
  liaise liberate lighten lint liquidate localise localize locate lock lodge lose lowercase lubricate
  magnify maintain make manage manipulate manufacture marinate materialize maximise maximize mechanise
  mechanize melt memoise memoize memorise memorize mend mention merge metamorphose migrate minify
  minimise minimize mitigate mobilise mobilize modernise modernize modify modularise modularize
  mothball motivate move multiply munge navigate negate negotiate nerf neutralise neutralize nominate
  normalise normalize notarise notarize notify nuke nurture obey obfuscate oblige obscure observe
  obtain occupy occur offboard offload omit onboard operate operationalize opt optimise optimize
  orchestrate organise organize originate outdent outsource overbook overcome overhaul oversample
  oversee overwrite owe oxygenate paginate palletise parallelise parallelize parameterise parameterize
  parametrise parametrize paraphrase parse participate pass paste pave peel penalize perform persist
  personalise personalize persuade pick pinpoint pixelate place plead pollinate ponder populate
  possess postpone praise pray preach precompute predict prefer prefetch preheat preload prepare
  prepend preprocess preregister prerender prescribe preserve presume pretend prettify prevail prevent
  prioritise prioritize proceed procure produce prohibit prolong promise promote pronounce proofread
  propagate propose prosecute protect prove provide provision prune publish pulverize punish purge
  purify pursue put qualify quantify quantise quantize quarantine quench quiesce raise randomise
  randomize rasterise rasterize ratelimit ratify rationalise rationalize reactivate read realise
  rearrange reassemble reassign reassure rebase rebill rebook reboot rebrand rebuild recalculate
  recalibrate receive recertify recharge recheck recite reckon reclaim reclassify recode recognise
  recognize recolor recommend recommission recompile recompress recompute reconcile recondition
  reconfigure reconnect reconstruct recover recreate recruit rectify recycle redact redecorate redeem
  redeploy redesign redirect redistribute redo redraft redraw reduce reenable reenact reevaluate
  reexport refactor refer refile refill refine reflect reflow reformat refresh refurbish refuse
  regenerate register regress regret regroup rehearse reheat rehouse reify reimplement reindent
  reindex reinforce reinstall reinstate reintroduce reinvent reissue reject relabel relate relaunch
  relax relink relinquish reload relocate rely remap remaster rematch remediate remember remind
  remodel remove rename render renegotiate renew renovate renumber reopen reorg reorganise reorganize
  reorient repackage repaint repair repatriate repay repeal rephrase replace replicate repoint
  repopulate reposition repot represent reprint reproduce republish repurpose require reroute rerun
  resample rescale reschedule rescore reseed resell resend reserve reset reshape reship reshuffle
  resize reskin resolve respond restart restock restore restrict restructure resubmit resupply
  resurface retag retain retell rethink rethrow retire retitle retool retouch retract retrain retrieve
  retrofit retype reunite reupload revalidate revamp reveal revert revise revisit revive revoke rewind
  rewire reword rework rewrite rightsize rm rob rotate ruin run sanitise sanitize satisfy save
  scaffold scatter scour scrape sculpt see seek segregate select sell send sequester serialise
  serialize serve set settle setup sew sharpen shave shelve shortcircuit shorten shortlist showcase
  shred shrink shut sideload sift signpost silence simplify simulate sing sit skim skip slugify
  smoothen snip socialize soften solder solicit solve soothe sow spawn speak specialise specialize
  specify spell spellcheck spend spin spoil spray squash squeeze stabilise stabilize standardise
  standardize start stay steal sterilise sterilize stir stop strategise strategize streamline
  strengthen strip subclass subdivide sublet sublicense submit subpoena subsample subscribe subsidize
  substitute subsume subtract sue suggest summarise summarize summon superimpose supply suppress
  surface surpass surround survive suspect suspend sustain swap swear symbolize symlink synchronise
  synchronize synthesise synthesize systematize tabulate tailor take taste teach tear tell tempt
  terminate thaw thicken throttle throw tighten titrate toggle tokenise tokenize tolerate transact
  transcend transcode transcribe transform translate transliterate transmit transpile transplant
  transpose traverse treat triangulate trim troubleshoot truncate tune turn typecheck typeset typify
  unarchive unban unblind unblock uncheck uncomment uncover undelete underline understand undertake
  undo undress unearth unfavorite unfavourite unfold unfollow unfreeze unhide unhook unify uninstall
  unite unlink unlist unload unlock unmount unmute unnest unpack unpin unplug unpublish unregister
  unroll unscrew unset unstage unsubscribe untag untangle untie unveil unwrap unzip upcycle update
  uphold uplift upload uppercase upsample upscale upsell upsert upskill upvote urge use utilise
  utilize vaccinate vacuum validate vary vectorise vectorize ventilate verify visualise visualize
  vocalize waive wake walk warn watch waterproof weaken weave whisper whitelist widen winnow wipe wire
  withdraw withhold wonder worry wrap write yank yield zip
`)
