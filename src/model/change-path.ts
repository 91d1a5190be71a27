import { unquoteGitPath } from './git-path.ts'
import type { GitPath } from './tree.ts'

/** Why an item of `files_changed` says nothing that can be checked; `message` and `help` are ready for a finding. */
export interface ChangeProblem {
  readonly kind: 'malformed' | 'outside-repository'
  readonly message: string
  readonly help: string
}

/** A path of a claim. `machineUnless`: it is a machine's own file, unless this first segment is in the repository. */
export interface ChangePath {
  readonly path: GitPath
  readonly machineUnless?: GitPath
}

/** Reads a path of `files_changed`; in text, what only the object form can say is a problem. */
export function readChangePath(
  written: string,
  form: 'text' | 'object',
): ChangePath | { readonly problem: ChangeProblem } {
  if (written.length > 1 && written.startsWith('"') && written.endsWith('"')) return readQuoted(written)
  const path = written.replace(/^\/(?!\/)/, '')
  const problem =
    unfitAnywhere(path) ?? unfitUnquoted(path) ?? (form === 'text' ? unfitInText(path) : undefined)
  if (problem !== undefined) return { problem }
  const ofMachine = DRIVE.test(written) || MACHINE_ROOT.test(written)
  return ofMachine ? { path, machineUnless: path.split('/')[0] ?? path } : { path }
}

function readQuoted(written: string): ChangePath | { readonly problem: ChangeProblem } {
  const path = unquoteGitPath(written)
  if (path === undefined) {
    const help = 'Escape `"` and `\\` by `\\`, a byte as `\\377`'
    return { problem: malformed(`Unexpected \`${written}\`, expected git's C-quoted form`, help) }
  }
  const problem = unfitAnywhere(path)
  return problem === undefined ? { path } : { problem }
}

/** A problem of the item's form. */
export function malformed(message: string, help: string): ChangeProblem {
  return { kind: 'malformed', message, help }
}

const DRIVE = /^[A-Za-z]:[\\/]/
const MACHINE_ROOT = /^\/(?:home|Users|root|tmp|private|var|mnt|Volumes)\//
const FROM_ROOT = 'Write the path from the root of the repository, as git prints it'
const OBJECT_FORM = 'Write the object form for a file that is called so: `{path: "…", change: …}`'

function unfitAnywhere(path: string): ChangeProblem | undefined {
  const segments = path.split('/')
  if (segments.includes('..') || path.startsWith('//')) return outside(path)
  if (path.includes('\0'))
    return malformed('Unexpected NUL in a path, expected a path that git can hold', FROM_ROOT)
  if (path === '' || path === '.') {
    return malformed(`Unexpected path \`${path}\`, expected the path of a file`, FROM_ROOT)
  }
  if (path.endsWith('/')) {
    return malformed(
      `Unexpected folder \`${path}\`, expected the path of a file`,
      'Claim each file that changed by its own path',
    )
  }
  if (segments.some((segment) => segment === '' || segment === '.')) {
    return malformed(
      `Unexpected \`.\` or empty segment in \`${path}\`, expected a path as git prints it`,
      FROM_ROOT,
    )
  }
  return undefined
}

function unfitUnquoted(path: string): ChangeProblem | undefined {
  if (!/\p{Surrogate}/u.test(path)) return undefined
  return malformed(
    'Unexpected half of a surrogate pair in a path, expected Unicode text',
    'Write bytes that are not UTF-8 in git\'s C-quoted form: `"\\377\\376bad.bin"`',
  )
}

function unfitInText(path: string): ChangeProblem | undefined {
  if (DRIVE.test(path) || /^(?:\\\\|~[\\/])/.test(path)) return outside(path)
  if (path.includes('\\')) {
    return malformed(
      `Unexpected \`\\\` in \`${path}\`, expected \`/\` between segments`,
      `${FROM_ROOT}. ${OBJECT_FORM}`,
    )
  }
  if (path.trim() !== path) {
    return malformed(
      `Unexpected space at the edge of \`${path}\`, expected one space beside the dash`,
      OBJECT_FORM,
    )
  }
  if (/[*?]|\{[^{},]*,[^{}]*\}/.test(path)) {
    return malformed(
      `Unexpected pattern \`${path}\`, expected the path of one file`,
      `Claim each file by its own path. ${OBJECT_FORM}`,
    )
  }
  return undefined
}

function outside(path: string): ChangeProblem {
  return {
    kind: 'outside-repository',
    message: `Unexpected path \`${path}\` outside the repository, expected a path from its root`,
    help: FROM_ROOT,
  }
}
