import type { StageProblem } from '../../model/stage.ts'
import type { YamlSource } from '../yaml.ts'
import type { DuplicateKey } from './data.ts'

/** More tokens than a kind may have. */
export function tooManyTokens({ lines, start, mostTokens }: YamlSource): StageProblem {
  return {
    rule: 'syntax/too-large',
    range: lines.range(start, start),
    message: `Unexpected number of YAML tokens, expected at most ${mostTokens}`,
    help: 'Shorten the file, or split it: a document is read whole by every session that needs it',
  }
}

/** Depth that the guard let pass and the stack did not. */
export function tooDeep({ lines, start }: YamlSource): StageProblem {
  return {
    rule: 'syntax/too-deep',
    range: lines.range(start, start),
    message: 'Unexpected depth of nesting, expected less',
    help: 'Nest less: no document of the convention needs this depth',
  }
}

/** A key that stands twice in a mapping. */
export function duplicateProblem(duplicate: DuplicateKey, yaml: YamlSource): StageProblem {
  const { key, start, end, first } = duplicate
  const line = yaml.lines.position(yaml.start + first).line
  return {
    rule: yaml.rule,
    range: yaml.lines.range(yaml.start + start, yaml.start + end),
    message: `Unexpected second \`${key}\`, expected each key once (the first is on line ${line})`,
    help: 'Merge the two, or delete one: readers would take either',
  }
}
