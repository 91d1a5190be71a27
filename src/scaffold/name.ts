import { Refusal } from '../model/refusal.ts'

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST = 64

/** Throws a refusal that holds the corrected name, unless a name can be an id: kebab-case, at most 64 characters. */
export function checkName(name: string): void {
  if (name.length <= LONGEST && KEBAB_CASE.test(name)) return
  const expected = kebabCase(name)
  const help = 'Use lower-case letters, digits and single hyphens, at most 64 characters'
  const message = `Nothing was written: unexpected name \`${name}\`, expected ${expected ? `\`${expected}\`` : 'kebab-case'}`
  throw new Refusal('bad-usage', message, help)
}

/** The nearest kebab-case name, or an empty text when there is none: `FetchIssues v2` becomes `fetch-issues-v2`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, LONGEST)
    .replace(/-$/, '')
}

/** An id as a heading: `fetch-issues` becomes `Fetch issues`. */
export function title(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
