import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ralph's own package: `src` and `dist` both lie right below it. */
export const PACKAGE_ROOT = join(import.meta.dirname, '..')

/** The page of a rule from ralph's own documentation, as Markdown; `id` must be that of a rule. */
export function rulePage(id: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'docs', 'rules', `${id}.md`), 'utf8')
}

/** The text of one of the schemas that ralph is published with. */
export function schemaText(name: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'schema', `${name}.schema.json`), 'utf8')
}
