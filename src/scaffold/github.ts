/** A workflow of GitHub Actions that lints and verifies each pull request. */
export function githubFile(version: string): string {
  return `name: ralph

on:
  pull_request:

permissions:
  contents: read

jobs:
  ralph:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          # All history: verify compares with the commit that a task began from, and ralph never fetches.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version: 24
          package-manager-cache: false
      - run: npx --yes dotralph@${version} lint --format github
      # GitHub checks out the merge of the pull request: its first parent is the branch that the work lands on.
      - run: npx --yes dotralph@${version} verify --base HEAD^1 --format github
        if: always()
`
}
