import type { Format } from './format.ts'

/** Every format by its name; the code of one is loaded when it is asked for. */
const FORMATS = {
  agent: async () => (await import('./agent.ts')).agent,
  concise: async () => (await import('./concise.ts')).concise,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown.ts')).markdown,
  pretty: async () => (await import('./pretty.ts')).pretty,
  sarif: async () => (await import('./sarif.ts')).sarif,
} satisfies Record<string, () => Promise<Format>>

/** The name of a format, as `--format` takes it. */
export type FormatName = keyof typeof FORMATS

/** The names of all formats, in alphabetical order. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** Loads the code of one format. */
export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]()
}
