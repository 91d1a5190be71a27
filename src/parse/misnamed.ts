import { kebabCase } from '../model/kebab-case.ts'
import type { Unreadable } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import { classify } from './classify.ts'

// Whoever writes `handoff/auth.md` or `skills/fetch/Skill.md` believes that it is checked. Only what one right name explains
// is taken for such a slip: other tools keep their files under `.ralph/` too, and those are none of ralph's business.

const FOLDERS: readonly (readonly [written: RegExp, own: string])[] = [
  [/^skills?$/i, 'skills'],
  [/^workflows?$/i, 'workflows'],
  [/^hand[-_]?offs?$/i, 'handoffs'],
  [/^archives?$/i, 'archive'],
  [/^results?$/i, 'results'],
  [/^reviews?$/i, 'reviews'],
  [/^contexts?$/i, 'context'],
]

const OWN_SKILL_ROOT = ['.ralph/skills']
const DATA = /\.(?:ya?ml|jsonc?|toml|md|markdown|txt)$/i
const PROSE = /\.(?:md|markdown|txt)$/i
const SKILL = /^skills?\.(?:md|markdown)$/i
const CRITERIA = /^criteri(?:a|on)\.(?:ya?ml|jsonc?|toml)$/i
/** Files about a folder, for people: `README.md`, `AGENTS.md`. */
const ABOUT = /^(?:[Rr]eadme|index|template|[A-Z]+)\.[a-z]+$/

/** What one of ralph's own folders is called that was meant by a name below `.ralph/`. */
export function ownFolder(name: string): string | undefined {
  return FOLDERS.find(([written]) => written.test(name))?.[1]
}

/**
 * Those of some paths that were meant for documents of the convention and are not read by their names, with what to say of
 * each. A folder with a wrong name is told once, at the first file in it whose own name is right. `has` says what else there is.
 */
export function misnamed(
  paths: Iterable<GitPath>,
  has: (path: GitPath) => boolean,
): ReadonlyMap<GitPath, Unreadable> {
  const found = new Map<GitPath, Unreadable>()
  const told = new Set<string>()
  for (const path of paths) {
    const [top, folder = '', ...rest] = path.split('/')
    if (top !== '.ralph') continue
    const own = rest.length === 0 ? undefined : ownFolder(folder)
    const expected = own === undefined ? settings(path, has) : documentIn(own, rest, has)
    if (expected === undefined || expected === path || classify(expected, OWN_SKILL_ROOT) === undefined)
      continue
    if (own !== undefined && own !== folder && expected === ['.ralph', own, ...rest].join('/')) {
      if (told.has(folder)) continue
      told.add(folder)
      const [wrong, right] = [`.ralph/${folder}`, `.ralph/${own}`]
      found.set(path, { unreadable: 'misnamed', what: 'folder', path: wrong, expected: right })
    } else if (!(has(expected) && PROSE.test(path))) {
      const what = PROSE.test(path) && !expected.endsWith('.md') ? 'prose' : 'file'
      found.set(path, { unreadable: 'misnamed', what, path, expected })
    }
  }
  return found
}

// ralph-orchestrator keeps a `ralph.yml` of its own, also in `.ralph/`.
function settings(path: GitPath, has: (path: GitPath) => boolean): GitPath | undefined {
  const expected = '.ralph/ralph.yaml'
  return /^\.ralph\/ralph\.(?:ya?ml|jsonc?|toml)$/i.test(path) && !has(expected) ? expected : undefined
}

/** Where a file below one of ralph's own folders should stand; undefined for one that is no document by any name. */
function documentIn(
  own: string,
  segments: readonly string[],
  has: (path: GitPath) => boolean,
): GitPath | undefined {
  const [first = ''] = segments
  const file = segments.at(-1) as string
  if (segments.some((segment) => segment.startsWith('.'))) return undefined
  if (own === 'skills') return inSkills(segments, first, file, has)
  if (own === 'archive') return `.ralph/archive/${segments.join('/')}`
  const extension = own === 'context' ? '.md' : '.yaml'
  const isDocument = (own === 'context' ? PROSE : DATA).test(file) && !ABOUT.test(file)
  if (!isDocument || (own === 'context' && segments.length > 1)) return undefined
  const stem = file.replace(DATA, '')
  return `.ralph/${own}/${file.endsWith(extension) ? stem : kebabCase(stem) || stem}${extension}`
}

function inSkills(
  segments: readonly string[],
  first: string,
  file: string,
  has: (path: GitPath) => boolean,
): GitPath | undefined {
  const name = SKILL.test(file) ? 'SKILL.md' : CRITERIA.test(file) ? 'criteria.yaml' : undefined
  if (segments.length === 1) {
    if (name !== undefined) return `.ralph/skills/<skill>/${name}`
    const stem = kebabCase(file.replace(DATA, ''))
    return DATA.test(file) && !ABOUT.test(file) && stem !== '' ? `.ralph/skills/${stem}/SKILL.md` : undefined
  }
  // Deeper than a skill's folder, files are the skill's own business: a template, an example.
  if (name === undefined || (segments.length > 2 && has(`.ralph/skills/${first}/SKILL.md`))) return undefined
  const skill = segments.at(-2) as string
  return `.ralph/skills/${kebabCase(skill) || skill}/${name}`
}
