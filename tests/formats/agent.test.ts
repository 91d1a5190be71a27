import { expect, test } from 'vitest'
import { agent } from '../../src/formats/agent.ts'
import { archived, linted, verified } from './cases.ts'

test('a finding and its help are one line, the summary the last', () => {
  expect(agent(linted)).toBe(
    `.ralph/skills/setup/SKILL.md:7:25 error objective/multiple-verbs: Unexpected verb \`configure\`, expected one objective — help: Give \`configure connections\` a skill of its own
3 files checked: 1 error, 0 warnings; 1 fixable by \`--suggest\`
`,
  )
})

test('each thing that is open is one line with its help', () => {
  expect(agent(verified)).toBe(
    `.ralph/handoffs/auth-module.yaml:3:1 error verify/unclaimed: Unexpected change that no handoff claims: \`src/new.py\` was created — help: Add \`src/new.py — created\` to \`files_changed\`
.ralph/handoffs/auth-module.yaml:4:5 error verify/never-existed: Unexpected claim that \`src/auth/jwt.py\` was created: git has no such path
.ralph/handoffs/auth-module.yaml:6:5 inconclusive verify/shallow: \`src/new.py\` cannot be judged: the history ends at 41aa41aa41 — help: Fetch with \`fetch-depth: 0\`
.ralph/handoffs/auth-module.yaml inconclusive evidence login: it was never run
note: \`.ralph/fix_plan.md\` is not ralph's: left alone
1 handoff, 3 claims: 1 confirmed, 1 contradicted, 1 inconclusive; 1 unclaimed change; 2 errors, 0 warnings
`,
  )
})

test('a handoff that does not move is one line with the reasons', () => {
  expect(agent(archived)).toBe(
    `moved: .ralph/handoffs/a.yaml → .ralph/archive/2026/2026-11-20-a-01234567.yaml, staged
open: .ralph/handoffs/b.yaml — 1 item in \`pending\`
not ready: .ralph/handoffs/c.yaml — 1 claim is contradicted
3 handoffs, 4 claims: 4 confirmed, 0 contradicted, 0 inconclusive; 1 moved, 1 open, 1 not ready
`,
  )
})
