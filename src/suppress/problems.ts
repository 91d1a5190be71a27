import { KNOWN_RULES } from '../known-rules.ts'
import type { Fix } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { Lines, type Range } from '../model/place.ts'
import type { StageProblem } from '../model/stage.ts'
import { DISABLE, isSuppressible } from '../model/suppression.ts'
import type { Used } from '../suppress.ts'

/** What is wrong with the comments of one file that silence rules. `isInForce`: whether the rule could have found anything. */
export function* suppressionProblems(
  all: readonly Used[],
  source: string,
  isInForce: (rule: string) => boolean,
): Generator<StageProblem> {
  const lines = new Lines(source)
  for (const comment of all) {
    const { directive, word, rules, reason } = comment
    if (word !== DISABLE) {
      yield {
        rule: 'suppression/unused',
        range: directive.range,
        message: `Unexpected \`${word}\`, expected \`${DISABLE}\``,
        help: `Write \`${DISABLE} RULE -- why\` above the line; whole files are silenced by \`lint.overrides\` in the settings`,
      }
      continue
    }
    yield* ruleProblems(comment, lines)
    if (reason === '') {
      yield {
        rule: 'suppression/without-reason',
        range: directive.range,
        message: 'Unexpected suppression without a reason, expected ` -- ` and why the finding is accepted',
        help: `Write \`${DISABLE} ${rules.map(({ id }) => id.replace(/[:;.]$/, '')).join(', ') || 'RULE'} -- why\``,
      }
    } else yield* unusedProblems(comment, source, lines, isInForce)
  }
}

function* ruleProblems({ directive, rules }: Used, lines: Lines): Generator<StageProblem> {
  const rule = 'suppression/unknown-rule'
  if (rules.length === 0) {
    const message = 'Unexpected suppression of no rule, expected the ids of the rules to silence'
    yield { rule, range: directive.range, message, help: 'Name the rule as its finding does: `area/name`' }
  }
  for (const { id, offset } of rules) {
    const start = lines.offset(directive.textRange.start) + offset
    const range = lines.range(start, start + id.length)
    if (!isSuppressible(id)) {
      const message = `Unexpected suppression of \`${id}\`, expected a rule that a document may silence`
      yield { rule, range, message, help: 'Put right what the rule finds' }
    } else if (!KNOWN_RULES.has(id)) {
      const known = [...KNOWN_RULES.keys()].filter(isSuppressible)
      const near = nearest(id, known) ?? known.find((other) => other.endsWith(`/${id}`))
      const help = near === undefined ? 'Name the rule as its finding does' : `Did you mean \`${near}\`?`
      yield { rule, range, message: `Unexpected rule \`${id}\`, expected one that exists`, help }
    }
  }
}

function* unusedProblems(
  { directive, rules, used }: Used,
  source: string,
  lines: Lines,
  isInForce: (rule: string) => boolean,
): Generator<StageProblem> {
  const rule = 'suppression/unused'
  const idle = rules.filter(({ id }) => isSuppressible(id) && isInForce(id) && !used.has(id))
  if (idle.length === 0) return
  const names = idle.map(({ id }) => `\`${id}\``).join(', ')
  if (directive.lines === undefined) {
    const message = `Unexpected suppression of ${names} beside other text, expected a line of its own`
    yield { rule, range: directive.range, message, help: 'Put the comment on the line above the finding' }
    return
  }
  const message = `Unexpected suppression of ${names}, expected a finding on the line below`
  const whole = idle.length === rules.length
  const fix = whole ? removal(directive.range, source, lines) : shortening({ directive, rules }, idle, lines)
  const help = whole ? 'Remove the comment' : `Remove ${names} from the comment`
  yield { rule, range: directive.range, message, help, fix }
}

/** Takes the comment's lines out. */
function removal({ start, end }: Range, source: string, lines: Lines): Fix {
  const from = lines.offset({ line: start.line, column: 1 })
  const newline = source.indexOf('\n', lines.offset(end))
  const range = lines.range(from, newline === -1 ? source.length : newline + 1)
  return { safe: true, description: 'Remove the comment', edits: [{ range, text: '' }] }
}

/** Leaves the other rules in the comment. */
function shortening(
  { directive, rules }: Pick<Used, 'directive' | 'rules'>,
  idle: Used['rules'],
  lines: Lines,
): Fix {
  const text = lines.offset(directive.textRange.start)
  const [first, last] = [rules.at(0), rules.at(-1)] as [Used['rules'][number], Used['rules'][number]]
  const range = lines.range(text + first.offset, text + last.offset + last.id.length)
  const kept = rules.filter((other) => !idle.includes(other)).map(({ id }) => id)
  return {
    safe: true,
    description: 'Remove what silences nothing',
    edits: [{ range, text: kept.join(', ') }],
  }
}
