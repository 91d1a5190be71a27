import { spawnSync } from 'node:child_process'
import { type TestAPI, test } from 'vitest'

/**
 * `test` for what needs a program that npm cannot bring. Where it is missing the test is skipped, and its name says why; with
 * RALPH_REQUIRE_PROGRAMS set it runs, and fails.
 */
export function testWith(program: string): {
  readonly run: TestAPI | TestAPI['skip']
  readonly named: (name: string) => string
} {
  const there = spawnSync(program, ['--version']).status === 0 || spawnSync(program, ['-V']).status === 0
  const run = there || process.env.RALPH_REQUIRE_PROGRAMS !== undefined ? test : test.skip
  return { run, named: (name) => (there ? name : `${name} [needs ${program}]`) }
}
