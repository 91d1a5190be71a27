import fc from 'fast-check'
import type { FileText } from '../../../src/model/stage.ts'

/** A project without any finding, which injectors spoil in place. */
export interface Healthy {
  readonly files: Map<string, FileText>
  /** In the order of the workflow; each needs what the one before it makes. */
  readonly skills: readonly string[]
  /** A random number below `n`, for the place of the defect. */
  readonly pick: (n: number) => number
}

export const WORKFLOW = '.ralph/workflows/report.yaml'
export const HANDOFF = '.ralph/handoffs/report.yaml'
export const NOTE = '.ralph/context/api.md'
export const skillFile = (skill: string) => `.ralph/skills/${skill}/SKILL.md`
export const criteriaFile = (skill: string) => `.ralph/skills/${skill}/criteria.yaml`

/** Projects of three to eight skills with texts of different lengths, and the choices of a place. */
export const healthy: fc.Arbitrary<Healthy> = fc
  .record({
    skills: fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}-[a-z]{2,6}$/), { minLength: 3, maxLength: 8 }),
    lengths: fc.array(fc.nat({ max: 9 }), { minLength: 8, maxLength: 8 }),
    choices: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ skills, lengths, choices }) => {
    let at = 0
    return { files: project(skills, lengths), skills, pick: (n) => (choices[at++ % choices.length] ?? 0) % n }
  })

function project(skills: readonly string[], lengths: readonly number[]): Map<string, FileText> {
  const files = new Map<string, FileText>([
    ['docs/api.md', '# API\n'],
    ['package.json', '{}\n'],
    [NOTE, `---\nsource: docs/api.md\nupdated: 2026-11-01\n---\n# API\n\n${facts(lengths[0] ?? 0)}`],
    [
      WORKFLOW,
      `objective: The issues are reported.\nskills:\n${skills.map((name) => `  - ${name}\n`).join('')}`,
    ],
    [HANDOFF, handoff(lengths[1] ?? 0)],
  ])
  for (const [index, name] of skills.entries()) {
    const before = skills[index - 1]
    const input = before === undefined ? 'package.json' : `out/${before}.json`
    const checks = Array.from(
      { length: lengths[index] ?? 0 },
      (_, n) => `  - run: node --test test/${name}-${n}.js\n`,
    )
    files.set(skillFile(name), skill(name, lengths[index] ?? 0))
    files.set(
      criteriaFile(name),
      `inputs:\n  - ${input}\noutputs:\n  - out/${name}.json\ncriteria:\n${checks.join('')}  - file: out/${name}.json\n    matches: '"(id|name)"'\n`,
    )
  }
  return files
}

function skill(name: string, length: number): string {
  const head = `---\nname: ${name}\ndescription: Does one thing. Use it when its turn has come.\n---\n# ${name}\n`
  const objective = `\n## Objective\n\nWrite \`out/${name}.json\` from the issues.\n`
  const context = `\n## Context\n\n${facts(length)}\n[The note](../../context/api.md) says more.\n`
  return `${head}${objective}${context}\n## Done when\n\nEvery criterion in [criteria.yaml](criteria.yaml) holds.\n`
}

function facts(length: number): string {
  return `An issue has a title.\n${Array.from({ length }, (_, n) => `- Field ${n} holds a number.\n`).join('')}`
}

function handoff(length: number): string {
  const items = (text: string) =>
    Array.from({ length: length + 1 }, (_, n) => `${text.replaceAll('#', String(n))}\n`)
  return `spec_ref: docs/api.md
status:
  completed:
${items('    - Part # — stored').join('')}  in_progress:
    - Report — table written, sentiment missing
decisions:
${items('  - {what: Choice #, why: The interface asks for it}').join('')}files_changed:
${items('  - src/file-#.js — created').join('')}git:
  base: 9c1d2f0a4b6e8c7d5f3a1b2c4d6e8f0a1b3c5d7e
`
}
