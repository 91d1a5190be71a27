import { string } from '@oclif/core/flags'
import { toggle } from './words.ts'

/** The flags of a command that prints a text or JSON, and no report. */
export const TEXT_OR_JSON = {
  format: string({
    options: ['text', 'json'] as const,
    default: 'text',
    helpValue: 'FORMAT',
    summary: 'text or json',
  }),
  json: toggle('The same as --format json'),
}

/** Whether the flags ask for JSON. */
export function asksForJson({ format, json }: { readonly format: string; readonly json: boolean }): boolean {
  return json || format === 'json'
}
