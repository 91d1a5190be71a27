import type { Command } from '@oclif/core/command'

/** Every command by its name, alphabetically; its code is loaded when it runs or explains itself. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command.Class>>> = {
  archive: async () => (await import('./archive.ts')).Archive,
  config: async () => (await import('./config.ts')).Config,
  explain: async () => (await import('./explain.ts')).Explain,
  history: async () => (await import('./history.ts')).History,
  init: async () => (await import('./init.ts')).Init,
  lint: async () => (await import('./lint.ts')).Lint,
  new: async () => (await import('./new.ts')).New,
  unarchive: async () => (await import('./unarchive.ts')).Unarchive,
  verify: async () => (await import('./verify.ts')).Verify,
}
