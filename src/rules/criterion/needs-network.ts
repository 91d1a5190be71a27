import { rule } from '../../model/rule.ts'
import type { Syntax } from '../../model/shell.ts'
import { title } from './excerpt.ts'
import { runnerOf } from './runner.ts'

/** A criterion that asks another machine. */
export const needsNetwork = rule({
  id: 'criterion/needs-network',
  kind: 'criteria',
  level: 'off',
  summary: 'A criterion holds without a network',
  *check(criteria) {
    for (const [index, criterion] of criteria.data.criteria.entries()) {
      if (!('http' in criterion) || LOCAL.test(criterion.http)) continue
      yield {
        range: criteria.locate(['criteria', index, 'http']),
        message: `Unexpected \`${criterion.http}\`, which lies on another machine, ${EXPECTED}`,
        help: HELP,
      }
    }
    for (const script of criteria.scripts.values()) {
      for (const node of script.nodes()) {
        if (node.type !== 'Command' || !asksOthers(node)) continue
        yield {
          range: script.locate(node.pos, node.end),
          message: `Unexpected \`${title(node)}\`, which asks another machine, ${EXPECTED}`,
          help: HELP,
        }
      }
    }
  },
})

const EXPECTED = 'expected a criterion that holds without a network'
const HELP = 'Ask a server that the criterion starts itself, or check what was saved'
const LOCAL = /\b(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|host\.docker\.internal)\b|\[::1\]/

/** Programs that ask a network, by the words that make them do so. */
const ASKS = new Map<string, RegExp>([
  ...[
    'aws',
    'az',
    'dig',
    'gcloud',
    'gh',
    'glab',
    'host',
    'nslookup',
    'ping',
    'scp',
    'sftp',
    'ssh',
    'whois',
  ].map((name) => [name, /^/] as const),
  ['git', /^(?:clone|fetch|ls-remote|pull|push)\b/],
  ['npm', /^(?:audit|ci|i|info|install|outdated|publish|view)\b/],
  ['pnpm', /^(?:add|audit|fetch|i|install|outdated|publish)\b/],
  ['yarn', /^(?:add|audit|install|npm)\b/],
  ['bun', /^(?:add|i|install)\b/],
  ['pip', /^(?:download|install)\b/],
  ['pip3', /^(?:download|install)\b/],
  ['uv', /^(?:add|lock|pip install|sync)\b/],
  ['poetry', /^(?:add|install|lock|update)\b/],
  ['cargo', /^(?:add|audit|fetch|install|publish|search|update)\b/],
  ['go', /^(?:get|install|mod download)\b/],
  ['gem', /^(?:fetch|install|push)\b/],
  ['composer', /^(?:install|require|update)\b/],
  ['docker', /^(?:login|pull|push|search)\b/],
  ['brew', /^(?:install|update|upgrade)\b/],
  ['apt-get', /^(?:.* )?(?:install|update)\b/],
])

function asksOthers(command: Syntax.Command): boolean {
  const runner = runnerOf(command)
  if (!runner) return false
  const words = runner.words.map((word) => word.value).join(' ')
  // An address that a variable brings may be anybody's.
  if (/^(?:curl|wget|http|https|xh)$/.test(runner.name))
    return /https?:\/\/[\w[]/.test(words) && !LOCAL.test(words)
  return ASKS.get(runner.name)?.test(words) ?? false
}
