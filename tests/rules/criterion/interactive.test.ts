import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'
import { command } from './command.ts'

const FILE = '.ralph/skills/a/criteria.yaml'

test.each([
  ['sudo systemctl is-active app', 1],
  ['sudo -n systemctl is-active app', 0],
  ['echo x | sudo -S check', 0],
  ['read -r answer && test "$answer" = y', 1],
  ['read -r first < data.txt', 0],
  ['node list.js | while read -r line; do check "$line"; done', 0],
  ['vim README.md', 1],
  ['vim -es -c q README.md', 0],
  ['nvim --headless +q', 0],
  ['emacs --batch -l check.el', 0],
  ['less log.txt', 1],
  ['git log | less', 0],
  ['git rebase -i main', 1],
  ['git rebase main', 0],
  ['git add -p', 1],
  ['git add src', 0],
  ['npm run more', 0],
  ['passwd ada', 1],
  ['docker run --rm -it app sh', 1],
  ['docker exec -i db psql -c "select 1"', 0],
  ['docker compose exec -T db pg_isready', 0],
])('%s', async (run, count) => {
  expect(await findingsOf('criterion/interactive', { [FILE]: command(run) })).toHaveLength(count)
})
