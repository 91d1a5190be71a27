import { expect, test } from 'vitest'
import { findingsOf } from '../lint-files.ts'

const found = async (objective: string) => {
  const skill = `---\nname: a\ndescription: Does one thing.\n---\n## Objective\n\n${objective}\n`
  return (await findingsOf('skill/unsequenced-steps', { '.ralph/skills/a/SKILL.md': skill })).length
}

const STEPS = ['Create the table', 'Write the query', 'Fetch the issues', 'Seed the tables']

test.each([
  ['a list', STEPS.map((step) => `- ${step}`).join('\n'), 1],
  ['sentences', `${STEPS.join('. ')}.`, 1],
  ['a list below a paragraph', `Do the following:\n\n${STEPS.map((step) => `- ${step}`).join('\n')}`, 1],
  ['steps by number', STEPS.map((step, at) => `- Step ${at + 1}: ${step}`).join('\n'), 0],
  ['numbers of their own', STEPS.map((step, at) => `- ${at + 1}) ${step}`).join('\n'), 0],
  ['a numbered list', STEPS.map((step, at) => `${at + 1}. ${step}`).join('\n'), 0],
  ['paragraphs of one or two sentences', `${STEPS[0]}. ${STEPS[1]}.\n\n${STEPS[2]}. ${STEPS[3]}.`, 0],
])('%s', async (_, objective, count) => {
  expect(await found(objective)).toBe(count)
})
