import type { SettingsData } from './model/data.ts'
import type { Settings } from './model/document.ts'
import { nearestPath } from './model/nearest-path.ts'
import { Refusal } from './model/refusal.ts'
import type { FileText } from './model/stage.ts'
import type { GitPath, Tree } from './model/tree.ts'
import { loadParsers, type Parsed } from './parse/parse.ts'
import { maskText } from './secrets.ts'
import type { Texts } from './shelf.ts'

/** Where the settings stand. */
export const SETTINGS_PATH: GitPath = '.ralph/ralph.yaml'

/** Where skills stand whatever the settings say. */
export const OWN_SKILLS: GitPath = '.ralph/skills'

/** How deep `lint.extends` may go. */
const EXTENDS_LIMIT = 5

/** The settings of a repository; undefined when it has none, or none that are valid (lint reports those). */
export async function readSettings(files: ReadonlyMap<GitPath, FileText>): Promise<Settings | undefined> {
  const file = files.get(SETTINGS_PATH)
  return file === undefined ? undefined : parseSettings(SETTINGS_PATH, file)
}

/** The same, so that nothing printed of them can hold a secret. */
export async function maskedSettings(files: Pick<Texts, 'get'>): Promise<Settings | undefined> {
  const file = files.get(SETTINGS_PATH)
  return file === undefined ? undefined : parseSettings(SETTINGS_PATH, (await maskText(file)).text)
}

/** The folders in which skills stand, `.ralph/skills` first; an empty one is the root of the repository. */
export function skillRoots(settings: Settings | undefined): readonly GitPath[] {
  const listed = (settings?.data.skills ?? []).map((root) => root.split('/').filter(isStep).join('/'))
  return [...new Set([OWN_SKILLS, ...listed.filter((root) => !root.split('/').includes('..'))])]
}

/** Whether a segment of a path leads anywhere. */
function isStep(segment: string): boolean {
  return segment !== '' && segment !== '.'
}

/** The `lint` settings in force, weakest first: those of the files under `extends`, then the repository's own. */
export async function lintLayers(
  settings: Settings | undefined,
  tree: Tree,
): Promise<readonly NonNullable<SettingsData['lint']>[]> {
  return (await settingsInForce(settings, tree)).map(({ data }) => data.lint ?? {})
}

/** The settings of a repository after those that their `lint.extends` name, weakest first, each file once: its last place counts. */
export async function settingsInForce(
  settings: Settings | undefined,
  tree: Tree,
): Promise<readonly Settings[]> {
  const found = new Map<GitPath, Extended>()
  if (settings !== undefined) await collect(settings, tree, [], found)
  return [...found.values()].reverse().map(({ file }) => file)
}

interface Extended {
  readonly file: Settings
  /** How many files lead to it, itself counted: those that it extends were seen from there. */
  readonly depth: number
}

/** Adds a file and what it extends, strongest first. A file that many extend is read once, and gone through at most once a depth. */
async function collect(
  file: Settings,
  tree: Tree,
  above: readonly GitPath[],
  found: Map<GitPath, Extended>,
): Promise<void> {
  const chain = [...above, file.path]
  found.set(file.path, { file, depth: chain.length })
  for (const reference of (file.data.lint?.extends ?? []).toReversed()) {
    const path = reference.replace(/^\//, '')
    if (chain.includes(path))
      throw refuse(`\`lint.extends\` comes back to \`${path}\``, 'Remove it from one of the files')
    if (chain.length > EXTENDS_LIMIT) {
      throw refuse(
        `\`lint.extends\` goes deeper than ${EXTENDS_LIMIT} files at \`${path}\``,
        'List the files directly',
      )
    }
    const known = found.get(path)
    if (known !== undefined && known.depth > chain.length) continue
    await collect(known?.file ?? (await readExtended(path, tree)), tree, chain, found)
  }
}

async function readExtended(path: GitPath, tree: Tree): Promise<Settings> {
  const text = tree.text(path)
  if (text === undefined) {
    const near = nearestPath(path, tree)
    const help = near === undefined ? 'Name a file of this repository' : `Did you mean \`${near}\`?`
    throw refuse(`\`lint.extends\` names \`${path}\`, which is not there`, help)
  }
  const { document, problems } = await read(path, (await maskText(text)).text)
  if (document?.kind === 'settings') return document
  const { line, column } = problems[0]?.range.start ?? { line: 1, column: 1 }
  const help = `Put right what stands at ${path}:${line}:${column}: ${problems[0]?.message ?? 'it is empty'}`
  throw refuse(`\`lint.extends\` names \`${path}\`, which is no valid settings file`, help)
}

async function parseSettings(path: GitPath, file: FileText): Promise<Settings | undefined> {
  const { document } = await read(path, file)
  return document?.kind === 'settings' ? document : undefined
}

async function read(path: GitPath, file: FileText): Promise<Parsed> {
  return (await loadParsers(['settings'])).parse('settings', path, 'ralph', file)
}

function refuse(reason: string, help: string): Refusal {
  return new Refusal('invalid-settings', `Nothing was checked: ${reason}`, help)
}
