import { schemasOf, schemaValue } from '../../model/contract.ts'
import { rule } from '../../model/rule.ts'

/** A schema that every value meets. */
export const vacuousSchema = rule({
  id: 'criterion/vacuous-schema',
  kind: 'criteria',
  level: 'error',
  summary: 'A schema asks for something',
  *check(criteria, { tree }) {
    for (const { at, value } of schemasOf(criteria.data)) {
      const schema = schemaValue(value, tree)
      if (schema === undefined || !isVacuous(schema)) continue
      const name = typeof value === 'string' ? ` \`${value}\`` : ''
      yield {
        range: criteria.locate(at),
        message: `Unexpected schema${name} that every value meets, expected one that a wrong value fails`,
        help: 'Say what is asked for: `type`, `required`, `minItems`, `enum` …',
      }
    }
  },
})

const ANNOTATIONS =
  /^(?:\$(?:anchor|comment|defs|dynamicAnchor|id|schema|vocabulary)|contentEncoding|contentMediaType|contentSchema|default|definitions|deprecated|description|examples?|format|readOnly|title|writeOnly|x-.*)$/
/** What they hold is asked of parts of a value, or of some of it. */
const OF_ONE = new Set([
  'additionalProperties',
  'items',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
])
const OF_EACH = new Set(['allOf', 'dependentSchemas', 'patternProperties', 'prefixItems', 'properties'])
const LEAST = new Set(['minItems', 'minLength', 'minProperties'])

/** Whether nothing fails a schema. A keyword that is not known may ask for anything. */
function isVacuous(schema: unknown): boolean {
  if (schema === true) return true
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return false
  return Object.entries(schema).every(([keyword, value]) => {
    if (ANNOTATIONS.test(keyword)) return true
    if (OF_ONE.has(keyword)) return isVacuous(value)
    if (OF_EACH.has(keyword))
      return typeof value === 'object' && value !== null && Object.values(value).every(isVacuous)
    if (keyword === 'anyOf') return Array.isArray(value) && value.some(isVacuous)
    if (keyword === 'required') return Array.isArray(value) && value.length === 0
    return (LEAST.has(keyword) && value === 0) || (keyword === 'uniqueItems' && value === false)
  })
}
