import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

async function cycles(skills: string): Promise<readonly string[]> {
  const files = { '.ralph/workflows/w.yaml': `objective: All.\nskills: [${skills}]\n` }
  const found = await findingsOf('workflow/cycle', files)
  return found.map(({ message }) => /`(.*)`/.exec(message)?.[1] ?? '')
}

test.each([
  ['a, b, c', []],
  ['{skill: a, needs: [a]}', ['a → a']],
  ['{skill: a, needs: [b]}, {skill: b, needs: [a]}', ['a → b → a']],
  ['{skill: a, needs: [b]}, b, {skill: x, needs: [y]}, y', ['a → b → a', 'x → y → x']],
  ['{skill: a, needs: [b, c]}, {skill: b, needs: [d]}, {skill: c, needs: [d]}, {skill: d, needs: []}', []],
  ['{skill: a, needs: [nobody]}', []],
])('%s', async (skills, expected) => {
  expect(await cycles(skills)).toEqual(expected)
})

test('a long chain is walked without recursion', async () => {
  const chain = Array.from({ length: 199 }, (_, i) => `{skill: s${i}, needs: [s${i + 1}]}`)
  expect(await cycles([...chain, '{skill: s199, needs: [s0]}'].join(', '))).toHaveLength(1)
})

test('a step that many ways lead to is walked once', async () => {
  const layers = Array.from({ length: 60 }, (_, i) =>
    ['a', 'b'].map((side) => `{skill: ${side}${i}, needs: [a${i + 1}, b${i + 1}]}`),
  )
  expect(
    await cycles([...layers.flat(), '{skill: a60, needs: []}', '{skill: b60, needs: []}'].join(', ')),
  ).toEqual([])
})
