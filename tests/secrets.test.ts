import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { FORMAT_NAMES, loadFormat } from '../src/formats/index.ts'
import { lint } from '../src/lint.ts'
import { maskSecrets } from '../src/model/secret.ts'
import { memoryTree } from '../src/model/tree.ts'
import { scan } from '../src/parse/secrets/scan.ts'
import { maySecretsHide, secretsOf } from '../src/parse/secrets.ts'
import { maskFiles } from '../src/secrets.ts'
import { context } from './formats/cases.ts'
import { processorTime } from './processor-time.ts'

const letters = (count: number) =>
  'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUxB7yQe2Rt9sDa'.repeat(20).slice(0, count)
const digits = (count: number) => '0123456789'.repeat(20).slice(0, count)
const hex = (count: number) => '9c1d2f0a4b6e8c7d'.repeat(20).slice(0, count)

// Put together here, so that no scanner takes this file for one that leaks.
const SAMPLES: readonly (readonly [kind: string, secret: string])[] = [
  ['github', `gh${'p'}_${letters(36)}`],
  ['github', `github_${'pat'}_${letters(82)}`],
  ['gitlab', `gl${'pat'}-${letters(20)}`],
  ['npm', `np${'m'}_${letters(36)}`],
  ['slack', `xo${'xb'}-${digits(12)}-${digits(12)}-${letters(24)}`],
  ['slack', `https://hooks.${'slack'}.com/services/T${letters(8)}/B${letters(8)}/${letters(24)}`],
  ['sendgrid', `S${'G'}.${letters(22)}.${letters(43)}`],
  ['shopify', `sh${'pat'}_${hex(32)}`],
  ['stripe', `sk_${'live'}_${letters(24)}`],
  ['openai', `s${'k'}-${letters(20)}T3BlbkFJ${letters(20)}`],
  ['anthropic', `s${'k'}-ant-api03-${letters(93)}AA`],
  ['groq', `gs${'k'}_${letters(52)}`],
  ['huggingface', `h${'f'}_${'abcdefghijklmnopqrstuvwxyzABCDEFGH'}`],
  ['linear', `lin_${'api'}_${letters(40)}`],
  ['notion', `nt${'n'}_${digits(11)}${letters(35)}`],
  ['vault', `hv${'s'}.${letters(95)}`],
  ['vercel', `vc${'p'}_${letters(40)}`],
  ['databricks', `da${'pi'}${hex(32)}`],
  ['docker', `dckr_${'pat'}_${letters(27)}`],
  ['figma', `fi${'gd'}_${letters(40)}`],
  ['cloudflare', `cf${'ut'}_${letters(40)}${hex(8)}`],
  ['tailscale', `ts${'key'}-auth-${letters(12)}-${letters(24)}`],
  ['basicauth', `https://ada:${'correct'}horse@registry.analytical.io`],
  ['string', `postgres://ada:${'correct'}horse@db.analytical.io:5432/app`],
  ['string', `mongodb+srv://ada:${'correct'}horse@db.analytical.io/app`],
]

test.each(SAMPLES)('a secret of %s is found, and nothing prints it', async (kind, secret) => {
  expect(maySecretsHide(secret)).toBe(true)
  const criteria = `criteria:\n  - run: 'check --with "${secret}" || true'\n  - file: x\n    matches: '(${secret}'\n`
  const files = new Map([['.ralph/skills/a/criteria.yaml', criteria]])
  const report = await lint({ files, tree: memoryTree(files), strict: true })
  const found = report.findings.filter(({ rule }) => rule === 'privacy/secret')
  expect(found.map(({ range }) => range.start.line)).toEqual([2, 4])
  expect(found[0]?.message).toContain(`\`${secret.slice(0, 4)}…\` (${kind}, SHA-256 `)
  // The other rules still speak of these lines.
  expect(new Set(report.findings.map(({ rule }) => rule)).size).toBeGreaterThan(2)

  const source = await maskFiles(files)
  const text = source.get('.ralph/skills/a/criteria.yaml') as string
  expect(text.length).toBe(criteria.length)
  for (const name of FORMAT_NAMES) {
    const print = await loadFormat(name)
    const shown = print(report, { ...context, source: () => text })
    expect(shown).not.toContain(secret.slice(secret.indexOf(':') === -1 ? 5 : 12))
    expect(shown).not.toContain('correcthorse')
    expect(shown).not.toContain(letters(20).slice(8))
  }
})

test('the key of AWS is masked itself, not the name before it', async () => {
  const key = `${letters(20)}/+${letters(18)}`
  const text = `x-note: aws_secret_${'access'}_key=${key}\n`
  const [secret] = await secretsOf(text)
  expect(secret && text.slice(secret.start, secret.end)).toBe(key)
})

test('object ids of git and account numbers are no secrets', async () => {
  expect(
    await secretsOf(`aws_secret_access_key: ${hex(40)}\nAWS_ACCOUNT_ID=123456789012\nbase: ${hex(40)}\n`),
  ).toEqual([])
})

