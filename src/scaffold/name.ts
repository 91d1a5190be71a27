import { isKebabCase, kebabCase } from '../model/kebab-case.ts'
import { Refusal } from '../model/refusal.ts'

/** Names of devices, with whatever extension; a folder or file called so cannot be made on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** Throws a refusal that holds the corrected name, unless a name can be an id: kebab-case, at most 64 characters. */
export function checkName(name: string): void {
  if (RESERVED.test(name)) {
    const message = `Nothing was written: unexpected name \`${name}\`, expected one that Windows does not reserve`
    throw new Refusal('bad-usage', message, 'Choose another name: nobody could check it out there')
  }
  if (isKebabCase(name)) return
  const expected = kebabCase(name)
  const help = 'Use lower-case letters, digits and single hyphens, at most 64 characters'
  const message = `Nothing was written: unexpected name \`${name}\`, expected ${expected ? `\`${expected}\`` : 'kebab-case'}`
  throw new Refusal('bad-usage', message, help)
}

/** An id as a heading: `fetch-issues` becomes `Fetch issues`. */
export function title(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
