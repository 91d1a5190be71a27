import type { Lines } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'

// What a person does not see and an agent reads: controls, private use, lone surrogates, and all that Unicode lets a display
// ignore (bidirectional controls, zero-width characters, tags, variation selectors, fillers, soft hyphens).
const HIDDEN = /(?!\r\n|[\t\n])[\p{Cc}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

const PLAIN = /^(?:[\t\n\x20-\x7e]|\r\n)*$/

/** One problem for each run of hidden characters that no script and no emoji needs. */
export function* hiddenProblems(text: string, lines: Lines): Iterable<StageProblem> {
  if (PLAIN.test(text)) return
  let run: { start: number; end: number } | undefined
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (isNeeded(text, character, index)) continue
    if (run?.end === index) run.end += character.length
    else {
      if (run !== undefined) yield problem(text, run.start, run.end, lines)
      run = { start: index, end: index + character.length }
    }
  }
  if (run !== undefined) yield problem(text, run.start, run.end, lines)
}

function problem(text: string, start: number, end: number, lines: Lines): StageProblem {
  const points = [...text.slice(start, end)]
  const first = `\`${codePoint(points[0] as string)}\``
  const what =
    points.length === 1 ? `character ${first}` : `characters ${first} and ${points.length - 1} more`
  return {
    rule: 'syntax/hidden-character',
    range: lines.range(start, end),
    message: `Unexpected hidden ${what}, expected text that people can see`,
    help: 'Delete it, or write it as an escape where it is meant',
    fix: {
      safe: false,
      description: 'Delete what is hidden',
      edits: [{ range: lines.range(start, end), text: '' }],
    },
  }
}

/** `U+202E` */
function codePoint(character: string): string {
  const number = character.codePointAt(0) as number
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`
}

const JOINERS: ReadonlySet<string> = new Set(['\u200c', '\u200d'])
const BYTE_ORDER_MARK = '\ufeff'
const SPACE_OF_NO_WIDTH = '\u200b'
/** Where scripts without spaces between words may break a line. */
const UNSPACED =
  /^(?=\p{L}|\p{M})[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Tibetan}]$/u
/** The only flags that are written with tags: those of England, Scotland and Wales. */
const FLAG =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u
const FLAG_LENGTH = 14

/** Whether a script or an emoji needs an invisible character at this place. */
function isNeeded(text: string, character: string, index: number): boolean {
  if (character === BYTE_ORDER_MARK) return index === 0
  if (/^[\u{e0020}-\u{e007f}]$/u.test(character)) return isInFlag(text, index)
  const isJoiner = JOINERS.has(character)
  if (character === SPACE_OF_NO_WIDTH)
    return UNSPACED.test(text[index - 1] ?? '') && UNSPACED.test(text[index + 1] ?? '')
  if (!isJoiner && !/^\p{Variation_Selector}$/u.test(character)) return false
  const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? ''
  const point = text.codePointAt(index + character.length)
  const after = point === undefined ? '' : String.fromCodePoint(point)
  const { letter, emoji, emojiEnd, selectable } = neighbours()
  if (!isJoiner) return letter.test(before) || selectable.test(before)
  if (character === '\u200c') return letter.test(before) && letter.test(after)
  return letter.test(before) || (emojiEnd.test(before) && emoji.test(after))
}

function isInFlag(text: string, index: number): boolean {
  const from = Math.max(0, index - FLAG_LENGTH)
  const found = FLAG.exec(text.slice(from, index + FLAG_LENGTH))
  return found !== null && from + found.index < index && index < from + found.index + FLAG_LENGTH
}

interface Neighbours {
  /** A letter or mark of a script whose letters join, or stack, by invisible characters. */
  readonly letter: RegExp
  readonly emoji: RegExp
  readonly emojiEnd: RegExp
  /** What has another form that a variation selector asks for. */
  readonly selectable: RegExp
}

const JOINING =
  'Arab Syrc Mand Nkoo Mong Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Mymr Khmr Tibt'

let compiled: Neighbours | undefined

/** Compiled at the first need: these classes are large, and most texts have no such character. */
function neighbours(): Neighbours {
  if (compiled !== undefined) return compiled
  const joining = JOINING.split(' ').map((script) => `\\p{Script_Extensions=${script}}`)
  compiled = {
    letter: new RegExp(`^(?![\\p{P}\\p{S}\\p{Cf}])[${joining.join('')}]$`, 'u'),
    emoji: /^\p{Extended_Pictographic}$/u,
    emojiEnd: /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u,
    selectable: /^[\p{Emoji}\p{Script=Han}\p{Sm}]$/u,
  }
  return compiled
}
