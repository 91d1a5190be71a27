import type { Judgement } from '../../src/model/claim.ts'
import type { ContractChange } from '../../src/model/contract-change.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Range } from '../../src/model/place.ts'
import type { Report } from '../../src/model/report.ts'

/** A range within one line, `from` to `to` exclusive; columns from 1. */
export function on(line: number, from: number, to: number): Range {
  return { start: { line, column: from }, end: { line, column: to } }
}

export const SKILL = '.ralph/skills/setup/SKILL.md'
export const HANDOFF = '.ralph/handoffs/auth-module.yaml'

export const SKILL_TEXT = `---
name: setup
description: Sets the project up.
---
## Objective

Set up the database and configure connections.
`

export const HANDOFF_TEXT = `spec_ref: specs/auth.md
status: {}
files_changed:
  - src/auth/jwt.py — created
  - src/app.py — modified
`

export const verbs: Finding = {
  rule: 'objective/multiple-verbs',
  severity: 'error',
  path: SKILL,
  range: on(7, 25, 34),
  message: 'Unexpected verb `configure`, expected one objective',
  help: 'Give `configure connections` a skill of its own',
  fix: { safe: false, description: 'Cut the objective', edits: [] },
  fingerprint: '0123456789abcdef',
}

export const notCreated: Finding = {
  rule: 'verify/never-existed',
  severity: 'error',
  path: HANDOFF,
  range: on(4, 5, 30),
  message: 'Unexpected claim that `src/auth/jwt.py` was created: git has no such path',
  fingerprint: '00000000000000aa',
}

export const unclaimed: Finding = {
  rule: 'verify/unclaimed',
  severity: 'error',
  path: HANDOFF,
  range: on(3, 1, 14),
  message: 'Unexpected change that no handoff claims: `src/new.py` was created',
  help: 'Add `src/new.py — created` to `files_changed`',
  fingerprint: '00000000000000bb',
}

export const judgements: readonly Judgement[] = [
  {
    handoff: HANDOFF,
    claim: { path: 'src/auth/jwt.py', kind: 'created', range: on(4, 5, 30) },
    verdict: 'contradicted',
    reason: 'never-existed',
    message: 'Unexpected claim that `src/auth/jwt.py` was created: git has no such path',
    actual: null,
  },
  {
    handoff: HANDOFF,
    claim: { path: 'src/app.py', kind: 'modified', range: on(5, 5, 26) },
    verdict: 'confirmed',
    reason: 'modified',
    message: '',
    actual: 'modified',
  },
  {
    handoff: HANDOFF,
    claim: { path: 'src/new.py', from: 'src/old.py', kind: 'renamed', range: on(6, 5, 40) },
    verdict: 'inconclusive',
    reason: 'shallow',
    message: '`src/new.py` cannot be judged: the history ends at 41aa41aa41',
    help: 'Fetch with `fetch-depth: 0`',
    actual: null,
  },
]

export const linted: Report = {
  version: 1,
  command: 'lint',
  outcome: 'findings',
  summary: { files: 3, errors: 1, warnings: 0 },
  findings: [verbs],
}

export const verified: Report = {
  version: 1,
  command: 'verify',
  outcome: 'contradicted',
  summary: {
    files: 1,
    errors: 2,
    warnings: 0,
    handoffs: 1,
    claims: { confirmed: 1, contradicted: 1, inconclusive: 1 },
  },
  findings: [unclaimed, notCreated],
  claims: judgements,
  unclaimed: [{ path: 'src/new.py', kind: 'created' }],
  bases: [
    {
      handoff: HANDOFF,
      oid: '9c1d9c1d9c1d9c1d9c1d9c1d9c1d9c1d9c1d9c1d',
      source: 'recorded',
      assumed: false,
      asOf: { kind: 'commit', oid: '41aa41aa41aa41aa41aa41aa41aa41aa41aa41aa' },
    },
  ],
  evidence: [
    {
      handoff: HANDOFF,
      skill: 'login',
      verdict: 'inconclusive',
      message: 'it was never run',
      range: on(9, 17, 22),
    },
  ],
  notes: ["`.ralph/fix_plan.md` is not ralph's: left alone"],
}

export const archived: Report = {
  version: 1,
  command: 'archive',
  outcome: 'findings',
  summary: {
    files: 3,
    errors: 0,
    warnings: 0,
    handoffs: 3,
    claims: { confirmed: 4, contradicted: 0, inconclusive: 0 },
  },
  findings: [],
  moves: [
    {
      from: '.ralph/handoffs/a.yaml',
      to: '.ralph/archive/2026/2026-11-20-a-01234567.yaml',
      state: 'moved',
      reasons: [],
      staged: true,
    },
    { from: '.ralph/handoffs/b.yaml', to: null, state: 'open', reasons: ['1 item in `pending`'] },
    { from: '.ralph/handoffs/c.yaml', to: null, state: 'not-ready', reasons: ['1 claim is contradicted'] },
  ],
}

export const contract: ContractChange = {
  base: '9c1d9c1d9c1d9c1d9c1d9c1d9c1d9c1d9c1d9c1d',
  skills: [
    { skill: 'audit', change: 'added', parts: [{ after: 'run: npm test' }] },
    {
      skill: 'login',
      change: 'changed',
      parts: [{ before: 'output: log.txt' }, { before: 'run: npm test', after: 'run: npm test, exit: 1' }],
    },
    { skill: 'setup', change: 'unknown', parts: [] },
  ],
  workflows: [
    {
      workflow: 'app',
      change: 'changed',
      steps: [
        { skill: 'login', needs: [], isNew: false },
        { skill: 'audit', needs: ['login'], isNew: true },
        { skill: 'ship-it', needs: ['login', 'audit'], isNew: false },
      ],
      removed: ['setup'],
    },
    { workflow: 'old', change: 'removed', steps: [], removed: [] },
  ],
}

export const context = {
  color: false,
  width: 80,
  version: '1.2.3',
  exitCode: 1,
  source: (path: string) => ({ [SKILL]: SKILL_TEXT, [HANDOFF]: HANDOFF_TEXT })[path],
  summaryOf: (rule: string) => ({ [verbs.rule]: 'Reports objectives with more than one verb' })[rule],
}
