import { matchSequence } from './glob.ts'

/** A line of a `.gitignore`. */
export interface IgnoreRule {
  /** What is ignored by an earlier line is not, by this one. */
  readonly negative: boolean
  readonly folderOnly: boolean
  /** The patterns of the path's segments; of its last one alone where the line has no slash. */
  readonly segments: readonly Segment[]
  readonly anywhere: boolean
}

/** `**`, or what each byte of a name must be. */
type Segment = 'any' | readonly Piece[]
/** `*`, or a test of one byte. */
type Piece = 'run' | ((byte: string) => boolean)

/** The lines of a `.gitignore`, whose bytes are given as Latin-1: git compares bytes. */
export function readIgnoreRules(text: string): readonly IgnoreRule[] {
  return text
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n')
    .map((line) => trimmed(line.replace(/\r$/, '')))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readRule)
}

/**
 * Whether git ignores a file that it does not track, by the `.gitignore` files of the folders above it; `path` in Latin-1.
 * `rulesOf` gives the rules in a folder: the empty path is the top. A file in an ignored folder is ignored, whatever else is said.
 */
export function isIgnored(path: string, rulesOf: (folder: string) => readonly IgnoreRule[]): boolean {
  const segments = path.split('/')
  return segments.some((_, i) => isIgnoredItself(segments.slice(0, i + 1), i + 1 < segments.length, rulesOf))
}

/** By the last line that fits, of the nearest folder that has one. */
function isIgnoredItself(
  segments: readonly string[],
  isFolder: boolean,
  rulesOf: (folder: string) => readonly IgnoreRule[],
): boolean {
  for (let depth = segments.length - 1; depth >= 0; depth--) {
    const below = segments.slice(depth)
    const rule = rulesOf(segments.slice(0, depth).join('/')).findLast(
      ({ folderOnly, anywhere, segments: wanted }) =>
        (isFolder || !folderOnly) && matchesPath(wanted, anywhere ? below.slice(-1) : below),
    )
    if (rule !== undefined) return !rule.negative
  }
  return false
}

function matchesPath(wanted: readonly Segment[], segments: readonly string[]): boolean {
  const fits = (one: Segment, name: string) => one !== 'any' && matchesName(one, name)
  return matchSequence(wanted, segments, fits, (one) => one === 'any', false)
}

function matchesName(wanted: readonly Piece[], name: string): boolean {
  const fits = (one: Piece, byte: string) => one !== 'run' && one(byte)
  return matchSequence(wanted, name, fits, (one) => one === 'run', false)
}

/** Without the spaces at its end, but for one behind a backslash. */
function trimmed(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ') end--
  let slash = end
  while (line[slash - 1] === '\\') slash--
  return line.slice(0, (end - slash) % 2 === 1 ? end + 1 : end)
}

function readRule(line: string): IgnoreRule {
  const negative = line.startsWith('!')
  const folderOnly = line.endsWith('/')
  const pattern = line.slice(negative ? 1 : 0, folderOnly ? -1 : undefined)
  const anywhere = !pattern.includes('/')
  const parts = partsOf(pattern.replace(/^\//, ''))
  const segments = parts.map((part) => (/^\*\*+$/.test(part) && !anywhere ? 'any' : readName(part)))
  // What ends in `/**` means what lies beneath, and not the folder.
  if (segments.at(-1) === 'any') segments.splice(-1, 0, ['run'])
  return { negative, folderOnly, segments, anywhere }
}

/** A pattern between its slashes: one in brackets separates nothing, one behind a backslash does. */
function partsOf(pattern: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < pattern.length; at++) {
    const isEscaped = pattern[at] === '\\'
    if (pattern[at] === '[') at = readSet(pattern, at + 1).end
    else if (pattern[isEscaped ? at + 1 : at] === '/') {
      parts.push(pattern.slice(start, at))
      start = isEscaped ? ++at + 1 : at + 1
    } else if (isEscaped) at++
  }
  return [...parts, pattern.slice(start)]
}

const NEVER: Piece = () => false

function readName(name: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < name.length; at++) {
    const byte = name[at] as string
    if (byte === '*') pieces.push('run')
    else if (byte === '?') pieces.push(() => true)
    else if (byte === '[') {
      const set = readSet(name, at + 1)
      pieces.push(set.test)
      at = set.end
    } else {
      const literal = byte === '\\' ? name[++at] : byte
      pieces.push(literal === undefined ? NEVER : (other) => other === literal)
    }
  }
  return pieces
}

/** What stands in brackets from `at` on, and where it ends; one that does not end fits nothing. */
function readSet(name: string, at: number): { readonly test: Piece & object; readonly end: number } {
  const negative = name[at] === '!' || name[at] === '^'
  const tests: ((byte: string) => boolean)[] = []
  const begin = negative ? at + 1 : at
  let last: string | undefined
  let next = begin
  for (; next < name.length && (name[next] !== ']' || next === begin); next++) {
    // git looks for the end of a class at the next bracket, whatever stands between.
    const close = name.startsWith('[:', next) ? name.indexOf(']', next + 2) : -1
    if (close > next + 2 && name[close - 1] === ':') {
      const pattern = CLASSES.get(name.slice(next + 2, close - 1))
      if (pattern === undefined) return { test: () => false, end: name.length }
      tests.push((byte) => pattern.test(byte))
      next = close
      last = undefined
    } else if (name[next] === '-' && last !== undefined && next + 1 < name.length && name[next + 1] !== ']') {
      if (name[++next] === '\\') next++
      const [from, to] = [last, name[next] ?? '']
      tests.push((byte) => byte >= from && byte <= to)
      last = undefined
    } else {
      if (name[next] === '\\') next++
      const one = name[next]
      tests.push((byte) => byte === one)
      last = one
    }
  }
  if (next >= name.length) return { test: () => false, end: name.length }
  return { test: (byte) => tests.some((test) => test(byte)) !== negative, end: next }
}

const CLASSES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    alnum: /[A-Za-z0-9]/,
    alpha: /[A-Za-z]/,
    blank: /[ \t]/,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what the class holds
    cntrl: /[\0-\x1f\x7f]/,
    digit: /[0-9]/,
    graph: /[!-~]/,
    lower: /[a-z]/,
    print: /[ -~]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /[ \t\n\v\f\r]/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
  }),
)
