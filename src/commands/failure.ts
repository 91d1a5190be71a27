import { refusalJson, refusalText } from '../formats/refusal.ts'
import { Refusal } from '../model/refusal.ts'
import { print } from './print.ts'
import { type Channel, hasColor } from './terminal.ts'
import { usageRefusal } from './usage.ts'

const REPORT_AT = 'https://github.com/dotralph/dotralph/issues'

/** Says why ralph could not do what it was asked, and returns the exit code: 2 for a refusal, 4 for a bug. */
export function fail(error: unknown, argv: readonly string[]): 2 | 4 {
  const refusal = error instanceof Refusal ? error : (usageRefusal(error, argv) ?? systemRefusal(error))
  if (!refusal) return bug(error)
  if (asksForJson(argv)) tell(1, refusalJson(refusal))
  tell(2, refusalText(refusal, hasColor(2, argv)))
  return 2
}

function bug(error: unknown): 4 {
  const [line] = String(error).split('\n')
  tell(2, `ralph: this is a bug, please report it at ${REPORT_AT}: ${line}\n`)
  if (process.env.DEBUG && error instanceof Error) tell(2, `${error.stack}\n`)
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

/** A full disk may keep this from being said as well; the exit code says it still. */
function tell(channel: Channel, text: string): void {
  try {
    print(channel, text)
  } catch {}
}
