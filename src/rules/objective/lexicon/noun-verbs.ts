import { words } from './words.ts'

/** Verbs of task descriptions that are as often nouns or adjectives; base forms. */
export const NOUN_VERBS: ReadonlySet<string> = words(`
  access address aid aim alert alias answer archive attempt audit author back backup bake balance ban
  batch benchmark blend block bookmark boost branch brand break bridge brief broadcast brush budget buffer
  build bump bundle burn bypass cache call cast catch cement chain change charge chart chat check checkout
  chop claim clean cleanup click climb clip clone close cluster code color colour comment commission
  complete contact contract contrast control cook copy correct count counter cover craft crawl credit crop
  cross cut cycle damp date deal debate debug decline default delay demo deposit design detail diff dig
  digest discount display dive dock document doubt draft drag draw drill drive dry dump duplicate dust
  echo elaborate email empty end enquire escape exchange exhibit exit experiment export fail fake feature
  feed fence field figure file filter finance fit flag flash flush focus fold force fork format frame free
  freeze front fuel function fund fuzz gate gauge glue go grade graph grill group guess guide hammer hand
  handle hash head heat highlight hit hold honor honour hook host hunt impact import index influence
  inline input inquire interface interview invoice iron issue jail judge jump kick knock label land lay
  layer layout lead lease level lift limit line link list listen live load loan lobby log login look loop
  lower mail mandate map mark market mask master match mean measure meet mimic mine mint mirror mix mock
  model monitor mount mow mute nail name need nest net note number object offer open order outline output
  override own pace pack package page paint pair parallel patch pause pay peer pen permit phase phone
  photograph picture pilot pin pipe plan plant play plot plug point polish poll pool pop port position
  post practice practise present press preview price print probe process produce profile program programme
  progress project prompt proof protest proxy pull punch purchase push query question queue quote range
  rank rate reach recall recap record recount recruit reference refund release remedy rent repeat replay
  reply report request rescue research respect rest result retest retry return reuse reverse review reward
  ride ring rinse risk roast roll round route rub rule sample sand sandbox scale scan schedule scope score
  scratch screen screw script scroll scrub seal search season secure seed separate sequence service shadow
  shape share shell shift ship shop show shuffle sign signal sketch skin slice slow smoke smooth snapshot
  sort sound source space spike split sponsor spot stack staff stage stamp stand state steam step stick
  stitch store stream stress stretch structure stub study style suit sum supplement support survey sweep
  swing switch sync table tag talk tap target task tax template test text thank think tidy tie time tip
  title toast token total touch tour tow trace track trade train transfer transport trap travel trigger
  trust try tweak twist type unit upgrade value version view visit voice volunteer vote wait warm warp
  wash waste water wave weed weigh welcome weld work zoom
`)
