import { Command } from '@oclif/core/command'
import { boolean, string } from '@oclif/core/flags'
import { Refusal } from '../model/refusal.ts'

/** What every command shares. Failures are not caught here: `main` turns each into its exit code. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    cwd: string({
      helpValue: 'DIR',
      helpGroup: 'common',
      summary: 'Work in DIR instead of the current folder',
    }),
    color: boolean({
      allowNo: true,
      helpGroup: 'common',
      summary: 'Colour the output even where it is no terminal, or never',
    }),
  }

  /** Goes to the folder to work in, and returns its absolute path. */
  protected enter({ cwd = '.' }: { readonly cwd?: string | undefined }): string {
    try {
      process.chdir(cwd)
      return process.cwd()
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const reason =
        code === 'EACCES' ? 'permission denied' : code === 'ENOTDIR' ? 'it is a file' : 'there is none'
      const message = `Nothing was done in the folder \`${cwd}\`: ${reason}`
      throw new Refusal(
        code === 'EACCES' ? 'no-permission' : 'no-such-file',
        message,
        'Name a folder that exists',
      )
    }
  }

  // oclif would set exit code 1, which is the code of findings.
  protected override async catch(error: Error): Promise<never> {
    throw error
  }
}
