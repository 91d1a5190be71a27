import { CLIError } from '@oclif/core/errors'
import { nearest } from '../model/nearest.ts'
import { Refusal } from '../model/refusal.ts'
import { COMMANDS } from './index.ts'

/** What oclif says of words that it cannot parse, as a refusal in the house grammar; undefined for any other error. */
export function usageRefusal(error: unknown, argv: readonly string[]): Refusal | undefined {
  if (!(error instanceof CLIError)) return
  const unknown = /^command (.+) not found\.?$/i.exec(error.message)?.[1]
  if (unknown !== undefined) return unknownCommand(unknown)
  const [id = ''] = argv
  return new Refusal('bad-usage', sentence(error), `See \`ralph ${id} --help\``)
}

function unknownCommand(id: string): Refusal {
  const known = Object.keys(COMMANDS)
  const near = nearest(id, known)
  const message = `Unexpected command \`${id}\`, expected ${near ? `\`${near}\`` : `one of ${known.join(', ')}`}`
  return new Refusal('unknown-command', message, near ? `Run \`ralph ${near}\`` : 'See `ralph --help`')
}

/** The properties of oclif's parse errors that are worth more than their messages. */
interface ParseError extends CLIError {
  readonly flags?: readonly string[]
  readonly args?: readonly (string | { readonly name: string })[]
  readonly parse?: {
    readonly input?: { readonly flags: Readonly<Record<string, { readonly char?: string }>> }
  }
}

function sentence(error: ParseError): string {
  const [flag] = error.flags ?? []
  if (flag !== undefined) return unexpectedFlag(flag, Object.keys(error.parse?.input?.flags ?? {}))
  const [argument] = error.args ?? []
  if (typeof argument === 'string') return `Unexpected argument \`${argument}\``
  if (argument) return `Missing argument ${argument.name.toUpperCase()}`
  const text = error.message
    .replace(/\n?See more help with --help$/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
  const [, word, options] = OPTIONS.exec(text) ?? []
  const near = word !== undefined && nearest(word, (options ?? '').split(', '))
  if (near) return `Unexpected \`${word}\`, expected \`${near}\``
  for (const [pattern, words] of WORDS) if (pattern.test(text)) return text.replace(pattern, words)
  return text
}

/** A word that is none of a few. */
const OPTIONS = /^Expected (?:--[^=]+=)?(\S+) to be one of: (.*)$/

/** oclif's sentences, and ours. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Parsing --(\S+) Expected (.+) but received: (.*)$/s, 'Unexpected `$3` for `--$1`, expected $2'],
  [/^Expected --([^=]+)=(.*) to be one of: (.*)$/s, 'Unexpected `$2` for `--$1`, expected one of $3'],
  [/^Expected (.*) to be one of: (.*)$/s, 'Unexpected `$1`, expected one of $2'],
  [/^Flag --(\S+) expects a value$/, 'Missing value for `--$1`'],
  [/^Flag --(\S+) expects one of these values: (.*)$/, 'Missing value for `--$1`, expected one of $2'],
  [/^Flag --(\S+) can only be specified once$/, 'Unexpected second `--$1`'],
  [
    /^The following errors? occurred: --([^=]+)=.* cannot also be provided when using --(\S+).*$/s,
    'Unexpected `--$1` beside `--$2`',
  ],
  [/^The following errors? occurred: .*when using --(\S+): (.*)$/s, 'Unexpected `--$1` without `$2`'],
]

function unexpectedFlag(flag: string, names: readonly string[]): string {
  const [word = ''] = flag.split('=', 1)
  const near = nearest(word.replace(/^-+/, ''), names)
  return `Unexpected flag \`${word}\`${near ? `, expected \`--${near}\`` : ''}`
}