test('no comment switches it off', async () => {
  const secret = `gh${'p'}_${letters(36)}`
  for (const comment of ['secretlint-disable', 'secretlint-disable-next-line', 'secretlint-disable-line']) {
    expect(await secretsOf(`<!-- ${comment} -->\n${secret} // ${comment}\n`)).toHaveLength(1)
  }
})

test('what is passed over unread has no secret', async () => {
  // Every text that the rules find something in must look suspicious to what keeps them from being loaded.
  const piece = fc.oneof(
    fc.constantFrom(...SAMPLES.map(([, secret]) => secret)),
    fc.constantFrom(' ', '\n', '://', '@', 'key=', '"', '_', 'x'),
    fc.string({ maxLength: 8 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const text = pieces.join('')
      if (!maySecretsHide(text)) expect(await scan(text)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a fix of a line with a secret is not offered, for it would write the mask', async () => {
  const secret = `gh${'p'}_${letters(36)}`
  const files = new Map([
    ['.ralph/skills/a/criteria.yaml', `criteria:\n  - run: ! check ${secret}\n  - run: ! check other\n`],
  ])
  const { findings } = await lint({ files, tree: memoryTree(files) })
  const fixes = findings.filter(({ rule }) => rule === 'syntax/yaml-feature')
  expect(fixes.map(({ fix }) => fix !== undefined)).toEqual([false, true])
})

test('a megabyte that looks suspicious everywhere takes no more than a moment', async () => {
  const hostile = [
    `gh${'s'}_1_a`.repeat(20_000),
    'https://a:'.repeat(13_000),
    '-----BEGIN PRIVATE KEY-----\n'.repeat(4_600),
    'postgres://a:b'.repeat(9_000),
    `S${'G'}.a.a`.repeat(20_000),
  ]
  for (const text of hostile) {
    const spent = processorTime()
    await secretsOf(text.slice(0, 128 * 1024))
    expect(spent(), text.slice(0, 20)).toBeLessThan(1_000)
  }
})

test.each([
  `gh${'p'}_${'x'.repeat(36)}`,
  `xo${'xb'}-your-token`,
  `https://hooks.${'slack'}.com/services/T00000000/B00000000/${'X'.repeat(24)}`,
  'mongodb+srv://<user>:<password>@cluster0.analytical.io/app',
  'https://user:password@registry.analytical.io',
  'postgresql://[user]:[password]@[host]:[port]/[database]',
  `s${'k'}-ant-api03-${'x'.repeat(93)}AA`,
])('%s is seen to be none', async (text) => {
  expect(await secretsOf(`The key is ${text}\n`)).toEqual([])
})

test('what is masked is not taken for a secret again', async () => {
  for (const [, secret] of SAMPLES) {
    const masked = maskSecrets(secret, await secretsOf(secret))
    const again = await secretsOf(masked)
    expect(maskSecrets(masked, again).slice(0, 12)).toBe(masked.slice(0, 12))
  }
})

test('a key in double quotes is masked, and what stands around it is as valid as before', async () => {
  for (const code of ['\\u00e9', '\\U0001F600', '\\x41', '\\t', '\\\\']) {
    const key = `postgres://ada:corr${code}horse@db.analytical.io:5432/app`
    const files = new Map([['.ralph/skills/a/criteria.yaml', `criteria:\n  - run: "check \\"${key}\\""\n`]])
    const report = await lint({ files, tree: memoryTree(files) })
    const rules = report.findings.map(({ rule }) => rule)
    expect(rules).toContain('privacy/secret')
    expect(rules.filter((rule) => rule.startsWith('syntax/'))).toEqual([])
  }
})

test('whatever part of a quoted text is masked, the text stays valid and as long as it was', () => {
  const piece = fc.oneof(
    fc.constantFrom('\\n', '\\t', '\\\\', '\\"', '\\/', ' ', ':', '\u00e9', '\u{1f600}'),
    fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/),
    fc.stringMatching(/^\\x[0-9a-f]{2}$/),
    fc.stringMatching(/^\\u[0-9a-c][0-9A-F]{3}$/),
    fc.stringMatching(/^\\U000[0-9a-f][0-9a-f]{4}$/),
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.nat(),
      fc.stringMatching(/^[0-9a-f]{8}$/),
      (quoted, one, other, digest) => {
        const [start = 0, end = 0] = [one % quoted.length, other % (quoted.length + 1)].sort((a, b) => a - b)
        const masked = maskSecrets(quoted, [{ start, end, kind: 'any', digest }])
        expect(masked.length).toBe(quoted.length)
        expect(parseDocument(`"${masked}"`).errors).toEqual([])
        if (end - start > 24) expect(masked).not.toBe(quoted)
      },
    ),
    { numRuns: 2000 },
  )
})
