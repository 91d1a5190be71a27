/** Writes all that is made of `schema/*.schema.json`: the types of the data, the validators, the words for messages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { KINDS, readSchemas } from './generate/schemas.ts'
import { shapesModule } from './generate/shapes.ts'
import { typesModule } from './generate/types.ts'
import { validatorsModule, validatorsTypes } from './generate/validators.ts'

const schemas = readSchemas()
const files = {
  'src/model/data.ts': await typesModule(schemas),
  'src/parse/generated/validators.js': validatorsModule(schemas),
  'src/parse/generated/validators.d.ts': validatorsTypes(KINDS),
  'src/parse/generated/shapes.ts': shapesModule(schemas),
}

const root = new URL('../', import.meta.url)
mkdirSync(new URL('src/parse/generated/', root), { recursive: true })
for (const [path, text] of Object.entries(files)) writeFileSync(new URL(path, root), text)
