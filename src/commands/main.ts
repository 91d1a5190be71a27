import { run } from '@oclif/core/run'
import { loadOptions } from './plugin.ts'

/** Runs the command line. Only sets the exit code: what was printed still has to flow away. */
export async function main(argv: string[]): Promise<void> {
  let hasFailed = false
  const failed = async (error: unknown) => {
    // What is said of a failure may fail as well, on a full disk: saying so would never end.
    if (hasFailed) return
    hasFailed = true
    const { fail } = await import('./failure.ts')
    process.exitCode = fail(error, argv)
  }
  process.on('uncaughtException', failed)
  // A switch of oclif's: no search for a theme in the user's files.
  process.env.RALPH_DISABLE_THEME = '1'
  const words = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv
  await run(words, await loadOptions(words)).catch(failed)
}
