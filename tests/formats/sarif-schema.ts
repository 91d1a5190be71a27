import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'

const file = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)
// It names draft 4, but uses nothing that draft 7 reads otherwise.
const { $schema, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'))
const options = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }
const validate = new Ajv(options).compile(schema)

/** What the official schema of SARIF 2.1.0 has against a log. */
export function sarifProblems(log: unknown): readonly string[] {
  validate(log)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
