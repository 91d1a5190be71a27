import type { Interfaces } from '@oclif/core'
import type { Command } from '@oclif/core/command'
import packageJson from '../../package.json' with { type: 'json' }
import { PACKAGE_ROOT } from '../package.ts'
import { COMMANDS } from './index.ts'
import { columnsOf } from './terminal.ts'

const { name, version, description } = packageJson

const EXIT_CODES = `Exit codes, whatever the format:
0 everything that was asked to be checked was checked, and holds
1 something was found: an error, a contradicted claim, an unclaimed change, too many warnings
2 refused: ralph could not do what it was asked, and says what to do about it
3 inconclusive: history or something of the environment is missing (with --strict: 1)
4 a bug in ralph`

const pjson: Interfaces.PJSON = {
  name,
  version,
  oclif: {
    bin: 'ralph',
    description: `${description}\n${EXIT_CODES}`,
    additionalHelpFlags: ['-h'],
    additionalVersionFlags: ['-V'],
    helpOptions: {
      docopts: false,
      flagSortOrder: 'none',
      hideCommandSummaryInDescription: true,
      maxWidth: Math.min(columnsOf(1) ?? 100, 100),
    },
  },
}

/**
 * What oclif would otherwise look for on the disk: the package, and ralph itself as the one plugin there is.
 * Commands are described in full only when help is asked for.
 */
export async function loadOptions(argv: readonly string[]): Promise<Interfaces.LoadOptions> {
  const helps = argv.length === 0 || argv.some((word) => word === '--help' || word === '-h')
  const entries = Object.entries(COMMANDS)
  const commands = await Promise.all(
    entries.map(([id, load]) => (helps ? described(id, load) : named(id, load))),
  )
  const plugin = { name, version, root: PACKAGE_ROOT, pjson, type: 'core', hooks: {}, topics: [], commands }
  return { root: PACKAGE_ROOT, pjson, plugins: new Map([[name, plugin as unknown as Interfaces.Plugin]]) }
}

type Load = () => Promise<Command.Class>

function named(id: string, loadClass: Load): Command.Loadable {
  const load = async () => Object.assign(await loadClass(), { id })
  return { id, aliases: [], hiddenAliases: [], hidden: false, args: {}, flags: {}, load }
}

async function described(id: string, loadClass: Load): Promise<Command.Loadable> {
  const { summary, description, usage, examples, args, flags, baseFlags } = await loadClass()
  for (const [key, arg] of Object.entries(args)) arg.name = key
  const texts = { summary, description, usage, examples } as Partial<Command.Loadable>
  return { ...named(id, loadClass), ...texts, args, flags: { ...flags, ...baseFlags } } as Command.Loadable
}
