import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'
import { command } from './command.ts'

const FILE = '.ralph/skills/a/criteria.yaml'
const names = async (run: string, before = '') =>
  (await findingsOf('criterion/undeclared-env', { [FILE]: command(run, before) })).map(
    ({ message }) => /`(.*?)`/.exec(message)?.[1],
  )

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shell's own ${…}
test.each([
  ['check "$API_KEY"', ['API_KEY']],
  ['check "$API_KEY" && check "$API_KEY"', ['API_KEY']],
  ['test -n "$(curl -sf "$API_URL")"', ['API_URL']],
  ['test "${API_URL%/}" = x', ['API_URL']],
  ['cat <<EOF | check\n$API_KEY\nEOF', ['API_KEY']],
  ["awk '{print $NF, $API_KEY}' x | grep -q y", []],
  ["sh -c 'check $API_KEY'", []],
  ['check \\$API_KEY', []],
  ['check "${API_KEY:-none}" "${API_KEY:?}"', []],
  ['API_KEY=x; check "$API_KEY"', []],
  ['export API_KEY=x\ncheck "$API_KEY"', []],
  ['for FILE in a b; do test -f "$FILE"; done', []],
  ['while read -r LINE; do check "$LINE"; done < x', []],
  ['mapfile -t LINES_READ < x; check "$LINES_READ"', []],
  ['source ./env.sh; check "$API_KEY"', []],
  ['. ./env.sh; check "$API_KEY"', []],
  ['check "$HOME" "$PWD" "$RANDOM" "$1" "$?" "$out"', []],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shell's own ${…}
])('%s', async (run, expected) => {
  expect(await names(run)).toEqual(expected)
})

test('what is declared is there', async () => {
  expect(await names('check "$API_KEY" "$API_URL"', 'env: [API_KEY]\n')).toEqual(['API_URL'])
})
