import type { ShellScript, Syntax } from '../../model/shell.ts'
import { mayFindNothing } from './aside.ts'
import type { Part } from './removal.ts'

const COMPLAINT = /\b(?:bad|error|fail|forbidden|found|leak|must not|still|violation|warn|wrong)|[✗✘❌]/i
/** Says that nothing was found, and that this is right; `No results yet` does not. */
const RELIEF =
  /^\W*(?:all (?:clear|good)|clean|ok\b|pass|success|0 errors|no (?!.*\b(?:found|yet|output|results?|match(?:es)?|tests?)\b))|[✓✔✅]/i

/** Says that something is gone, as it should be. */
const GONE = /\b(?:absent|deleted|gone|removed)\b/i
const QUESTIONS = /^(?:\[|ls|stat|test|which)$/

/** A part of a list that must not succeed: `… && grep -r eval src && echo FAIL || echo OK`. */
export interface Forbidden extends Part {
  /** Whether commands stand before it in the list, which must succeed. */
  readonly follows: boolean
}

/** What must not succeed in the list that a fallback ends, by what is said of either end; undefined where that is not told. */
export function forbiddenBefore(fallback: Part, script: ShellScript): Forbidden | undefined {
  const lists = [...script.nodes()].filter((node) => node.type === 'AndOr')
  const list = lists.find(({ pos, end }) => end === fallback.end && pos <= fallback.start)
  if (!list) return undefined
  const { commands, operators } = list
  const or = operators.lastIndexOf('||')
  if (or !== operators.length - 1 || !operators.slice(0, or).every((operator) => operator === '&&'))
    return undefined
  const [good, bad] = [said(commands[or + 1]), said(commands[or])]
  const at = bad === '' ? or : or - 1
  const searched = commands[at]
  if (!searched || !isUnwanted(searched, bad, good)) return undefined
  return { start: searched.pos, end: searched.end, follows: at > 0 }
}

function isUnwanted(node: Syntax.PipelineNode, bad: string, good: string): boolean {
  if (GONE.test(good) && !RELIEF.test(bad) && isQuestion(node)) return true
  if (bad !== '') return COMPLAINT.test(bad) && (RELIEF.test(good) || !COMPLAINT.test(good))
  return RELIEF.test(good) && isQuestion(node)
}

/** Whether something is looked for. */
function isQuestion(node: Syntax.PipelineNode): boolean {
  const last = node.type === 'Pipeline' ? node.commands.at(-1) : node
  if (last?.type !== 'Command') return false
  return mayFindNothing(last) || QUESTIONS.test(last.name?.value ?? '')
}

function said(node: Syntax.PipelineNode | undefined): string {
  if (node?.type !== 'Command' || !/^(?:echo|printf)$/.test(node.name?.text ?? '')) return ''
  return node.args.map(({ value }) => value).join(' ')
}
