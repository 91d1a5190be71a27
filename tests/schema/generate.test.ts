import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KINDS, readSchemas } from '../../scripts/generate/schemas.ts'
import { shapesModule } from '../../scripts/generate/shapes.ts'
import { typesModule } from '../../scripts/generate/types.ts'
import { validatorsModule, validatorsTypes } from '../../scripts/generate/validators.ts'

const root = new URL('../../', import.meta.url)
const written = (path: string) => readFileSync(new URL(path, root), 'utf8')

test('what is generated stands in the repository as the schemas have it', async () => {
  const schemas = readSchemas()
  const hint = 'run `npm run generate`'
  expect(written('src/model/data.ts'), hint).toBe(await typesModule(schemas))
  expect(written('src/parse/generated/validators.js'), hint).toBe(validatorsModule(schemas))
  expect(written('src/parse/generated/validators.d.ts'), hint).toBe(validatorsTypes(KINDS))
  expect(written('src/parse/generated/shapes.ts'), hint).toBe(shapesModule(schemas))
})

test('the validators load where nothing is installed', () => {
  const code = `${written('src/parse/generated/validators.js')}\nconsole.log(note({ source: 'a', updated: '2026-11-20' }))`
  expect(
    execFileSync(process.execPath, ['--input-type=module', '-'], { input: code, cwd: '/', encoding: 'utf8' }),
  ).toBe('true\n')
})
