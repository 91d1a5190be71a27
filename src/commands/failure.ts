import { refusalJson, refusalText } from '../formats/refusal.ts'
import { Refusal } from '../model/refusal.ts'
import { hasColor } from './terminal.ts'
import { usageRefusal } from './usage.ts'

const REPORT_AT = 'https://github.com/dotralph/dotralph/issues'

/** Says why ralph could not do what it was asked, and returns the exit code: 2 for a refusal, 4 for a bug. */
export function fail(error: unknown, argv: readonly string[]): 2 | 4 {
  const refusal = error instanceof Refusal ? error : (usageRefusal(error, argv) ?? systemRefusal(error))
  if (!refusal) return bug(error)
  if (asksForJson(argv)) process.stdout.write(refusalJson(refusal))
  process.stderr.write(refusalText(refusal, hasColor(process.stderr, argv)))
  return 2
}

function bug(error: unknown): 4 {
  const [line] = String(error).split('\n')
  process.stderr.write(`ralph: this is a bug, please report it at ${REPORT_AT}: ${line}\n`)
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return 4
}

/** What neither ralph nor its caller can put right: git that breaks off, an output that cannot be written. */
function systemRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error.name === 'GitFailure')
    return new Refusal('git-failed', error.message, 'Put right what git says, then run again')
  if (syscall !== 'write' && code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EROFS') return
  return new Refusal('disk', `Could not write: ${error.message}`, 'Make room, or write somewhere else')
}

/** Read from the words themselves: a refusal may come before they are parsed. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  return words.some(
    (word, at) =>
      word === '--json' || word === '--format=json' || (word === 'json' && words[at - 1] === '--format'),
  )
}
