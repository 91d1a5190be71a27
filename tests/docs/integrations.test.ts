import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { githubFile } from '../../src/scaffold/github.ts'
import { preCommitFile } from '../../src/scaffold/pre-commit.ts'
import { blocks, pages, read } from './markdown.ts'

const PAGE = 'docs/hooks-and-ci.md'
const { version } = packageJson
const snippets = blocks(read(PAGE))

test('the files that `ralph init` writes are shown as it writes them', () => {
  const text = (name: string) => snippets.find((block) => block.name === name)?.text
  expect(text('.pre-commit-config.yaml')).toBe(preCommitFile(version))
  expect(text('.github/workflows/ralph.yml')).toBe(githubFile(version))
})

test('the hooks that the page names are those that this repository offers to pre-commit', () => {
  const offered: readonly { readonly id: string; readonly entry: string }[] = parse(
    read('.pre-commit-hooks.yaml'),
  )
  const rows = [...read(PAGE).matchAll(/^\| `(ralph-[a-z]+)` \| `([^`]+)` \|/gm)]
  expect(rows.map(([, id, entry]) => ({ id, entry }))).toEqual(
    offered.map(({ id, entry }) => ({ id, entry })),
  )
  const remote = snippets.find(({ text }) => text.includes('https://github.com/dotralph/dotralph'))
  const [repository] = parse(remote?.text ?? '').repos
  expect(repository.hooks).toEqual(offered.map(({ id }) => ({ id })))
})

test.each(pages('{README.md,docs/**/*.md}'))('%s names this version where it names one', (path) => {
  const versions = [...read(path).matchAll(/dotralph@(\d+\.[\d.]+)|rev: v([\d.]+)/g)]
  for (const [, pinned, tag] of versions) expect(pinned ?? tag).toBe(version)
})

describe('the workflow for GitHub Actions', () => {
  const workflow = parse(githubFile(version))
  const steps: readonly Step[] = workflow.jobs.ralph.steps

  test('may only read, and runs for pull requests alone', () => {
    expect(workflow.permissions).toEqual({})
    expect(workflow.jobs.ralph.permissions).toEqual({ contents: 'read' })
    expect(Object.keys(workflow.on)).toEqual(['pull_request'])
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({
      'fetch-depth': 0,
      'persist-credentials': false,
    })
  })

  test('pins every action by a commit', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  })
})

test('no shell command of a YAML example holds an expression of GitHub', () => {
  const yaml = snippets.filter(({ language }) => language === 'yaml')
  expect(yaml.length).toBeGreaterThan(3)
  for (const { text } of yaml) {
    for (const command of commandsOf(parse(text))) expect(command).not.toContain('${{')
  }
})

interface Step {
  readonly uses?: string
  readonly with?: object
}

/** The values of `run` and `entry`, at any depth. */
function* commandsOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'run' || key === 'entry') && typeof inner === 'string') yield inner
    else yield* commandsOf(inner)
  }
}
