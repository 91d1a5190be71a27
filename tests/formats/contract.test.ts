import { expect, test } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import type { Report } from '../../src/model/report.ts'
import { contract, linted } from './cases.ts'

const changed: Report = { ...linted, contract }

test('a comment opens with what changes in the contract', () => {
  expect(markdown(changed)).toContain(`
3 files checked: 1 error, 0 warnings

#### What changes in the contract

Since \`9c1d9c1d9c1d\`:

- Skill \`audit\` is new
  - added: \`run: npm test\`
- Skill \`login\` changes
  - removed: \`output: log.txt\`
  - changed: \`run: npm test\` → \`run: npm test, exit: 1\`
- Skill \`setup\` cannot be read, now or then
- Workflow \`app\` changes, without \`setup\`

\`\`\`mermaid
graph LR
  skill0["login"]
  skill1["audit (new)"]
  skill2["ship-it"]
  skill0 --> skill1
  skill0 --> skill2
  skill1 --> skill2
\`\`\`

- Workflow \`old\` is gone

#### Errors
`)
})

test('no contract takes the room of the findings', () => {
  const part = { before: 'x'.repeat(900), after: 'y'.repeat(900) }
  const [, login] = contract.skills
  const skills = Array.from({ length: 100 }, () => ({
    ...login,
    parts: [part],
    skill: 'a',
    change: 'changed' as const,
  }))
  const text = markdown({ ...changed, contract: { ...contract, skills } })
  expect(text.length).toBeLessThan(32_000)
  expect(text).toMatch(/\n\d+ more lines would not fit here: see `ralph lint`\n\n#### Errors\n\n- `/)
})

test('a graph that is no picture any more is left out', () => {
  const steps = Array.from({ length: 150 }, (_, at) => ({
    skill: `s${at}`,
    needs: [`s${at - 1}`],
    isNew: true,
  }))
  const [app] = contract.workflows
  const workflows = [{ workflow: 'app', change: 'added' as const, removed: [], steps }]
  expect(app?.steps).toHaveLength(3)
  expect(markdown({ ...changed, contract: { ...contract, workflows } })).not.toContain('mermaid')
  workflows[0]?.steps.splice(140)
  expect(markdown({ ...changed, contract: { ...contract, workflows } })).toContain('mermaid')
})

test('a name that is no name is no syntax of the graph', () => {
  const steps = [{ skill: 'a"] --> b`\n```\n<b>#59;', needs: [], isNew: false }]
  const workflows = [{ workflow: 'app', change: 'changed' as const, removed: [], steps }]
  const text = markdown({ ...changed, contract: { ...contract, workflows } })
  expect(text).toContain(
    '\n  skill0["a#34;#93; --#62; b#96;#92;n#96;#96;#96;#92;n#60;b#62;#35;59#59;"]\n```\n',
  )
})
