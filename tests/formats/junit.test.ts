import { describe, expect, test } from 'vitest'
import { junit } from '../../src/formats/junit.ts'
import type { Report } from '../../src/model/report.ts'
import { archived, HANDOFF, linted, SKILL, verbs, verified } from './cases.ts'
import { readXml } from './xml.ts'

/** The suites of a report, each with its tests and what became of them. */
function suitesOf(report: Report) {
  const root = readXml(junit(report))
  return root.children.map(({ attributes, children }) => ({
    name: attributes.name,
    cases: children.map((one) => `${one.attributes.name}: ${one.children[0]?.name ?? 'nothing'}`),
  }))
}

test('a finding is a failed test in the suite of its file', () => {
  expect(junit(linted)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ralph lint" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="ralph lint" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="ralph lint" name="ralph lint">
      <system-out>3 files checked: 1 error, 0 warnings</system-out>
    </testcase>
  </testsuite>
  <testsuite name="${SKILL}" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="${SKILL}" name="objective/multiple-verbs at 7:25">
      <failure message="Unexpected verb \`configure\`, expected one objective">Unexpected verb \`configure\`, expected one objective&#10;error at ${SKILL}:7:25&#10;help: Give \`configure connections\` a skill of its own</failure>
    </testcase>
  </testsuite>
</testsuites>
`)
})

test('claims that hold are tests that pass, and what is inconclusive is skipped', () => {
  expect(suitesOf(verified)).toEqual([
    { name: 'ralph verify', cases: ['ralph verify: system-out'] },
    {
      name: HANDOFF,
      cases: [
        'verify/unclaimed at 3:1: failure',
        'verify/never-existed at 4:5: failure',
        'verify/shallow at 6:5: skipped',
        'src/app.py modified at 5:5: nothing',
      ],
    },
  ])
})

describe('the run as a whole', () => {
  const warned: Report = { ...linted, findings: [{ ...verbs, severity: 'warning' }] }

  test.each<[string, Report, string]>([
    ['passes when clean', { ...warned, outcome: 'clean' }, 'system-out'],
    ['fails when nothing else says that it did', warned, 'failure'],
    ['fails for a handoff that may not move', archived, 'failure'],
    ['passes when a finding says why it failed', linted, 'system-out'],
    ['is skipped when inconclusive', { ...verified, findings: [], outcome: 'inconclusive' }, 'skipped'],
  ])('%s', (_name, report, state) => {
    expect(suitesOf(report)[0]?.cases).toEqual([`ralph ${report.command}: ${state}`])
  })

  test('says how much was checked', () => {
    expect(junit(archived)).toContain('<failure message="3 handoffs, 4 claims: 4 confirmed')
    expect(junit({ ...linted, outcome: 'clean', findings: [] })).toContain(
      '<system-out>3 files checked: 1 error, 0 warnings</system-out>',
    )
  })
})

test('a warning fails no test', () => {
  expect(suitesOf({ ...linted, findings: [{ ...verbs, severity: 'warning' }, verbs] })[1]?.cases).toEqual([
    'objective/multiple-verbs at 7:25: system-out',
    'objective/multiple-verbs at 7:25: failure',
  ])
})

test('what XML cannot hold is written out', () => {
  const [, suite] = suitesOf({
    ...linted,
    findings: [{ ...verbs, path: 'a\uffff\ufffe<b>&"\'\u0000\ud800' }],
  })
  expect(suite?.name).toBe('a\\u{ffff}\\u{fffe}<b>&"\'\\u{0}\\u{d800}')
})

test('the reader of these tests is strict', () => {
  const declared = (body: string) => () => readXml(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`)
  expect(declared('<a b="&lt;"><c></c>x&#10;</a>')().text).toBe('x\n')
  for (const body of ['<a>', '<a></b>', '<a></a><a></a>', '<a b="1" b="2"></a>', '<a b="<"></a>']) {
    expect(declared(body)).toThrow()
  }
  for (const text of ['&', '&nbsp;', ']]>', '<!-- c -->', '<![CDATA[x]]>', '\u0001', '\uffff', '<?php?>']) {
    expect(declared(`<a>${text}</a>`)).toThrow()
  }
})
