/** The hooks for pre-commit, from the published package: nothing is built on the user's machine. */
export function preCommitHooks(version: string): string {
  return `  - repo: local
    hooks:
      - id: ralph-lint
        name: ralph lint
        language: node
        additional_dependencies: [dotralph@${version}]
        entry: ralph lint --staged
        files: (^|/)(SKILL\\.md|criteria\\.yaml)$|^\\.ralph/
        pass_filenames: false
      - id: ralph-verify
        name: ralph verify
        language: node
        additional_dependencies: [dotralph@${version}]
        entry: ralph verify --staged
        files: ^\\.ralph/handoffs/.*\\.yaml$
        pass_filenames: false
`
}

/** A whole `.pre-commit-config.yaml` with these hooks. */
export function preCommitFile(version: string): string {
  return `# https://pre-commit.com: run \`pre-commit install\` once in each clone.
repos:
${preCommitHooks(version)}`
}
