// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.

/** What a validator says of one value. */
export interface ValidatorError {
  /** JSON pointer of the value in the data. */
  readonly instancePath: string
  /** JSON pointer of the keyword in the schema. */
  readonly schemaPath: string
  readonly keyword: string
  readonly params: { readonly [name: string]: unknown }
}

/** Whether data matches its schema; if not, `errors` holds why, until the next call. */
export interface Validator {
  (data: unknown): boolean
  errors?: readonly ValidatorError[] | null
}

export const workflow: Validator
export const skill: Validator
export const criteria: Validator
export const handoff: Validator
export const note: Validator
export const settings: Validator
export const results: Validator
export const reviews: Validator
