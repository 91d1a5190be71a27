import { expect, test } from 'vitest'
import type { Workflow } from '../../src/model/document.ts'
import { workflowSteps } from '../../src/model/workflow-steps.ts'

test('a step needs the one before, unless it says otherwise', () => {
  const data = {
    objective: 'All.',
    skills: ['a', 'b', { skill: 'c' }, { skill: 'd', needs: ['a', 'b'] }, { skill: 'e', needs: [] }, 'f'],
  }
  const steps = workflowSteps({ kind: 'workflow', data } as unknown as Workflow)
  expect(steps.map(({ skill, needs }) => [skill, ...needs])).toEqual([
    ['a'],
    ['b', 'a'],
    ['c', 'b'],
    ['d', 'a', 'b'],
    ['e'],
    ['f', 'e'],
  ])
  expect(steps[0]).toMatchObject({ at: ['skills', 0], needsAt: [] })
  expect(steps[3]).toMatchObject({
    at: ['skills', 3, 'skill'],
    needsAt: [
      ['skills', 3, 'needs', 0],
      ['skills', 3, 'needs', 1],
    ],
  })
})
