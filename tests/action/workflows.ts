import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { githubFile } from '../../src/scaffold/github.ts'
import { blocks, read } from '../docs/markdown.ts'

/** A step of a workflow or of a composite action. */
export interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly 'working-directory'?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

/** A workflow as far as tests look at it. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>
}

/** The workflows that people are told to take, by their file and where it is shown. */
export const WORKFLOWS: readonly (readonly [name: string, text: string])[] = [
  ['what `ralph init --github` writes', githubFile(packageJson.version)],
  ...blocks(read('docs/ci.md'))
    .filter(({ name }) => name.startsWith('.github/'))
    .map(({ name, text }) => [`docs/ci.md ${name}`, text] as const),
]

/** The text of `action.yml`, and what it says. */
export const ACTION_TEXT = read('action.yml')
export const ACTION: Action = parse(ACTION_TEXT)

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}
