import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { display } from '../../src/formats/display.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { code, prose } from '../../src/formats/markdown-text.ts'
import { archived, linted, verbs, verified } from './cases.ts'

const PAGES = 'https://github.com/dotralph/dotralph/blob/main/docs/rules'

test('a finding is an item with a link to its page', () => {
  expect(markdown(linted)).toBe(`\
<!-- ralph -->
### ralph lint: findings

3 files checked: 1 error, 0 warnings

#### Errors

- \`.ralph/skills/setup/SKILL.md:7:25\` [\`objective/multiple-verbs\`](${PAGES}/objective/multiple-verbs.md): Unexpected verb \`configure\`, expected one objective. *Help:* Give \`configure connections\` a skill of its own
`)
})

test('a verification opens with a table of the handoffs', () => {
  expect(markdown(verified)).toBe(`\
<!-- ralph -->
### ralph verify: contradicted

1 handoff, 3 claims: 1 confirmed, 1 contradicted, 1 inconclusive; 1 unclaimed change; 2 errors, 0 warnings

| Handoff | Judged by | Confirmed | Contradicted | Inconclusive |
| --- | --- | --: | --: | --: |
| \`.ralph/handoffs/auth-module.yaml\` | base \`9c1d9c1d9c1d\` recorded, as of \`41aa41aa41aa\` | 1 | 1 | 1 |

#### Contradicted claims

- \`.ralph/handoffs/auth-module.yaml:4:5\` [\`verify/never-existed\`](${PAGES}/verify/never-existed.md): Unexpected claim that \`src/auth/jwt.py\` was created: git has no such path

#### Changed, and no open handoff claims it

- \`src/new.py\` — created

#### Inconclusive

- \`.ralph/handoffs/auth-module.yaml:6:5\` [\`verify/shallow\`](${PAGES}/verify/shallow.md): \`src/new.py\` cannot be judged: the history ends at \`41aa41aa41\`. *Help:* Fetch with \`fetch-depth: 0\`

#### Besides

- \`.ralph/handoffs/auth-module.yaml\` inconclusive evidence login: it was never run
- \`.ralph/fix_plan.md\` is not ralph's: left alone
`)
})

test('moves are told, and warnings stand apart from errors', () => {
  expect(markdown(archived)).toContain(`
#### Besides

- moved: \`.ralph/handoffs/a.yaml\` → \`.ralph/archive/2026/2026-11-20-a-01234567.yaml\`, staged
- open: \`.ralph/handoffs/b.yaml\` — 1 item in \`pending\`
`)
  const both = markdown({ ...linted, findings: [{ ...verbs, severity: 'warning' }, verbs] })
  expect(both.match(/^#### .*$/gm)).toEqual(['#### Errors', '#### Warnings'])
})

test('an unclaimed change that is not listed is an error as any other', () => {
  expect(markdown({ ...verified, unclaimed: [] })).toContain(
    '\n#### Errors\n\n- `.ralph/handoffs/auth-module.yaml:3:1` [`verify/unclaimed`]',
  )
})

test('it is never longer than a comment may be, and says what is left out', () => {
  const long = { ...verbs, message: 'word '.repeat(5_000), path: '|'.repeat(4_000) }
  const text = markdown({ ...linted, findings: Array.from({ length: 500 }, () => long) })
  expect(text.length).toBeLessThanOrEqual(60_000)
  expect(text.length).toBeGreaterThan(50_000)
  // One text alone does not take the room of the others.
  expect(text.match(/^- /gm)?.length).toBeGreaterThan(25)
  expect(text).toMatch(/\n\n\d+ more lines would not fit here: see `ralph lint`\n$/)
})

describe('text', () => {
  test.each([
    ['Unexpected `a`, expected `b` or `c`', 'Unexpected `a`, expected `b` or `c`'],
    ['see @someone and #12', 'see `@someone` and `#12`'],
    ['at www.x.com, http://x and a@b.c.', 'at `www.x.com`, `http://x` and `a@b.c`.'],
    ['a*b* _c_ <b> [d](e) ![f](g) | h', '`a*b*` `_c_` `<b>` `[d](e)` `![f](g)` `|` h'],
    ['GH-12 9c1d9c1 :smile: ~x $y$ &amp; \\', '`GH-12` `9c1d9c1` `:smile`: `~x` `$y$` `&amp`; `\\`'],
    ['`a``b` `c`d `', '`a` `b` `c`d `` ` ``'],
    ['é 日本語 — “x” it’s (so) "so"', 'é 日本語 — `“x”` it’s (so) "so"'],
    ['a  b\nc', 'a`  `b`\\n`c'],
    ['1. a 2) 3, 4', '`1`. a `2)` 3, 4'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(prose(text)).toBe(written)
  })

  test.each([
    ['a', '`a`'],
    ['`', '`` ` ``'],
    ['a`b``c', '```a`b``c```'],
    [' a ', '`  a  `'],
    ['  ', '`  `'],
    [' a', '` a`'],
    ['', '`  `'],
  ])('the code %j is written %j', (text, written) => {
    expect(code(text)).toBe(written)
  })

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('`', ' ', '\\', 'a', '*', '<', '@', '#', ',', '7') }),
  )

  test('code comes back as it is displayed', () => {
    fc.assert(
      fc.property(text, (raw) => {
        fc.pre(raw !== '')
        const [paragraph] = parse(`x ${code(raw)} x`)
        expect(paragraph).toEqual({
          type: 'paragraph',
          children: [text_('x '), { type: 'inlineCode', value: display(raw) }, text_(' x')],
        })
      }),
      { numRuns: 500 },
    )
  })

  test('prose is plain words and code, and no character of it gets lost', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const [paragraph] = parse(`x ${prose(raw)} x`) as [
          { children: readonly { type: string; value: string }[] },
        ]
        const parts = paragraph.children
        expect(parts.filter(({ type }) => type !== 'text' && type !== 'inlineCode')).toEqual([])
        const plain = parts.filter(({ type }) => type === 'text').map(({ value }) => value)
        expect(plain.join(' ')).not.toMatch(/[@#|<>&*_~$^\\[\]{}`]|:\/|www|\d{7}/)
        const shown = parts.map(({ value }) => value).join('')
        expect(squeezed(shown)).toBe(squeezed(`x${display(raw)}x`))
      }),
      { numRuns: 500 },
    )
  })
})

const text_ = (value: string) => ({ type: 'text', value })

/** Without what prose may add or take: spaces, and the backticks that became code. */
function squeezed(text: string): string {
  return text.replace(/[ `]/g, '')
}

function parse(source: string): readonly unknown[] {
  return unified().use(remarkParse).parse(source).children.map(bare)
}

/** A node without its place. */
function bare(node: Nodes): unknown {
  const { position, ...rest } = node
  return 'children' in rest ? { ...rest, children: rest.children.map(bare) } : rest
}
