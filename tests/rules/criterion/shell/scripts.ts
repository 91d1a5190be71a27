import fc from 'fast-check'

const program = fc.constantFrom('p1', 'p2', 'p3', 'p4')

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the shell's own ${…}
const builtin = fc.constantFrom(
  'true',
  'false',
  ':',
  'echo a',
  "printf '%s\\n' b",
  'exit 0',
  'exit 3',
  'exit',
  'exit $?',
  'exit $x',
  'set +e',
  'set -e',
  'set +o pipefail',
  'set -u',
  'return 1',
  'return',
  'break',
  'continue',
  'f',
  'x=$?',
  'x=0',
  'x=1',
  'x=$((x + 1))',
  '[ $? -eq 0 ]',
  '[ "$x" = 1 ]',
  '[[ $x == 0 ]]',
  'test -z "$x"',
  'test 1 -eq 1',
  '(( x ))',
  'wait',
  'wait $!',
  'command false',
  'command p1',
  'local x=1',
  'unset x',
  'shopt -s inherit_errexit',
  'shift',
  'cd nowhere',
  'cd .',
  'echo a > nowhere/b',
  'echo a > b',
  ': ${x:?}',
  'echo ${x:-1}',
  "trap 'exit 0' ERR",
  "trap 'p1' EXIT",
  'trap p2 ERR',
  'trap - ERR',
  'exec p3',
  'time p1',
  'cat <<< $x',
  'read -r x <<< 1',
)
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the shell's own ${…}

/** Scripts made of programs `p1` … `p4` and everything around them that decides how a script ends. */
export const scripts: fc.Arbitrary<string> = fc.letrec<{ list: string; statement: string; command: string }>(
  (tie) => ({
    list: fc
      .array(tie('statement'), { minLength: 1, maxLength: 3, size: 'max', depthIdentifier: 'script' })
      .map((all) => all.join('\n')),
    statement: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'script' },
      { weight: 6, arbitrary: tie('command') },
      { weight: 2, arbitrary: operators(tie('command'), '&&') },
      { weight: 2, arbitrary: operators(tie('command'), '||') },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('command'), tie('command'), tie('command'))
          .map(([a, b, c]) => `${a} && ${b} || ${c}`),
      },
      { weight: 2, arbitrary: pipe(tie('command')) },
      { weight: 1, arbitrary: tie('command').map((a) => `! ${a}`) },
      { weight: 1, arbitrary: tie('command').map((a) => `${a} &`) },
    ),
    command: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'script' },
      { weight: 12, arbitrary: program },
      { weight: 6, arbitrary: builtin },
      { weight: 1, arbitrary: tie('list').map((a) => `{ ${a}\n}`) },
      { weight: 1, arbitrary: tie('list').map((a) => `( ${a}\n)`) },
      { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(([a, b]) => `if ${a}\nthen ${b}\nfi`) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('list'), tie('list'), tie('list'))
          .map(([a, b, c]) => `if ${a}\nthen ${b}\nelse ${c}\nfi`),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('list'), tie('list')).map(([a, b]) => `for i in 1 2; do ${a}\n${b}\ndone`),
      },
      { weight: 1, arbitrary: tie('list').map((a) => `while read -r line; do ${a}\ndone <<< $'a\\nb'`) },
      { weight: 1, arbitrary: tie('list').map((a) => `while true; do ${a}\nbreak\ndone`) },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('list'), tie('list')).map(([a, b]) => `until ${a}\ndo ${b}\nbreak\ndone`),
      },
      { weight: 1, arbitrary: tie('list').map((a) => `x=$(${a}\n)`) },
      { weight: 1, arbitrary: tie('list').map((a) => `export x=$(${a}\n)`) },
      { weight: 1, arbitrary: tie('list').map((a) => `echo "$(${a}\n)"`) },
      { weight: 1, arbitrary: fc.tuple(tie('list'), tie('command')).map(([a, b]) => `f() { ${a}\n}\n${b}`) },
      {
        weight: 1,
        arbitrary: fc.tuple(program, tie('list')).map(([a, b]) => `case $x in a) ${a};; *) ${b};; esac`),
      },
      { weight: 1, arbitrary: tie('list').map((a) => `bash -c '${a.replaceAll("'", `'\\''`)}'`) },
      { weight: 1, arbitrary: tie('list').map((a) => `eval '${a.replaceAll("'", `'\\''`)}'`) },
    ),
  }),
).list

function operators(command: fc.Arbitrary<string>, operator: string): fc.Arbitrary<string> {
  return fc.tuple(command, command).map(([a, b]) => `${a} ${operator} ${b}`)
}

// The first part prints nothing: a signal ends it else when the second has left before it prints, which is a matter of luck.
function pipe(command: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(command, command).map(([a, b]) => `{ ${a}\n} > /dev/null | ${b}`)
}
