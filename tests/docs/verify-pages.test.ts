import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../src/claims/judge.ts'
import { REASONS } from '../../src/claims/reasons.ts'
import type { ClaimReason } from '../../src/model/claim.ts'
import { CONFIRMED, CONTRADICTED, INHERENT, MISSING_HISTORY, WHOLE_HANDOFF } from '../../src/model/claim.ts'
import { ralph } from '../ralph.ts'
import { blocks, compare, pages, read } from './markdown.ts'
import { Scenario } from './scenarios.ts'

const documented = pages('docs/rules/verify/*.md')
const SECTIONS = ['What it means', 'Example', 'What to do']

/** The reasons that the source can give: those that it names anywhere but in the list of all of them. */
function producible(): readonly string[] {
  const source = [...pages('src/{claims,git}/*.ts'), ...pages('src/*.ts')].map(read).join('\n')
  return [...CONFIRMED, ...CONTRADICTED, ...INHERENT, ...MISSING_HISTORY, ...WHOLE_HANDOFF].filter((reason) =>
    [`'${reason}'`, `'verify/${reason}'`, `verify/${reason}: `].some((word) => source.includes(word)),
  )
}

test('every reason that can be given has a page and a line in the list, and no other has', () => {
  const reasons = documented.map((path) => basename(path, '.md'))
  expect(reasons).toEqual([...producible()].sort())
  expect(REASONS.map(({ id }) => id)).toEqual(reasons.map((reason) => `verify/${reason}`))
})

describe.each(documented)('%s', (path) => {
  const text = read(path)
  const reason = basename(path, '.md')
  const found = blocks(text)

  test('has the form of these pages', () => {
    const [title, , summary = '', , verdict] = text.split('\n')
    expect(title).toBe(`# verify/${reason}`)
    expect(summary).toMatch(/^[A-Z].*\.$/)
    expect(verdict).toMatch(wordsFor(reason))
    const known = REASONS.find(({ id }) => id === `verify/${reason}`)
    expect(`${known?.summary}.`).toBe(summary)
    const level = /\*\*(\w+)\*\*/.exec(verdict ?? '')?.[1]
    expect(known?.level).toBe(level === 'contradicted' ? 'error' : level)
    expect(text.match(/^## .*$/gm)).toEqual(SECTIONS.map((section) => `## ${section}`))
  })

  test('its example gives exactly what it shows', () => {
    expect(found.map(({ language }) => language)).toEqual(['scenario', 'output'])
    const played = new Scenario()
    const printed = played.play(found[0]?.text ?? '')
    const isConfirmed = (CONFIRMED as readonly string[]).includes(reason)
    expect(printed).toContain(isConfirmed ? '1 handoff, 1 claim: 1 confirmed' : `verify/${reason}:`)
    if (isConfirmed) expect(played.shell(['ralph verify --json']).join('')).toContain(`"reason": "${reason}"`)
    compare(path, 1, printed)
  })

  test('`ralph explain` shows it', () => {
    const { code, stdout } = ralph(['explain', `verify/${reason}`])
    expect({ code, page: stdout.slice(0, text.trimEnd().length) }).toEqual({ code: 0, page: text.trimEnd() })
  })
})

/** How the line about the verdict begins. */
function wordsFor(reason: string): RegExp {
  const lists: readonly (readonly string[])[] = [CONFIRMED, CONTRADICTED, INHERENT, MISSING_HISTORY]
  if (!lists.some((list) => list.includes(reason))) return /^Severity: \*\*(error|warning|note)\*\*/
  const inherent = (INHERENT as readonly string[]).includes(reason)
  const verdict = verdictOf(reason as ClaimReason)
  const exit = verdict === 'contradicted' ? 1 : verdict === 'confirmed' || inherent ? 0 : 3
  return new RegExp(`^Verdict: \\*\\*${verdictOf(reason as ClaimReason)}\\*\\*, exit code ${exit}`)
}
