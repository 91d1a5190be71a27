import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMAT_NAMES, loadFormat } from '../../src/formats/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Report } from '../../src/model/report.ts'
import { archived, context, judgements, notCreated, unclaimed, verbs, verified } from './cases.ts'

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
]

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }))

/** A report in which every text that can come from a repository is hostile. */
const reports = fc.tuple(text, text, text, text).map(([path, message, help, other]): Report => {
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
    evidence: [{ handoff: path, skill: other, verdict: 'inconclusive', message }],
    moves: (archived.moves ?? []).map((move) => ({ ...move, from: path, to: other, reasons: [message] })),
    notes: [message, other],
  }
})

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
