import type { Format } from './format.ts'

/** Every format by its name; the code of one is loaded when it is asked for. */
const FORMATS = {
  concise: async () => (await import('./concise.ts')).concise,
  github: async () => (await import('./github.ts')).github,
  json: async () => (await import('./json.ts')).json,
  pretty: async () => (await import('./pretty.ts')).pretty,
} satisfies Record<string, () => Promise<Format>>

/** The name of a format, as `--format` takes it. */
export type FormatName = keyof typeof FORMATS

/** The names of all formats, in alphabetical order. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** Loads the code of one format. */
export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]()
}
