import type { Criterion } from '../../model/data.ts'
import { rule } from '../../model/rule.ts'
import type { ShellScript, Syntax } from '../../model/shell.ts'

/** A contract that only looks for text in the source. */
export const textOnly = rule({
  id: 'criterion/text-only',
  kind: 'criteria',
  level: 'off',
  summary: 'A contract runs what was made, and does not only search its text',
  *check(criteria) {
    const all = criteria.data.criteria
    if (!all.every((criterion, index) => searchesSource(criterion, criteria.scripts.get(index)))) return
    yield {
      range: criteria.locate(['criteria'], 'key'),
      message: 'Unexpected criteria that only search the text of the source, expected one that runs it',
      help: 'Add a `run` that starts the program or its tests',
    }
  },
})

const SOURCE =
  /\.(?:astro|c|cc|cjs|cpp|cs|css|dart|ex|exs|go|h|html|java|js|jsx|kt|lua|mjs|php|py|rb|rs|scala|scss|sh|sql|svelte|swift|ts|tsx|vue|zig)$/
const SEARCH = /^(?:ack|ag|egrep|fgrep|grep|rg)$/
const TEXT = /^(?:\[|awk|cat|cut|echo|find|head|ls|printf|sed|sort|stat|tail|test|tr|true|uniq|wc)$/

function searchesSource(criterion: Criterion, script: ShellScript | undefined): boolean {
  if ('file' in criterion)
    return SOURCE.test(criterion.file) && (criterion.contains ?? criterion.matches) !== undefined
  if (!('run' in criterion) || !script?.tree) return false
  const names = [...script.nodes()]
    .filter((node): node is Syntax.Command => node.type === 'Command')
    .flatMap(({ name }) => (name ? [name.value] : []))
  return (
    names.some((name) => SEARCH.test(name)) && names.every((name) => SEARCH.test(name) || TEXT.test(name))
  )
}
