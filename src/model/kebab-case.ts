/** The longest id, in characters: as long as the name of an Agent Skill may be. */
const LONGEST_ID = 64

/** Whether a name can be an id: lower-case letters and digits with single hyphens between them, at most 64 characters. */
export function isKebabCase(name: string): boolean {
  return name.length <= LONGEST_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
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
    .slice(0, LONGEST_ID)
    .replace(/-$/, '')
}
