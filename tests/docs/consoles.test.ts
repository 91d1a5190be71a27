import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { type Block, blocks, compare, pages, read } from './markdown.ts'
import { Scenario } from './scenarios.ts'

const withConsoles = pages('{README.md,docs/**/*.md}').filter((path) =>
  blocks(read(path)).some(({ language }) => language === 'console'),
)

test('every command has an example that is run', () => {
  const examples = withConsoles.flatMap((path) => /^docs\/commands\/([a-z]+)\.md$/.exec(path)?.[1] ?? [])
  expect(examples.sort()).toEqual(Object.keys(COMMANDS).sort())
})

describe.each(withConsoles)('%s', (path) => {
  test.each(histories(blocks(read(path))))(
    'its console at line $line shows what is printed',
    ({ played }) => {
      let scenario = new Scenario()
      for (const { at, language, text } of played) {
        if (language === 'scenario') {
          scenario = new Scenario()
          scenario.play(text)
        } else compare(path, at, scenario.console(text))
      }
    },
  )
})

interface History {
  readonly line: number
  readonly played: readonly (Block & { readonly at: number })[]
}

/** The blocks of a page, cut before each `scenario`, which begins a new repository. */
function histories(all: readonly Block[]): readonly History[] {
  const found: { line: number; played: (Block & { readonly at: number })[] }[] = []
  for (const [at, block] of all.entries()) {
    if (block.language !== 'console' && block.language !== 'scenario') continue
    if (block.language === 'scenario' || found.length === 0) found.push({ line: block.line, played: [] })
    found.at(-1)?.played.push({ ...block, at })
  }
  return found
}
