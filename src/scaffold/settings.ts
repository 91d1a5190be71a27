import type { GitPath } from '../model/tree.ts'

/** `ralph.yaml` with every setting explained, below its modeline; `roots` are the folders of skills besides ralph's own. */
export function settingsFile(modeline: string, roots: readonly GitPath[]): string {
  const skills = ['.ralph/skills', ...(roots.length > 0 ? roots : ['.claude/skills'])].join(', ')
  return `${modeline}
# Settings of ralph. Every key is optional: take away the # in front of what you want to change.
version: 1

# The branch that work lands on. Default: the remote's HEAD; it is never guessed.
# default_branch: origin/main

# Folders of skills. In folders of other tools, only a SKILL.md beside a criteria.yaml counts.
${roots.length > 0 ? '' : '# '}skills: [${skills}]

# lint:
#   # error fails the run, warning is shown, off is silent. \`ralph explain RULE\` tells what a rule wants.
#   rules:
#     objective/multiple-verbs: warning
#   overrides:
#     - paths: [.ralph/skills/research-*/**]
#       rules:
#         criterion/existence-only: off

# verify:
#   # Changes that need no claim in a handoff.
#   ignore: [package-lock.json, dist/**]
#   # What a change is that no open handoff claims: error, warning or off.
#   unclaimed: error
`
}
