import type { Tree } from '../model/tree.ts'
import { modeline } from './modeline.ts'
import type { NewFile } from './plan.ts'
import { scalar } from './scalar.ts'

/** A workflow of the first of some skills; the others stand ready in comments. `skills` is not empty. */
export function workflowFile(
  id: string,
  skills: readonly string[],
  spec: string | undefined,
  tree: Tree,
): NewFile {
  const path = `.ralph/workflows/${id}.yaml`
  const [first = '', ...others] = skills
  const text = `${modeline('workflow', path, tree)}
# A chain of skills: each starts when the skills that it needs have passed.

# What holds when all of them have passed, in one sentence.
objective: Complete ${id}.

# The specification that the chain carries out.
${spec === undefined ? '# spec_ref: specs/NAME.md' : `spec_ref: ${scalar(spec)}`}

# A skill needs the one before it, unless it says otherwise:
#   - skill: NAME
#     needs: [OTHER, ANOTHER]
skills:
  - ${scalar(first)}
${others.map((skill) => `  # - ${scalar(skill)}\n`).join('')}`
  return { path, text }
}
