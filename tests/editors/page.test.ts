import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { blocks, ROOT, read } from '../docs/markdown.ts'
import { ralph } from '../ralph.ts'
import { LanguageServer } from './language-server.ts'

const snippets = blocks(read('docs/editors.md'))

/** The settings of the language server that a file on the page holds. */
const SCHEMAS: Readonly<Record<string, object>> = {
  '.vscode/settings.json': settings('.vscode/settings.json')['yaml.schemas'],
  '.zed/settings.json': settings('.zed/settings.json').lsp['yaml-language-server'].settings.yaml.schemas,
}

function settings(name: string) {
  return JSON.parse(snippets.find((block) => block.name === name)?.text ?? '')
}

const PATHS = [
  '.ralph/ralph.yaml',
  '.ralph/workflows/a.yaml',
  '.ralph/skills/a/criteria.yaml',
  '.ralph/handoffs/a.yaml',
]

test.each([
  ['.vscode/settings.json', PATHS],
  ['.zed/settings.json', ['.ralph/skills/a/criteria.yaml']],
])('with %s, files without a first line of their own are checked', async (name, paths) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-editors-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  expect(ralph(['new', 'skill', 'a'], { cwd: folder }).code).toBe(0)
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules', 'dotralph'), 'dir')
  const server = await LanguageServer.start(folder, { validate: true, schemas: SCHEMAS[name] })
  onTestFinished(() => server.stop())
  for (const path of paths) {
    const found = await server.show(join(folder, path), 'unheard_of: 1\n')
    expect(
      found.map(({ message }) => message),
      path,
    ).toContain('Property unheard_of is not allowed.')
  }
})
