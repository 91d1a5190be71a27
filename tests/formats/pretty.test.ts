import { describe, expect, test } from 'vitest'
import { pretty } from '../../src/formats/pretty.ts'
import { FILE_START } from '../../src/model/place.ts'
import {
  archived,
  context,
  HANDOFF,
  linted,
  notCreated,
  on,
  SKILL,
  unclaimed,
  verbs,
  verified,
} from './cases.ts'

test('a finding shows its line, its help and its page', () => {
  expect(pretty(linted, context)).toBe(`\
.ralph/skills/setup/SKILL.md:7:25 error: Unexpected verb \`configure\`, expected one objective
  7 | Set up the database and configure connections.
    |                         ^^^^^^^^^
  help: Give \`configure connections\` a skill of its own
  ralph explain objective/multiple-verbs

3 files checked: 1 error, 0 warnings; 1 fixable by \`--suggest\`
`)
})

test('a verification tells each thing once', () => {
  expect(pretty(verified, context)).toBe(`\
.ralph/handoffs/auth-module.yaml:4:5 error: Unexpected claim that \`src/auth/jwt.py\` was created: git has no such path
  4 |   - src/auth/jwt.py — created
    |     ^^^^^^^^^^^^^^^^^^^^^^^^^
  ralph explain verify/never-existed

.ralph/handoffs/auth-module.yaml
  base 9c1d9c1d9c1d recorded, as of 41aa41aa41aa
  1 claim confirmed, 1 contradicted, 1 inconclusive
  inconclusive: shallow
    \`src/new.py\` cannot be judged: the history ends at 41aa41aa41
    help: Fetch with \`fetch-depth: 0\`
    ralph explain verify/shallow
  inconclusive evidence login: it was never run

error: Changed, and no open handoff claims it
  src/new.py — created
  help: Add these lines to \`files_changed\`, or the paths to \`verify.ignore\` in ralph.yaml
  ralph explain verify/unclaimed

note: \`.ralph/fix_plan.md\` is not ralph's: left alone

1 handoff, 3 claims: 1 confirmed, 1 contradicted, 1 inconclusive; 1 unclaimed change; 2 errors, 0 warnings
`)
})

test('moves stand together', () => {
  expect(pretty(archived, context)).toBe(`\
moved: .ralph/handoffs/a.yaml → .ralph/archive/2026/2026-11-20-a-01234567.yaml, staged
open: .ralph/handoffs/b.yaml
  1 item in \`pending\`
not ready: .ralph/handoffs/c.yaml
  1 claim is contradicted

3 handoffs, 4 claims: 4 confirmed, 0 contradicted, 0 inconclusive; 1 moved, 1 open, 1 not ready
`)
})

test('with colour only the style differs', () => {
  const colored = pretty(verified, { ...context, color: true })
  expect(colored).toContain('\u001b[31merror:\u001b[39m')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of a colour is what is looked for
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(pretty(verified, context))
})

describe('a frame', () => {
  const one = (finding: typeof verbs, source: string | undefined) =>
    pretty({ ...linted, findings: [finding] }, { ...context, source: () => source })
      .split('\n')
      .filter((line) => line.includes(' |'))

  test('is left out where the text is not at hand or has no such line', () => {
    expect(one(verbs, undefined)).toEqual([])
    expect(one(verbs, 'one line')).toEqual([])
  })

  test('is left out for the file as a whole', () => {
    expect(one({ ...verbs, range: FILE_START }, 'text')).toEqual([])
  })

  test('marks a place of several lines to the end of its first', () => {
    const range = { start: { line: 1, column: 3 }, end: { line: 2, column: 2 } }
    expect(one({ ...verbs, range }, 'a bcd\r\ne')).toEqual(['  1 | a bcd', '    |   ^^^'])
  })

  test('keeps to the width of the terminal', () => {
    const lines = one({ ...verbs, range: on(100, 500, 510) }, `${'\n'.repeat(99)}${'日本'.repeat(300)}`)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^ {2}100 \| …[日本]{34,36}…$/)
  })
})

test('bases are told in words', () => {
  const of = (base: object) => {
    const [first] = verified.bases ?? []
    if (!first) throw new Error('the case has a base')
    const text = pretty({ ...verified, bases: [{ ...first, ...base }] }, context)
    return text.split('\n').find((line) => line.includes('as of'))
  }
  expect(of({ oid: null, source: null, asOf: { kind: 'worktree' } })).toBe(
    '  no provable base, as of the working tree',
  )
  expect(of({ source: 'merge-base', assumed: true, asOf: { kind: 'index' } })).toBe(
    '  base 9c1d9c1d9c1d where the branch left (assumed), as of the index',
  )
})

test('a contradicted claim that no finding speaks of is still told', () => {
  const text = pretty({ ...verified, findings: [unclaimed] }, context)
  expect(text).toContain(
    'contradicted: never-existed\n    Unexpected claim that `src/auth/jwt.py` was created',
  )
})

test('claims that share a reason and a help share the words', () => {
  const [claim] = (verified.claims ?? []).filter(({ verdict }) => verdict === 'inconclusive')
  if (!claim) throw new Error('the case has an inconclusive claim')
  const second = { ...claim, claim: { ...claim.claim, range: on(9, 1, 2) } }
  const text = pretty({ ...verified, claims: [claim, second] }, context)
  expect(text.match(/fetch-depth/g)).toHaveLength(1)
  expect(text.match(/the history ends/g)).toHaveLength(2)
  const other = pretty({ ...verified, claims: [claim, { ...second, help: 'Unlike the first' }] }, context)
  expect(other).toMatch(/fetch-depth.*Unlike the first/s)
})

test('a text is asked for once a file', () => {
  const asked: string[] = []
  const source = (path: string) => {
    asked.push(path)
    return ''
  }
  pretty({ ...linted, findings: [verbs, verbs, notCreated] }, { ...context, source })
  expect(asked).toEqual([SKILL, HANDOFF])
})
