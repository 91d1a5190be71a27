import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const file = new URL('../../schema/report.schema.json', import.meta.url)
const ajv = new Ajv2020({ allErrors: true, ownProperties: true, allowUnionTypes: true })
const validator = ajv.compile(JSON.parse(readFileSync(file, 'utf8')))

/** What `schema/report.schema.json` says against the JSON that a command printed, one line each; none when it is valid. */
export function reportErrors(json: unknown): readonly string[] {
  if (validator(json)) return []
  return (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
