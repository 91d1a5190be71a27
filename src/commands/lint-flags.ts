import { boolean, string } from '@oclif/core/flags'
import { Refusal } from '../model/refusal.ts'
import { besides } from './besides.ts'
import { toggle } from './words.ts'

/** What `ralph lint` can be told. */
export const LINT_FLAGS = {
  staged: boolean({
    default: false,
    exclusive: ['since', 'update-baseline'],
    summary: 'Check what is staged, as the index has it',
  }),
  since: string({
    helpValue: 'REV',
    exclusive: ['stdin'],
    summary: 'Check the files that changed since the work left REV',
  }),
  stdin: boolean({ summary: 'Check the text on the standard input', dependsOn: ['stdin-filename'] }),
  'stdin-filename': string({ helpValue: 'FILE', summary: 'What --stdin stands for', dependsOn: ['stdin'] }),
  fix: toggle('Apply the fixes that are safe'),
  suggest: toggle('Apply the fixes that want a look, too'),
  'fix-dry-run': boolean({
    default: false,
    exclusive: ['format', 'json', 'update-baseline'],
    summary: 'Write nothing; print what --fix would change, as a patch',
  }),
  baseline: string({ helpValue: 'FILE', summary: 'Accept the findings that FILE lists' }),
  'update-baseline': boolean({
    dependsOn: ['baseline'],
    exclusive: ['stdin'],
    summary: 'Make the list of --baseline anew',
  }),
  shard: string({
    helpValue: 'I/N',
    exclusive: ['staged', 'since', 'stdin', 'fix', 'suggest', 'fix-dry-run', 'update-baseline'],
    summary: 'Check the I-th of N parts; together they are the whole',
  }),
  'allow-empty': toggle('Having nothing to check is fine'),
}

/** The examples of its help. */
export const LINT_EXAMPLES = [
  'Check everything below .ralph/\n$ ralph lint',
  'Check one skill, warnings included\n$ ralph lint .ralph/skills/fetch-issues --strict',
  'In a commit hook\n$ ralph lint --staged',
  'On a branch\n$ ralph lint --since origin/main',
  'See what would be corrected, then do it\n$ ralph lint --fix-dry-run\n$ ralph lint --fix',
  'Accept what there is, and report what comes\n$ ralph lint --baseline .ralph/baseline.json --update-baseline',
  'From an editor, before the file is saved\n$ ralph lint --stdin --stdin-filename .ralph/handoffs/auth.yaml --json',
]

interface LintFlags {
  readonly staged: boolean
  readonly stdin?: boolean | undefined
  readonly fix: boolean
  readonly suggest: boolean
  readonly 'fix-dry-run': boolean
}

/** Which fixes the flags ask for, if any; refuses them where ralph does not write. */
export function fixRequest(flags: LintFlags): { which: 'safe' | 'all'; write: boolean } | undefined {
  const { staged, stdin, fix, suggest, 'fix-dry-run': dryRun } = flags
  const flag = dryRun ? '--fix-dry-run' : fix ? '--fix' : '--suggest'
  if (!fix && !suggest && !dryRun) return undefined
  if (staged) {
    throw new Refusal(
      'bad-usage',
      `Nothing was fixed: \`${flag}\` changes files, and \`--staged\` checks the index, which ralph never rewrites`,
      'Run `ralph lint --fix`, look at what it changed, and stage that',
    )
  }
  if (stdin && !dryRun) throw besides(`flag \`${flag}\``, '--stdin')
  return { which: suggest ? 'all' : 'safe', write: !dryRun }
}
