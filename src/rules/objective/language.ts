import { words } from './lexicon/words.ts'
import type { Token } from './tokens.ts'

// Function words that the other language does not have: `die`, `in`, `an`, `on`, `a`, `no`, `come` … are in neither set.
const ENGLISH = words(`
  a all and any are as at be between by each for from has have how if into is it its not of or our should so that the
  their them then there these they this those through to using want we when which will with without you your
`)

const OTHERS = words(`
  aan al alla alle als am att au auf aus aux avec bei ce cette com comme con cu dal dalla dann das dat
  de degli dei del della delle dem den der des deze di dla dos du e een ein eine einem einen
  einer eines el ella en entre es et för für gli het il ist jest la las le les los
  med mit nach naar nel nella nicht niet não o och oder ook oraz ou para pas
  por pour på quand que quindi qui się sobre som sont sous sowie su sul sulla sur também tous tout
  um uma una und une uno unos vom von voor wenn werden wird ze zijn zu zum zur è é és
`)

/** Whether the words of a sentence speak against English: more, or as many, function words of other languages. */
export function isForeign(sentence: readonly Token[]): boolean {
  let english = 0
  let others = 0
  for (const { kind, text } of sentence) {
    if (kind !== 'word') continue
    if (ENGLISH.has(text)) english++
    else if (OTHERS.has(text)) others++
  }
  return others > 0 && others >= english
}
