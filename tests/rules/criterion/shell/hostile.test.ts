import fc from 'fast-check'
import { expect, test } from 'vitest'
import { culprit } from '../../../../src/rules/criterion/culprit.ts'
import { asksExistence } from '../../../../src/rules/criterion/existence.ts'
import { maskedPrograms } from '../../../../src/rules/criterion/masked.ts'
import { outcome } from '../../../../src/rules/criterion/shell/outcome.ts'
import { processorTime } from '../../../processor-time.ts'
import { read } from '../read.ts'
import { scripts } from './scripts.ts'

/** Everything that rules compute of a command. */
function analyse(text: string): void {
  const script = read(text)
  for (const program of [...(outcome(script)?.programs.keys() ?? [])].slice(0, 16)) {
    const { start, end } = culprit(script, program)
    if (start < 0 || start > end || end > text.length) throw new Error(`${start} to ${end} of ${text.length}`)
  }
  maskedPrograms(script)
  asksExistence({ run: text }, script)
}

test('any text is analysed', () => {
  const shellish = fc.string({
    unit: fc.constantFrom(...'ab01 \n\t$(){}[]<>|&;!"\'`\\=-+*?#~:/%@'),

    maxLength: 60,
  })
  const words = fc
    .array(
      fc.constantFrom(
        'if',
        'then',
        'fi',
        'do',
        'done',
        'while',
        'case',
        'esac',
        'in',
        'for',
        'f()',
        '{',
        '}',
        '((',
        '))',
        '[[',
        ']]',
        '&&',
        '||',
        '|',
        ';',
        '!',
        '$(',
        ')',
        '"',
        "'",
        'set',
        '-e',
        'trap',
        'exit',
        'eval',
        '<<E',
        'E',
        '\n',
        'x=',
        '${x:-',
        'a',
      ),
      { maxLength: 30 },
    )
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), shellish, words, scripts), (text) => {
      analyse(text)
    }),
    { numRuns: 3000 },
  )
})

const repeated = (text: string) => text.repeat(Math.floor(8192 / text.length))
const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth)

test.each([
  ['commands', repeated('a; ')],
  ['lists', `${repeated('a && ')}b`],
  ['fallbacks', `${repeated('a || ')}b`],
  ['pipes', `${repeated('a | ')}b`],
  ['assignments', Array.from({ length: 1000 }, (_, index) => `x${index}=1`).join('\n')],
  [
    'branches with assignments',
    Array.from({ length: 330 }, (_, index) => `a && x${index}=1 || b`).join('\n'),
  ],
  ['negations', `${'! '.repeat(4000)}a`],
  ['groups', nested('{ ', 'a;', ' }', 250).replaceAll('} }', '}; }')],
  ['subshells', nested('(', 'a', ')', 2000)],
  ['substitutions', nested('$(', 'a', ')', 2000)],
  ['quoted substitutions', nested('"$(', 'a', ')"', 1500)],
  ['conditions', nested('if ', 'a', '; then b; fi', 200)],
  ['loops', nested('for i in $x; do ', 'x$i=1', '; done', 200)],
  ['waiting loops', nested('while a; do ', 'b', '; done', 200)],
  ['arithmetic', `((${repeated('1+').slice(0, 8000)}1))`],
  ['arithmetic groups', `((${nested('(', '1', ')', 3000)}))`],
  ['tests', `[[ ${repeated('a && ').slice(0, 8000)} ]]`],
  ['nested tests', `[[ ${nested('( ', 'a', ' )', 2000)} ]]`],
  ['functions that call themselves', 'f() { f; f; }; f'],
  [
    'functions that call two others',
    `${Array.from({ length: 60 }, (_, index) => `f${index + 1}() { f${index}; f${index}; }`).join('\n')}\nf60`,
  ],
  ['texts that are read again', `eval "${'eval '.repeat(1500)}a"`],
  ['defaults of defaults', nested('${x:-', 'a', '}', 1200)],
  ['a trap that fails', "trap 'trap false ERR; false' ERR; false"],
  ['a function beside subshells', `f() { a; }; ${nested('(', 'f', ')', 2000)} || b`],
  ['folders', repeated('cd a && b; ')],
  ['tests on programs', repeated('test -z "$(a)"; ')],
  ['loops over programs', repeated('for i in $(a); do b; done; ')],
  ['folders and programs', `${repeated('cd a && b; ').slice(0, 88)}${repeated('echo a; ').slice(0, 8000)}`],
  ['here-documents', Array.from({ length: 600 }, () => 'cat <<E\nE').join('\n')],
])('8 KiB of %s take no more than a moment', { retry: 4 }, (_, text) => {
  const spent = processorTime()
  analyse(text)
  expect(spent()).toBeLessThan(400)
})
