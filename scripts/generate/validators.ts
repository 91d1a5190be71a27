import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { dereference, mapSchema, type Schema } from './schema-tree.ts'

const ANNOTATIONS = [
  '$id',
  '$schema',
  'title',
  'description',
  'examples',
  'default',
  'defaultSnippets',
  'markdownDescription',
]
const HEADER = '// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.\n'
const require = createRequire(import.meta.url)

/** One ES module with a validator for each schema, by kind, which needs nothing of ajv when it runs. */
export function validatorsModule(schemas: ReadonlyMap<string, Schema>): string {
  const ajv = new Ajv({
    allErrors: true,
    ownProperties: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  })
  for (const [kind, schema] of schemas)
    ajv.addSchema(mapSchema(dereference(schema), withoutAnnotations), kind)
  const exported = Object.fromEntries([...schemas.keys()].map((kind) => [kind, kind]))
  return HEADER + inlineRuntime(shorten(standaloneCode.default(ajv, exported)))
}

/** The types of that module. */
export function validatorsTypes(kinds: Iterable<string>): string {
  return `${HEADER}
/** What a validator says of one value. */
export interface ValidatorError {
  /** JSON pointer of the value in the data. */
  readonly instancePath: string
  /** JSON pointer of the keyword in the schema. */
  readonly schemaPath: string
  readonly keyword: string
  readonly params: { readonly [name: string]: unknown }
}

/** Whether data matches its schema; if not, \`errors\` holds why, until the next call. */
export interface Validator {
  (data: unknown): boolean
  errors?: readonly ValidatorError[] | null
}

${[...kinds].map((kind) => `export const ${kind}: Validator\n`).join('')}`
}

function withoutAnnotations(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.includes(keyword)))
}

/** ajv writes six lines for each error that it keeps; one is enough, and the file is half as long. */
function shorten(code: string): string {
  return code.replace(
    /const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g,
    '(vErrors ??= []).push($2);\n',
  )
}

/** ajv's code requires small functions of its run time: their source takes the place of the call. */
function inlineRuntime(code: string): string {
  const inlined = code.replace(/require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g, (_, id: string) => {
    const source = String(require(id).default).replace(/^\s+\/\/.*\n/gm, '')
    return `(${source})`
  })
  if (/\brequire\(|\bimport\b/.test(inlined)) throw new Error('the validators would import ajv when they run')
  return inlined
}
