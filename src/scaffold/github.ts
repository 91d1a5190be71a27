/** A workflow of GitHub Actions that lints and verifies each pull request. */
export function githubFile(version: string): string {
  return `name: ralph

on:
  pull_request:

permissions: {}

jobs:
  ralph:
    name: lint and verify
    runs-on: ubuntu-latest
    permissions:
      contents: read # the files and their history
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          # All history: verify compares with the commit that a task began from, and ralph never fetches.
          fetch-depth: 0
          persist-credentials: false
      # npx runs outside of the checkout, which may bring an .npmrc and node_modules of its own.
      - run: npx --yes dotralph@${version} lint --cwd "$GITHUB_WORKSPACE" --format github
        working-directory: \${{ runner.temp }}
      # The base is the target of the pull request: the merge that GitHub checks out has it as its parent.
      # Pull requests from forks choose neither base nor settings: their authors are not trusted.
      - run: npx --yes dotralph@${version} verify $UNTRUSTED --cwd "$GITHUB_WORKSPACE" --format github
        if: always()
        env:
          UNTRUSTED: \${{ github.event.pull_request.head.repo.full_name != github.repository && '--untrusted' || '' }}
        working-directory: \${{ runner.temp }}
`
}
