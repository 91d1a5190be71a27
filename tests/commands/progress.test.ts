import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { showProgress } from '../../src/commands/progress.ts'

/** What is shown in so many milliseconds, and by taking it away. */
async function shown(milliseconds: number, isTTY: boolean): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream
  const hide = showProgress('ralph lint', stream)
  await setTimeout(milliseconds)
  hide()
  await setTimeout(800)
  return String(stream.read() ?? '')
}

test('a terminal shows that long work goes on, until it ends', async () => {
  const [first, ...rest] = (await shown(1100, true)).split('\r').slice(1)
  expect(first).toMatch(/^ralph lint … \d+ s$/)
  expect(rest.at(-1)).toBe('\u001b[K')
})

test('short work, and what is no terminal, shows nothing', async () => {
  expect(await Promise.all([shown(50, true), shown(1100, false)])).toEqual(['', ''])
})
