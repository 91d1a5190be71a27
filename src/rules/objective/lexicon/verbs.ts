import { words } from './words.ts'

/** Verbs of task descriptions that are hardly ever nouns after *and*; base forms. */
export const VERBS: ReadonlySet<string> = words(`
  abandon abbreviate ablate abolish abort abridge absorb accelerate accept accommodate accompany
  accomplish accredit accrue accumulate achieve acknowledge acquaint acquire activate actuate
  adapt add adjourn adjudicate adjust administer admire admit admonish adopt adorn advance aerate
  affect affirm affix afford agree align alleviate allocate allot allow alter amass amend amuse
  analyse analyze animate anneal annotate announce annul anticipate appease append applaud apply
  appoint apportion appreciate approve arbitrate argue arrange arrive articulate ascertain ask
  assemble assert assess assign assimilate associate assume assure attach attain attend attest
  attract attribute attune augment authenticate autofill autoformat automate automerge autosave
  autoscale autostart avert avoid await awaken axe babysit backdate backfill backport backtest
  banish bathe be become befriend beg begin behave believe bequeath bestow bind bisect blanch
  bless blocklist boil bolster book bootload bootstrap borrow brainstorm breathe bring broaden
  browse bulldoze bump bury buy calculate calibrate cancel capture carry catalyse catalyze cater
  celebrate centrifuge cherrypick chlorinate chmod choose choreograph christen circulate
  circumvent cite cleanse clear clinch clothe coalesce coax codesplit coerce collaborate collapse
  collate collect colorcode colourcode combine come commence commend commit communicate compare
  compel compensate compete compile complain complement comply compose comprehend compress compute
  concatenate conceal concede conceive concentrate conclude concoct condemn condense conduct
  confer confess configure confine confirm confiscate conform confront confuse congratulate
  connect conquer consider consign consolidate constitute constrain construct consult consume
  contain contaminate continue contravene contribute contrive convene converge converse convert
  convey convince cooperate coordinate copyedit cordon correlate correspond corroborate cosign
  cosponsor counteract countersign cram create cremate crochet crosscheck crosslink crosspost
  crossreference crush cull cultivate curate curtail damage dampen darken deaccession deactivate
  deadhead debloat deboard debounce debrief debunk deburr deceive decelerate decide decipher
  declare declutter decode decommission decompose decompress decontaminate decorate decouple
  decrease decrement decrypt dedent dedicate deduce deduct dedupe deduplicate deem deepen deface
  defend defer define deflect defog defrag defragment defray defrost defuse defy degas deglaze
  degrade degrease dehydrate delegate delete delimit delint delist deliver demarcate demolish
  demonstrate demote denote denounce deny deobfuscate depend depict deplete deploy deport depose
  deprecate depreciate depress deprovision depublish dequeue derail derate dereference deregulate
  derisk derive descale descend descope describe deselect designate desolder despatch destroy
  desugar detach detain detangle detect deter determine detonate detox devalue develop deviate
  devote dewater deworm diagnose dictate differ differentiate diffuse dilute diminish disable
  disagree disallow disambiguate disarm disassemble disband disburse discard discern discharge
  disclaim disclose disconnect discontinue discourage discover discriminate discuss disembark
  disengage disinfect disintegrate dislodge dismantle dismiss dispatch dispense disperse displace
  dispose disprove disregard disrupt dissect disseminate dissociate dissolve dissuade distil
  distill distinguish distort distract distribute disturb ditch divert divest divide divulge do
  document dogfood donate douse downcase downgrade download downplay downsample downscale downvote
  dox drain drench drop dub dwell earn ease eat edit educate eject elapse elect elevate elicit
  elide eliminate embark embed embellish embody emboss embrace embroider emerge emit emphasize
  employ empower emulate enable encapsulate encase encircle enclose encode encounter encourage
  encrypt endanger endorse endow endure enforce engage engineer engrave enhance enjoy enlarge
  enlighten enlist enliven enqueue enrich enrol enroll ensue ensure entail enter entertain entice
  entitle entrust enumerate envelop envisage envision equip eradicate erase erect escalate eschew
  establish estimate evacuate evade evaluate evaporate evict evoke evolve exacerbate examine
  excavate exceed excite exclude execute exempt exert exfiltrate exhale exhaust exhume exonerate
  expand expect expedite expel expire explain explicate exploit explore expose express expunge
  extend extinguish extract extradite extrapolate extrude eyeball fabricate facilitate factcheck
  fade fasten ferment fetch filet fill find finetune finish fix flatten flatter flee fling flip
  flourish follow forage forbid foresee forewarn forget forgive forgo formulate forward foster
  freshen frighten fulfil fulfill fumigate furnish gain garnish gatekeep gather generate geocode
  geofence get ghostwrite give glean govern grab graduate grandfather grant grate graze grease
  greenlight greet grow guarantee guard gzip halt halve handwrite hang happen harass hardcode
  harden hasten hatch have headhunt heal hear heed heighten help hesitate hide hinder hinge hire
  hoard hotpatch hotswap hurry hurt hydrate hyperlink hyphenate hypothesize ideate ignite ignore
  illuminate illustrate imagine imitate immerse impair impart impede impersonate implant implement
  imply impose impound impress imprint improve impute inactivate inaugurate incarcerate incinerate
  incite incline include incorporate increase increment incubate incur indent indicate indict
  induce induct indulge infect infer inflate inflict inform infringe infuse ingest inhabit inhale
  inherit inhibit initiate inject injure innovate inoculate inscribe insert insist inspect inspire
  install instantiate instil instill instruct instrument insulate insure integrate intend interact
  intercept interconnect interfere interlace interleave interlink interpolate interpret
  interrelate interrogate interrupt intersect intersperse intertwine intervene intimidate intrigue
  introduce intubate inundate invalidate invent invert invest investigate invite invoke involve
  irradiate irrigate irritate isolate iterate jailbreak jettison join jot juxtapose keep kern
  kickstart kill knead kneel knit know laminate launch launder lazyload leaflet lean leap learn
  leave legislate lend lengthen lessen let leverage liberate lighten liken lint liquidate litigate
  livestream loadtest locate lock lodge longlist loosen lose lowercase lubricate maintain make
  manage manipulate manufacture marinate marry mastermind mature mediate medicate meditate melt
  mend mention merge metamorphose microchip migrate mingle mislead misplace mitigate moisten
  monkeypatch mothball motivate mourn move multiply multithread munge mutate navigate negate
  neglect negotiate nerf nitpick nominate notate nourish nuke nurture obey obfuscate oblige
  obliterate obscure observe obstruct obtain obviate occlude occupy occur offboard offend offload
  omit onboard operate oppose opt orchestrate orient orientate originate oust outdent outfit
  outgrow outlive outnumber outperform outrun outsell outsource outweigh overbook overcome
  overestimate overhaul overheat overlook overpay overprovision overrule oversample oversee
  oversell overtake overturn overwhelm overwinter overwrite owe oxygenate paginate paralyse
  paralyze paraphrase pare parse partake participate pass paste pathfind pave peddle peel
  penetrate perform permeate persist persuade peruse pester pick pierce pinpoint pixelate place
  plead poach pollinate pollute ponder populate possess postpone pray preach precache precede
  preclude precompile precompute precondition precook predict preempt prefer prefetch prefill
  preheat preload prepare prepay prepend prepopulate preprint preprocess preregister prerender
  prescribe preserve preside presume pretend prevail prevent prewarm probate proceed procure
  produce prohibit prolong promote pronounce proofread propagate propel propose prosecute prosper
  protect prove provide provision provoke prune publish punctuate punish purge pursue put
  quarantine quash quell quench quicken quiesce rack raise ransack ratelimit reactivate read
  realign rearrange reassemble reassign reassure reauthenticate rebalance rebase rebaseline rebill
  rebook reboot rebrand rebuild rebut recalculate recalibrate receive recharge recheck reciprocate
  recite reckon reclaim recode recolor recommend recommission recompile recompress recompute
  reconcile recondition reconfigure reconnect reconstruct recoup recover recreate recruit recur
  recycle redact redecorate redeem redeploy redesign redirect redistribute redo redraft redraw
  reduce reenable reenact reevaluate reexport refactor refer refile refill refinance refine
  reflect reflow reformat refresh refrigerate refurbish refuse refute regenerate register regress
  regret regroup regrout regulate rehabilitate rehearse reheat rehouse rehydrate reify reignite
  reimburse reimplement reindent reindex reinforce reinstall reinstate reintroduce reinvent
  reinvigorate reissue reiterate reject rejuvenate relabel relate relaunch relax relegate relet
  relieve relink relinquish relish reload relocate rely remand remap remaster rematch remediate
  remember remind remit remodel remove rename render renegotiate renew renounce renovate renumber
  reopen reorg reorient repackage repaint repair reparent repatriate repay repeal repel rephrase
  replace replenish replicate repoint repopulate reposition repossess repot represent reprint
  reproach reproduce republish repurpose require reroute rerun resample rescale reschedule rescind
  rescore reseed resell resend reserve reset reshape reship reshuffle reside resist resize reskin
  resolve respin respond restart restock restore restrict restructure resubmit resupply resurface
  resurrect retag retain retaliate retard retarget retell rethink rethrow retire retitle retool
  retouch retract retrain retrieve retrofit retype reunite reupload rev revalidate revamp reveal
  revert revisit revive revoke rewind rewire reword rework rewrap rewrite rezone rightsize ripen
  rm roam rob rotate ruin run safeguard salvage sandblast satisfy saturate save scaffold scatter
  scavenge scour scp scrape scribble sculpt see seek segregate seize select sell send sequester
  serve set settle setup sever sew sharpen shatter shave shelve shortcircuit shorten shortlist
  showcase shred shrink shrinkwrap shut sideline sideload sift signpost silence simmer simulate
  sing sit skim skip slash slather smelt smoothen smuggle snatch sniff snip soften solder solicit
  solve soothe soundproof sow spawn spay speak spearhead speculate spell spellcheck spend spin
  splash spoil spool spray sprinkle sprout spruce squander squash squeeze squirt start starve stay
  steal steepen stiffen stimulate stipulate stir stoke stop straighten strangle streamline
  strengthen strew strip strive stroll stumble stun subclass subcontract subdivide subdue
  subjugate sublease sublet sublicense submerge submit subpoena subsample subscribe substantiate
  substitute subsume subtract subvert succeed sue suffer suffocate suggest summon superimpose
  supersede supplant supply suppose suppress surface surpass surround survive suspect suspend
  sustain swallow swap swear sweeten symbolicate symlink synthesize tabulate tailor take tamper
  taste teach tear tease telecommute teleport tell tempt tend terminate thaw thicken threaten
  thrive throttle throw thwart tighten tilt timebox timestamp tinker titrate toggle tolerate
  tombstone toughen trample transact transcend transcode transcribe transform transfuse transgress
  translate transliterate transmit transpile transpire transplant transpose transship traverse
  treat triangulate trim troubleshoot truncate tuck tune turn typecheck typeset unarchive unban
  unblind unblock unblur unbolt unbox unbuckle uncheck unclog unclutter uncomment uncork uncouple
  uncover undelete undeploy undergo underline undermine underpin understand undertake underwrite
  undo undress unearth unescape unfavorite unfavourite unflag unfold unfollow unfreeze unfurl
  unhide unhook unify uninstall uninvite unite unleash unlink unlist unload unlock unmount unmute
  unnest unpack unpin unplug unpublish unravel unregister unroll unscramble unscrew unseal unset
  unstage unsubscribe untag untangle untick untie unveil unwind unwrap unzip upcast upcycle update
  upend uphold upholster uplift upload uppercase uproot upsample upscale upsell upsert upset
  upskill upvote urge use usher vacate vaccinate vacuum validate vanish vary vend ventilate
  vindicate violate vouch waive wake walk wallpaper wander warn watch waterproof weaken wean
  weatherproof weave whisper whiteboard whitelist whittle widen wield winnow wipe wire wireframe
  withdraw wither withhold withstand witness wonder workshop worry worsen wrap wreck wrench
  wrestle wring write yank yearn yield zip
`)
