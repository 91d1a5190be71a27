import type { FormatName } from '../formats/index.ts'
import { FORMAT_NAMES } from '../formats/index.ts'
import { nearest } from '../model/nearest.ts'
import { Refusal } from '../model/refusal.ts'
import { isAgent } from './agents.ts'

/** One text that a run gives out. */
export interface Output {
  readonly format: FormatName
  /** Where it goes instead of the standard output. */
  readonly file?: string
}

/** The format of the standard output where no other is asked for. */
export function usualFormat(environment: NodeJS.ProcessEnv, terminal: boolean): FormatName {
  if (isAgent(environment)) return 'agent'
  return terminal ? 'pretty' : 'concise'
}

/** The outputs that the flags ask for; one of them always goes to the standard output. Throws a refusal for a bad one. */
export function outputsOf(words: readonly string[], json: boolean, usual: FormatName): readonly Output[] {
  const asked = [...new Set([...(json ? ['json'] : []), ...words])].map(parse)
  const shown = asked.filter(({ file }) => file === undefined)
  if (shown.length === 0) return [...asked, { format: usual }]
  const [, second] = shown
  if (second === undefined) return asked
  const help = `Write all but one to files: \`--format ${second.format}=FILE\``
  throw new Refusal(
    'bad-usage',
    `Unexpected second format \`${second.format}\` for the standard output`,
    help,
  )
}

function parse(word: string): Output {
  const [name = '', ...rest] = word.split('=')
  const format = FORMAT_NAMES.find((known) => known === name)
  if (format === undefined) throw unknownFormat(name)
  if (rest.length === 0) return { format }
  const file = rest.join('=')
  if (file !== '') return { format, file }
  throw new Refusal(
    'bad-usage',
    `Missing file in \`--format ${word}\``,
    `Name one: \`--format ${name}=FILE\``,
  )
}

function unknownFormat(name: string): Refusal {
  const near = nearest(name, FORMAT_NAMES)
  const expected = near ? `\`${near}\`` : `one of ${FORMAT_NAMES.join(', ')}`
  return new Refusal(
    'bad-usage',
    `Unexpected format \`${name}\`, expected ${expected}`,
    'See `ralph lint --help`',
  )
}
