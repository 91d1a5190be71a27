import { expect, test } from 'vitest'
import { blocks, compare, pages, read } from './docs/markdown.ts'
import { Scenario } from './docs/scenarios.ts'

// Each page of tests/golden is what happened to somebody, in one repository from its top to its end: `scenario` blocks change
// files, `console` blocks show what was typed and printed. `RECORD=1` writes down what is printed now.

test.each(pages('tests/golden/*.md'))('%s', (path) => {
  const scenario = new Scenario()
  const played = blocks(read(path)).entries()
  for (const [at, { language, text }] of played) {
    if (language === 'console') compare(path, at, scenario.console(text))
    else if (language === 'scenario') scenario.play(text)
    else expect(language).toBe('scenario or console')
  }
})
