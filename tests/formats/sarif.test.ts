import { describe, expect, test } from 'vitest'
import { sarif } from '../../src/formats/sarif.ts'
import type { Report } from '../../src/model/report.ts'
import { archived, context, linted, notCreated, on, unclaimed, verbs, verified } from './cases.ts'
import { sarifProblems } from './sarif-schema.ts'

const silenced: Report = {
  ...linted,
  silenced: [
    { finding: { ...verbs, fingerprint: '00000000000000cc' }, by: 'suppression', reason: 'Both or none' },
    { finding: { ...verbs, fingerprint: '00000000000000dd' }, by: 'baseline' },
  ],
}

/** The one run of a log, with the parts that the tests look at. */
function runOf(report: Report) {
  const [run] = JSON.parse(sarif(report, context)).runs
  return run as {
    readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly object[] } }
    readonly invocations: readonly [
      { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
    ]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly kind: string
      readonly level: string
      readonly message: { readonly text: string }
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly suppressions?: readonly object[]
      readonly locations: readonly [{ readonly physicalLocation: object }]
    }[]
  }
}

describe('the official schema', () => {
  test.each([linted, verified, archived, silenced, { ...linted, findings: [] }])(
    'holds for case %#',
    (report) => {
      expect(sarifProblems(JSON.parse(sarif(report, context)))).toEqual([])
    },
  )

  test('is in force', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{ tool: { driver: { nam: 'ralph' } } }] })).not.toEqual(
      [],
    )
  })
})

test('a result is a finding at its place', () => {
  expect(runOf(linted).results).toEqual([
    {
      ruleId: 'objective/multiple-verbs',
      ruleIndex: 0,
      kind: 'fail',
      level: 'error',
      message: {
        text: 'Unexpected verb `configure`, expected one objective. Give `configure connections` a skill of its own',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '.ralph/skills/setup/SKILL.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7, startColumn: 25, endLine: 7, endColumn: 34 },
          },
        },
      ],
      partialFingerprints: {
        primaryLocationLineHash: '0123456789abcdef:1',
        'ralph/v1': '0123456789abcdef:1',
      },
    },
  ])
})

test('the run says how it went', () => {
  expect(runOf(verified)).toMatchObject({
    tool: { driver: { name: 'ralph', semanticVersion: '1.2.3' } },
    automationDetails: { id: 'ralph/verify/' },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        exitCode: 1,
        exitCodeDescription: 'contradicted',
        toolExecutionNotifications: [
          {
            message: {
              text: '1 handoff, 3 claims: 1 confirmed, 1 contradicted, 1 inconclusive; 1 unclaimed change; 2 errors, 0 warnings',
            },
          },
          {
            message: {
              text: '.ralph/handoffs/auth-module.yaml inconclusive evidence login: it was never run',
            },
          },
          { message: { text: "`.ralph/fix_plan.md` is not ralph's: left alone" } },
        ],
      },
    ],
  })
})

test('rules are described once, and results point at them', () => {
  const { tool, results } = runOf({ ...linted, findings: [verbs, unclaimed, verbs, notCreated] })
  expect(tool.driver.rules).toMatchObject([
    {
      id: 'objective/multiple-verbs',
      shortDescription: { text: 'Reports objectives with more than one verb' },
      helpUri: 'https://github.com/dotralph/dotralph/blob/main/docs/rules/objective/multiple-verbs.md',
    },
    { id: 'verify/never-existed', shortDescription: { text: 'verify/never-existed' } },
    { id: 'verify/unclaimed' },
  ])
  expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 2, 0, 1])
})

test('what is inconclusive is an open question', () => {
  expect(runOf(verified).results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
    ['verify/unclaimed', 'fail', 'error'],
    ['verify/never-existed', 'fail', 'error'],
    ['verify/shallow', 'open', 'none'],
  ])
})

test('silenced findings are marked, and then every result says whether it is', () => {
  expect(runOf(silenced).results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [{ kind: 'inSource', status: 'accepted', justification: 'Both or none' }],
    [{ kind: 'external', status: 'accepted' }],
  ])
  expect(runOf(linted).results[0]).not.toHaveProperty('suppressions')
})

test('findings with the same fingerprint are told apart', () => {
  const { results } = runOf({ ...linted, findings: [verbs, { ...verbs, range: on(9, 1, 2) }] })
  expect(results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)).toEqual([
    '0123456789abcdef:1',
    '0123456789abcdef:2',
  ])
})

test('of many results the errors are kept, and the others counted', () => {
  const warnings = Array.from({ length: 6_000 }, () => ({ ...verbs, severity: 'warning' as const }))
  const { results, invocations } = runOf({ ...linted, findings: [...warnings, notCreated] })
  expect(results).toHaveLength(5_000)
  expect(results[0]).toMatchObject({ ruleId: 'verify/never-existed', level: 'error' })
  expect(invocations[0].toolExecutionNotifications[0]?.message.text).toBe(
    '1001 more results are left out here',
  )
})

test.each([
  ['a/b c/d#e?f', 'a/b%20c/d%23e%3Ff'],
  ['50%/é/日本.md', '50%25/%C3%A9/%E6%97%A5%E6%9C%AC.md'],
  ['a:b', 'a%3Ab'],
  ['\udcff\udc80/🙂.bin', '%FF%80/%F0%9F%99%82.bin'],
  ['\ud800', '%EF%BF%BD'],
])('the path %j has the address %s', (path, uri) => {
  const [result] = runOf({ ...linted, findings: [{ ...verbs, path }] }).results
  expect(result?.locations[0].physicalLocation).toMatchObject({ artifactLocation: { uri } })
})

test.each([
  ['see [here](http://evil.example) {0}', 'see [here]\\u{{28}}http://evil.example) {{0}}'],
  ['{A', '{{A'],
])('the message %j is no more than text: %j', (message, text) => {
  const { help, ...finding } = verbs
  const [result] = runOf({ ...linted, findings: [{ ...finding, message }] }).results
  expect(result?.message).toEqual({ text })
})
