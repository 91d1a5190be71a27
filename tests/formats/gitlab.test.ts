import { expect, test } from 'vitest'
import { gitlab } from '../../src/formats/gitlab.ts'
import { archived, linted, verbs, verified } from './cases.ts'

test('a finding is an issue', () => {
  expect(JSON.parse(gitlab(linted))).toEqual([
    {
      description:
        'Unexpected verb `configure`, expected one objective. Give `configure connections` a skill of its own',
      check_name: 'objective/multiple-verbs',
      fingerprint: '0123456789abcdef',
      severity: 'major',
      location: { path: '.ralph/skills/setup/SKILL.md', lines: { begin: 7, end: 7 } },
    },
  ])
})

test('severities have the names that GitLab has for them', () => {
  const issues: readonly { severity: string }[] = JSON.parse(
    gitlab({ ...verified, findings: [...verified.findings, { ...verbs, severity: 'warning' }] }),
  )
  expect(issues.map(({ severity }) => severity)).toEqual(['major', 'major', 'minor', 'info'])
})

test('no two issues share a fingerprint', () => {
  const issues: readonly { fingerprint: string }[] = JSON.parse(
    gitlab({ ...linted, findings: [verbs, verbs, verbs] }),
  )
  expect(issues.map(({ fingerprint }) => fingerprint)).toEqual([
    '0123456789abcdef',
    '0123456789abcdef-2',
    '0123456789abcdef-3',
  ])
})

test('without findings it is an empty list', () => {
  expect(gitlab(archived)).toBe('[]\n')
})
