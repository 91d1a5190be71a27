import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { ralph } from '../ralph.ts'

const docs = join(import.meta.dirname, '../../docs/commands')
const commands = Object.keys(COMMANDS)

test('every command has a page, and every page a command', () => {
  const pages = readdirSync(docs).filter((name) => name !== 'README.md')
  expect(pages.sort()).toEqual(commands.map((command) => `${command}.md`).sort())
  const overview = readFileSync(join(docs, 'README.md'), 'utf8')
  for (const page of pages) expect(overview).toContain(`](${page})`)
})

test.each(commands)('the page of %s shows the help as it is', (command) => {
  const page = readFileSync(join(docs, `${command}.md`), 'utf8')
  const shown = /^```text\n\$ ralph \S+ --help\n([\s\S]*?)^```$/m.exec(page)?.[1]
  expect(shown?.trimEnd()).toBe(ralph([command, '--help']).stdout.trimEnd())
})
