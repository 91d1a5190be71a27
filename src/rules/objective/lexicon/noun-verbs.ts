import { words } from './words.ts'

/** Verbs of task descriptions that are as often nouns or adjectives; base forms. */
export const NOUN_VERBS: ReadonlySet<string> = words(`
  abstract access address aggregate aid aim alert alias allowlist anchor answer archive assay assist
  attempt audit audition author autocomplete back backup bake balance ban barcode batch beat bench
  benchmark bid bill blacklist bleach blend block blow blur bookmark boost brace branch brand break
  breed bridge brief broadcast brush budget buffer build bundle burn bypass cache call calm campaign
  canvass cap carve cascade cast catalog catalogue catch cement center centre chain change charge
  chart chase chat check checkout chisel chop chunk claim clamp clean cleanup click climb clip clone
  close cluster coach code color colour comb comment commission complete compost conserve contact
  contract contrast control cook copy correct count counter cover craft crate crawl credit crop cross
  culture cure cut cycle damp date deal debate debug decline default delay demo denylist deposit
  design detail diff dig digest dim discount display dive dock dose double doubt draft drag drape draw
  drill drink drive dry dump duplicate dust dye echo elaborate email embargo empty end enquire escape
  escort etch exchange exhibit exit experiment export factor fail fake fan favorite favourite feature
  feed feel fence field fight figure file film filter finance fingerprint fit fixup flag flare flash
  flesh floss flush focus fold footnote force forecast forge fork format frame free freeze front fry
  fuel function fund fuse fuzz gate gauge genotype glaze glue go grade graft graph grill grind groom
  ground group guess guide hammer hand handle harm harvest hash haul head heat highlight hit hoist
  hold honor honour hook hose host hotfix hover hunt impact import index influence init inline input
  inquire interface interview inventory invoice iron issue jail judge jump kick knock label land lathe
  lay layer layout lead lease level licence license lift limit line link list listen load loan lobby
  log login look lookup loop lower mail mandate map mark market mash mask master match mean measure
  meet mentor milk mill mimic mine mint mirror mix mock model moderate monitor mop mount mow mulch
  multiplex mute nail name narrow need nest net note notice nudge number offer oil open order orphan
  outline output overflow overlay override own pace pack package pad page paint pair pan parallel park
  partition patch patrol pause pave pay peer pen permit petition phase phone photograph pickle picture
  pilot pin pipe pipette pitch pivot plan plant plaster plate play plot pluck plug plumb point polish
  poll pool pop port position post pour practice practise prefix preflight prep present preset press
  preview price prime print probe process profile program programme progress project prompt proof
  protest prototype proxy pull punch puncture purchase push query question queue quiet quote rake
  range rank rate ration reach reap recall recap record recount redline reference refund
  release remedy rent reorder repeat replay reply report request rescue research respect rest result
  resume retest retry return reuse reverse review reward ride rig ring rinse risk roast roll rollback
  round route rub rule sample sand sandbox scale scan schedule scope score scratch screen screw script
  scroll scrub seal search season seat secure seed segment separate sequence service shadow shape
  shard share shear shell shield shift ship shop shovel show shuffle sieve sign signal sink sketch
  skin sleep slice slim slow smoke smooth snap snapshot soak sort sound source space speed spike spill
  splice split sponsor spot sprint stack staff stage stain stall stamp stand staple stash state steam
  steer stencil step stick stitch store stow strain stream stress stretch structure stub study style
  subset subtitle suit sum sunset supplement support surprise survey swab sweep swim swing swipe
  switch sync table tag talk tally tap tape target task tax telephone template test text thank thin
  think thread tick tidy tie tile time tip title toast token tone toss total touch tour tow trace
  track trade train transfer transition transport trap travel triage trigger trust try tutor tweak
  twist type upgrade value varnish vendor venture version vet view visit voice void volunteer vote
  wait warm warp wash waste water watermark wave wax weed weigh welcome weld whisk win work zero zoom
`)
