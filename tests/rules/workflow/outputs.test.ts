import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const WORKFLOW = '.ralph/workflows/w.yaml'
const path = (id: string) => `.ralph/skills/${id}/criteria.yaml`
const chain = (skills: string) => `objective: All is done.\nskills: ${skills}\n`
const CHECK = 'criteria:\n  - run: node check.js\n'

const messages = async (rule: string, files: Readonly<Record<string, string>>) =>
  (await findingsOf(rule, files)).map(({ message }) => message)

test('an input may be made by any step that comes before, however far', async () => {
  const files = {
    [WORKFLOW]: chain('[a, b, c, d]'),
    [path('a')]: `outputs: [out/]\n${CHECK}`,
    [path('d')]: `inputs: [out/x.json, out/*.csv]\n${CHECK}`,
  }
  expect(await messages('workflow/unordered-input', files)).toEqual([])
  const apart = { ...files, [WORKFLOW]: chain('[a, {skill: b, needs: []}, c, d]') }
  expect(await messages('workflow/unordered-input', apart)).toHaveLength(2)
})

test('of several makers one that comes first is enough', async () => {
  const files = {
    [WORKFLOW]: chain('[a, b, c]'),
    [path('a')]: `outputs: [x]\n${CHECK}`,
    [path('b')]: `inputs: [x]\n${CHECK}`,
    [path('c')]: `outputs: [x]\n${CHECK}`,
  }
  expect(await messages('workflow/unordered-input', files)).toEqual([])
})

test('each workflow is judged for itself', async () => {
  const files = {
    [WORKFLOW]: chain('[a, b]'),
    '.ralph/workflows/v.yaml': chain('[b, a]'),
    [path('a')]: `outputs: [x]\n${CHECK}`,
    [path('b')]: `inputs: [x]\n${CHECK}`,
  }
  const findings = await findingsOf('workflow/unordered-input', files)
  expect(findings.map((finding) => finding.path)).toEqual(['.ralph/workflows/v.yaml'])
})

test('steps in a circle and unknown steps do no harm', async () => {
  const files = {
    [WORKFLOW]: chain('[{skill: a, needs: [b]}, {skill: b, needs: [a]}, {skill: c, needs: [nobody]}]'),
    [path('a')]: `inputs: [x]\noutputs: [y]\n${CHECK}`,
    [path('b')]: `inputs: [y]\noutputs: [x]\n${CHECK}`,
  }
  expect(await messages('workflow/unordered-input', files)).toEqual([])
})

test('every defect of an order is told by one rule', async () => {
  const files = {
    [WORKFLOW]: chain('[a, b]'),
    [path('a')]: `inputs: [x, z]\n${CHECK}`,
    [path('b')]: `outputs: [x]\n${CHECK}`,
  }
  expect(await messages('workflow/unordered-input', files)).toEqual([
    'Unexpected `a` without `b` before it, expected what makes its input `x` to come first',
  ])
  expect(await messages('context/unresolved-input', files)).toEqual([
    'Unexpected input `z`, expected a file that exists or an output of an earlier skill',
  ])
})

test.each([
  ['- file: x.json\n    contains: title', 0],
  ['- file: other.json\n    contains: title', 1],
  ['- exports: x.json', 0],
  ['- run: grep -q title x.json', 0],
  ['- run: grep -rq title .', 1],
  ['- run: cat *.json | jq -e .', 0],
  ['- run: test -n "$(node check.js)"', 0],
  ['- run: npm test', 0],
  ['- run: ./check.sh', 0],
  ['- run: f() { npm test; }; f', 0],
  ['- run: [node, check.js]\n    shell: false', 0],
  ['- run: [test, -s, x.json]\n    shell: false', 0],
  ['- run: [test, -s, y.json]\n    shell: false', 1],
  ['- http: http://localhost:3000/x', 0],
  ['- manual: Is it right?\n    reason: Taste', 0],
])('an output that a later skill takes, with %j', async (criterion, count) => {
  const files = {
    [WORKFLOW]: chain('[a, b]'),
    [path('a')]: `outputs: [x.json]\ncriteria:\n  ${criterion}\n`,
    [path('b')]: `inputs: [x.json]\n${CHECK}`,
  }
  expect(await messages('workflow/unchecked-output', files)).toHaveLength(count)
})

test('an output that only an earlier skill takes need not be checked', async () => {
  const files = {
    [WORKFLOW]: chain('[b, a]'),
    [path('a')]: 'outputs: [x.json]\ncriteria:\n  - file: y.json\n    contains: y\n',
    [path('b')]: `inputs: [x.json]\n${CHECK}`,
  }
  expect(await messages('workflow/unchecked-output', files)).toEqual([])
})

test('a path is the same with and without a leading `/` or `./`', async () => {
  const files = {
    [WORKFLOW]: chain('[a, b, c]'),
    [path('a')]: `outputs: [x]\n${CHECK}`,
    [path('b')]: `outputs: [./x]\n${CHECK}`,
    [path('c')]: `inputs: [./x, /x]\noutputs: [/x]\n${CHECK}`,
  }
  expect(await messages('workflow/output-collision', files)).toHaveLength(2)
  expect(await messages('context/unresolved-input', files)).toEqual([])
})

test('one skill that stands in two workflows collides with nobody', async () => {
  const files = {
    [WORKFLOW]: chain('[a, b]'),
    '.ralph/workflows/v.yaml': chain('[a, c]'),
    [path('a')]: `outputs: [x, x]\n${CHECK}`,
    [path('b')]: `outputs: [x/y]\n${CHECK}`,
    [path('c')]: `outputs: [z]\n${CHECK}`,
  }
  expect(await messages('workflow/output-collision', files)).toEqual([])
})
