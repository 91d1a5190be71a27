import { words } from './words.ts'

/** Verbs of task descriptions that are as often nouns or adjectives; base forms. */
export const NOUN_VERBS: ReadonlySet<string> = words(`
  abstract abuse access address aggregate aid aim alert alias allowlist anchor answer archive
  arrest assay assist attempt audit audition author autocomplete back backup bag bake balance ban
  bandage barcode batch beat bench benchmark bend bid bill blacklist blame bleach blend block blog
  blow blur bookmark boost bounce boycott brace braid branch brand braze breach break breed bribe
  bridge brief broadcast brush budget buffer build bundle burn burst butter bypass cache call calm
  campaign canvass cap carve cascade cast catalog catalogue catch caulk cease cement center centre
  chain challenge change charge chart chase chat cheat check checkout chew chip chisel chop
  chronicle chunk claim clamp clean cleanup click climb clip clone close cluster coach code color
  colour comb comment commission complete compost conserve contact contract contrast control cook
  copy correct count counter cover craft crate crawl credit cripple crop cross culture cure
  cushion cut cycle damp date deal debate debug decline default delay demo dent denylist deposit
  design detail diff dig digest dim direct discount discredit display dive dock dodge dose double
  doubt downsize draft drag drape draw dredge drill drink drive dry dump duplicate dust dye echo
  elaborate email embargo empty end enquire escape escort etch exchange exhibit exit experiment
  export factor fail fake fan favorite favourite feature feed feel fence field fight figure file
  film filter finance fingerprint fire fit fixup flag flare flash flesh floss flush focus fold
  footnote force forecast forge fork format frame free freeze front fry fuel function fund fuse
  fuzz gate gauge genotype glaze glue go grade graft graph grill grind groom ground group guess
  guide hack hammer hand handle harm harvest hash haul head heat hedge highlight hit hitch hoist
  hold hone honor honour hook hose host hotfix hover hug hunt impact import index influence init
  inline input inquire interface interlock interview inventory invoice iron issue jail jog judge
  juggle jump kick knock label land lathe laugh lay layer layout lead leak lease level licence
  license lift limit line link list listen load loan lobby log login look lookup loop lower
  machine mail mandate maneuver manoeuvre map mark market mash mask massage master match mean
  measure meet mentor milk mill mimic mine mint mirror misuse mix mock model moderate monitor mop
  mount mow mulch multiplex mute nail name narrow need nest net note notice nudge number offer oil
  open order orphan outlaw outline output overflow overlap overlay override own pace pack package
  pad page paint pair pan parallel park partition patch patrol pause pave pay peer pen permit
  petition phase phish phone photograph picket pickle picture pilfer pilot pin ping pioneer pipe
  pipette pitch pivot plait plan plant plaster plate play plot plough pluck plug plumb plunge
  point poison poke polish poll pool pop port position post pour practice practise prefix
  preflight prep present preset press preview price prime print probe process profile program
  programme progress project prompt proof protest prototype proxy puff pull punch puncture
  purchase push query question queue quiet quit quote raffle rake range rank rate ration reach
  reap recall recap record recount redline reference refund release remake remedy rent reorder
  repeat replay reply report request rescue research respect rest result resume retest retry
  return retweet reuse reverse review reward ride rig ring rinse rip risk roast roll rollback
  round route rub rule rush sabotage salute sample sanction sand sandbox savour scale scan
  schedule scoop scope score scrap scratch screen screenshot screw script scroll scrub seal search
  season seat secure seed segment separate sequence service shadow shake shape shard share shear
  shed shell shield shift ship shop shove shovel show shuffle sieve sign signal sink sketch skin
  sleep slice slim slip slow smoke smooth snap snapshot snooze soak sort sound source space speed
  spike spill splice split sponsor spot spread sprint squat stab stack staff stage stain stall
  stamp stand staple stash state steam steer stencil step stick stitch stocktake store stow strain
  stream stress stretch structure stub study style subset subtitle suck suit sum sunset supplement
  support surprise survey swab sweep swim swing swipe switch sync table tackle tag talk tally tame
  tap tape target task tax telegraph telephone template test text thank thin think thread tick
  tidy tie tile time tip title toast token tone top toss total touch tour tow trace track trade
  train transfer transition transport trap travel triage trigger trust try tug tumble tutor tweak
  tweet twist type upgrade value varnish vendor venture version vet veto view visit voice void
  volunteer vote wait warehouse warm warp wash waste water watermark wave wax weed weigh welcome
  weld whisk win work zero zoom
`)
