import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { display } from '../../src/formats/display.ts'
import { FORMAT_NAMES, type FormatName, loadFormat } from '../../src/formats/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { FILE_START } from '../../src/model/place.ts'
import type { Report } from '../../src/model/report.ts'
import { archived, context, contract, judgements, notCreated, unclaimed, verbs, verified } from './cases.ts'
import { sarifProblems } from './sarif-schema.ts'
import { readXml } from './xml.ts'

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

const NASTY = [
  'esc\u001b[31m\u001b]8;;http://x\u0007',
  'a\n::error file=x::forged',
  '::stop-commands::x',
  ':',
  ' \t::warning::x',
  '##[error]x',
  'a ##[group]b',
  '%0A::error::x',
  '\r::error::x',
  '\u202egnp.exe',
  '\u2028::error::x',
  '\u0085::error::x',
  '**bold** <b>html</b> | @someone #1',
  '\udcff\udcfe.bin',
  '\ud800',
  '',
  '<!-- ralph --> <img src=x onerror=y> [a](javascript:b) ![c](http://d)',
  '`` ` ``` \\` closes #1 http://x www.x.com a@b.c',
  ']]></failure><testcase name="forged"/>&x;',
  '\uffff\ufffe {0} {{',
  '../a%2F//?b#c',
  '1. a',
  '- a',
  '    a',
  '# a',
  '> a',
  '---',
]

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }))

/** A report with these in the place of every text that can come from a repository. */
function reportWith(path: string, message: string, help: string, other: string): Report {
  const hostile = (finding: Finding): Finding => ({ ...finding, path, message, help })
  return {
    ...verified,
    findings: [hostile(verbs), hostile(notCreated), hostile(unclaimed)],
    claims: judgements.map((judgement) => ({
      ...judgement,
      handoff: path,
      message,
      help,
      claim: { ...judgement.claim, path: other, from: help },
    })),
    unclaimed: [{ path: other, kind: 'created' }],
    bases: (verified.bases ?? []).map((base) => ({ ...base, handoff: path })),
    evidence: [{ handoff: path, skill: other, verdict: 'inconclusive', message, range: FILE_START }],
    moves: (archived.moves ?? []).map((move) => ({ ...move, from: path, to: other, reasons: [message] })),
    silenced: [
      { finding: hostile(verbs), by: 'suppression', reason: other },
      { finding: hostile(notCreated), by: 'baseline' },
    ],
    contract: {
      base: contract.base,
      skills: [
        { skill: path, change: 'changed', parts: [{ before: message, after: help }, { after: other }] },
      ],
      workflows: [
        {
          workflow: other,
          change: 'changed',
          steps: [{ skill: `a${path}`, needs: [`b${message}`], isNew: true }],
          removed: [help],
        },
      ],
    },
    notes: [message.trim() || 'x', other.trim() || 'x'],
  }
}

const reports = fc.tuple(text, text, text, text).map((texts) => reportWith(...texts))

