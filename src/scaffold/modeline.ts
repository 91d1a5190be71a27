import type { GitPath, Tree } from '../model/tree.ts'
import type { NewFile } from './plan.ts'

/** A schema that files which ralph makes follow. */
export type SchemaName = 'settings' | 'criteria' | 'workflow' | 'handoff'

const INSTALLED: GitPath = 'node_modules/dotralph'
const COPIES: GitPath = '.ralph/schema'

/** The first line of a YAML file, by which an editor completes and checks it as a schema says. It names a file that is there. */
export function modeline(schema: SchemaName, document: GitPath, tree: Tree): string {
  return `# yaml-language-server: $schema=${relative(document, schemaPath(schema, tree))}`
}

/** The copy of a schema that its modeline needs; nothing where ralph is installed in the repository, or the copy is there. */
export function schemaCopy(
  schema: SchemaName,
  tree: Tree,
  textOf: (schema: SchemaName) => string,
): readonly NewFile[] {
  const path = schemaPath(schema, tree)
  return path.startsWith(`${COPIES}/`) && !tree.has(path)
    ? [{ path, text: textOf(schema), shared: true }]
    : []
}

function schemaPath(schema: SchemaName, tree: Tree): GitPath {
  const folder = tree.has(INSTALLED) ? `${INSTALLED}/schema` : COPIES
  return `${folder}/${schema}.schema.json`
}

function relative(from: GitPath, to: GitPath): string {
  const above = from.split('/').slice(0, -1)
  const way = to.split('/')
  while (above.length > 0 && above[0] === way[0]) {
    above.shift()
    way.shift()
  }
  return [...(above.length > 0 ? above.map(() => '..') : ['.']), ...way].join('/')
}
