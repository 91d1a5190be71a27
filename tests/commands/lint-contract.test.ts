import { expect, test } from 'vitest'
import { ralph } from '../ralph.ts'
import { commitAll, git, repositoryWith, writeIn } from '../repository.ts'
import { reportErrors } from '../schema/report-validator.ts'

const CRITERIA = '.ralph/skills/login/criteria.yaml'
const WORKFLOW = '.ralph/workflows/app.yaml'

/** A repository in which a branch changes a contract, and the commit that it left. */
function branch() {
  const folder = repositoryWith({
    [CRITERIA]: 'criteria:\n  - run: npm test\n  - run: npm run lint\n',
    [WORKFLOW]: 'objective: Users log in.\nskills: [login]\n',
  })
  const base = commitAll(folder)
  git(folder, 'switch', '--quiet', '--create', 'work')
  return { folder, base }
}

const lint = (cwd: string, ...args: string[]) => ralph(['lint', '--since', 'main', ...args], { cwd }).stdout

test('a comment on a branch opens with what it changes in the contract', () => {
  const { folder, base } = branch()
  writeIn(folder, CRITERIA, 'criteria:\n  - run: npm test\n')
  commitAll(folder)
  writeIn(folder, WORKFLOW, 'objective: Users log in.\nskills: [login, audit]\n')
  expect(lint(folder, '--format', 'markdown')).toContain(`
#### What changes in the contract

Since \`${base.slice(0, 12)}\`:

- Skill \`login\` changes
  - removed: \`run: npm run lint\`
- Workflow \`app\` changes

\`\`\`mermaid
graph LR
  skill0["login"]
  skill1["audit (new)"]
  skill0 --> skill1
\`\`\`
`)
  const report = JSON.parse(lint(folder, '--json'))
  expect(reportErrors(report)).toEqual([])
  expect(report.contract).toMatchObject({ base, skills: [{ parts: [{ before: 'run: npm run lint' }] }] })
})

test('it names the contracts of all of the branch, whatever paths are checked', () => {
  const { folder } = branch()
  writeIn(folder, CRITERIA, 'criteria:\n  - run: npm test\n')
  expect(JSON.parse(lint(folder, '--json', WORKFLOW)).contract.skills).toHaveLength(1)
})

test('a branch that leaves contracts as they are has nothing to say of them', () => {
  const { folder } = branch()
  writeIn(folder, CRITERIA, '# The same\ncriteria: [{run: npm test}, {run: npm run lint}]\n')
  writeIn(folder, 'README.md', 'Hello\n')
  expect(JSON.parse(lint(folder, '--json'))).not.toHaveProperty('contract')
})