describe.each(FORMAT_NAMES)('%s', (name) => {
  test('prints no character that acts or hides, and no line that is a command', async () => {
    const format = await loadFormat(name)
    fc.assert(
      fc.property(reports, text, (report, source) => {
        const output = format(report, { ...context, source: () => `\n\n\n\n\n\n${source}\n${source}` })
        expect(output.replaceAll('\n', '')).not.toMatch(UNSAFE)
        expect(output).not.toMatch(/##\w*\[/)
        const commands = output.split('\n').filter((line) => line.trimStart().startsWith('::'))
        // Three findings and the claim that is inconclusive.
        expect(commands).toHaveLength(name === 'github' ? 4 : 0)
      }),
    )
  })
})

/** What a format makes of a report, which its reader must take to be as many things as the report has. */
async function printer(name: FormatName): Promise<(report: Report) => string> {
  const format = await loadFormat(name)
  return (report) => format(report, context)
}

test('agent: each thing is one line', async () => {
  const print = await printer('agent')
  fc.assert(
    fc.property(reports, (report) => {
      // Three findings, a claim, an evidence, three moves, two notes and the summary.
      expect(print(report).split('\n')).toHaveLength(11 + 1)
    }),
  )
})

test('sarif: valid, as many results as there are, and every address leads to its path', async () => {
  const print = await printer('sarif')
  fc.assert(
    fc.property(reports, (report) => {
      const log = JSON.parse(print(report))
      expect(sarifProblems(log)).toEqual([])
      const [run] = log.runs
      expect(run.results).toHaveLength(6)
      for (const { message, locations } of run.results) {
        expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]|\]\(/)
        const { uri } = locations[0].physicalLocation.artifactLocation
        expect(uri).toMatch(/^(?:[\w.!~*'()/-]|%[0-9A-F]{2})*$/)
        const [{ path = '' } = {}] = report.findings
        if (!/\p{Cs}/u.test(path)) expect(uri.split('/').map(decodeURIComponent)).toEqual(path.split('/'))
      }
    }),
  )
})

test('gitlab: as many issues as there are, each of its own name', async () => {
  const print = await printer('gitlab')
  fc.assert(
    fc.property(reports, (report) => {
      const issues: readonly { fingerprint: string; location: { path: string } }[] = JSON.parse(print(report))
      expect(issues.map(({ location }) => location.path)).toEqual(
        Array(4).fill(display(report.findings[0]?.path ?? '')),
      )
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4)
    }),
  )
})

test('junit: well formed, and as many tests as it says', async () => {
  const print = await printer('junit')
  fc.assert(
    fc.property(reports, (report) => {
      const { attributes, children } = readXml(print(report))
      const cases = children.flatMap((suite) => suite.children)
      // The run, three findings and two claims.
      expect(cases).toHaveLength(6)
      expect(attributes).toEqual({
        name: 'ralph verify',
        tests: '6',
        failures: '3',
        errors: '0',
        skipped: '1',
      })
      const failures = cases.flatMap((one) => one.children).filter(({ name }) => name === 'failure')
      const message = display(report.findings[0]?.message ?? '').replace(/[\ufffe\uffff]/g, written)
      const shown = failures.map((failure) => failure.attributes.message)
      expect(shown).toEqual(Array(3).fill(withoutCommand(message)))
    }),
  )
})

const written = (unit: string) => `\\u{${unit.charCodeAt(0).toString(16)}}`
/** A line of the log is no command of a service, wherever it comes from. */
const withoutCommand = (text: string) => text.replace(/##(\w*)\[/g, '##$1\\u{5b}')

test('markdown: the same structure whatever the texts are', async () => {
  const print = await printer('markdown')
  const expected = structure(print(reportWith('a', 'b', 'c', 'd')))
  fc.assert(
    fc.property(reports, (report) => {
      const output = print(report)
      expect(structure(output)).toEqual(expected)
      for (const row of output.split('\n').filter((line) => line.startsWith('|'))) {
        expect(row.match(/\|/g)).toHaveLength(6)
      }
    }),
  )
})

/** What a comment is made of, without its texts: blocks, headings, items, the targets of links. */
function structure(comment: string): readonly string[] {
  const blocks = unified().use(remarkParse).parse(comment).children
  return blocks.flatMap((block) => [outline(block), ...inline(block)])
}

function outline(block: Nodes): string {
  if (block.type === 'list') return `list of ${block.children.length}`
  if (block.type === 'code') return `${block.lang} ${block.value.replace(/\["[\w .;#()-]*"\]/g, '')}`
  if (block.type !== 'heading') return block.type === 'html' ? block.value : block.type
  const [title] = block.children
  return title?.type === 'text' ? title.value : 'no title'
}

/** Everything within a block that is not plain words or code. */
function inline(node: Nodes): readonly string[] {
  const own = node.type === 'link' ? node.url : node.type
  const within = 'children' in node ? node.children.flatMap((child) => [...inline(child)]) : []
  return ['text', 'inlineCode'].includes(own) ? within : [own, ...within]
}
