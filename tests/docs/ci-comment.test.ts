import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Workflow } from '../action/workflows.ts'
import { temporaryFolder } from '../git/test-repository.ts'
import { writeIn } from '../repository.ts'
import { blocks, read } from './markdown.ts'

// The script of docs/ci.md that posts a comment, run as actions/github-script runs it; what GitHub would be asked is written down.

const text = blocks(read('docs/ci.md')).find(({ name }) => name.endsWith('ralph-comment.yml'))?.text ?? ''
const step = (parse(text) as Workflow).jobs.comment?.steps.at(-1)
const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...values: unknown[]) => Promise<void>

interface Comment {
  readonly id: number
  readonly user: { readonly login: string }
  readonly body: string
}

/** Runs the script beside an artifact of some files; returns what it asked GitHub to do. */
async function post(files: Readonly<Record<string, string>>, comments: readonly Comment[], sha = 'head') {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeIn(folder, join('ralph', name), content)
  const done: (readonly [string, Readonly<Record<string, unknown>>])[] = []
  const noting = (name: string) => (asked: Readonly<Record<string, unknown>>) => void done.push([name, asked])
  const pulls = { list: 'pulls' }
  const issues = {
    listComments: 'comments',
    createComment: noting('create'),
    updateComment: noting('update'),
  }
  const github = {
    rest: { pulls, issues },
    paginate: async (what: string, asked: Readonly<Record<string, unknown>>) => {
      if (what === 'comments') return comments
      expect(asked).toEqual({ owner: 'o', repo: 'r', state: 'open', head: 'stranger:$(touch x)' })
      return [
        { number: 6, head: { sha: 'other' } },
        { number: 7, head: { sha: 'head' } },
      ]
    },
  }
  const context = {
    repo: { owner: 'o', repo: 'r' },
    payload: {
      workflow_run: {
        head_sha: sha,
        head_branch: '$(touch x)',
        head_repository: { owner: { login: 'stranger' } },
        html_url: 'https://github.example/run',
      },
    },
  }
  vi.stubEnv('RUNNER_TEMP', folder)
  const script = new AsyncFunction('github', 'context', 'core', 'require', String(step?.with?.script))
  await script(github, context, { info: () => undefined }, createRequire(import.meta.url))
  vi.unstubAllEnvs()
  return done
}

test('one comment at the pull request that GitHub names, whatever the artifact says', async () => {
  const files = {
    'lint.md': '<!-- ralph -->\nlint report\n',
    'verify.md': 'verify report',
    'number.txt': '6',
  }
  const [[verb, asked] = [], ...more] = await post(files, [])
  expect(more).toEqual([])
  expect([verb, asked?.issue_number]).toEqual(['create', 7])
  expect(asked?.body).toBe(
    '<!-- ralph -->\n\nlint report\n\nverify report\n\n[This run](https://github.example/run) had no rights; what it says comes from the pull request.',
  )
})

test('its own comment is written over, and nobody else’s', async () => {
  const theirs = { id: 1, user: { login: 'stranger' }, body: '<!-- ralph -->' }
  const own = { id: 2, user: { login: 'github-actions[bot]' }, body: '<!-- ralph -->\nold' }
  const done = await post({ 'lint.md': 'new' }, [theirs, own])
  expect(done.map(([verb, asked]) => [verb, asked.comment_id])).toEqual([['update', 2]])
})

test('an artifact that is too large or no file is left out, and a comment has room for the rest', async () => {
  const [[, large] = []] = await post({ 'lint.md': 'x'.repeat(300_000), 'verify.md/folder': 'x' }, [])
  expect(String(large?.body).length).toBeLessThan(300)
  const [[, long] = []] = await post({ 'lint.md': 'x'.repeat(200_000), 'verify.md': 'y'.repeat(200_000) }, [])
  expect(String(long?.body).length).toBeLessThan(65_536)
})

test('a pull request that has gone on gets no comment', async () => {
  expect(await post({ 'lint.md': 'x' }, [], 'older')).toEqual([])
})
