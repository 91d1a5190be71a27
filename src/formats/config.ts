import type { Config } from '../model/config.ts'
import { display, printable } from './display.ts'

/** The settings for people: one line each, then one for each rule. */
export function configText({
  files,
  skills,
  verify,
  handoff,
  check,
  file,
  rules,
  ...config
}: Config): string {
  const settings: readonly (readonly [string, string | number | boolean | null | readonly string[]])[] = [
    ['from', files],
    ['default_branch', config.default_branch],
    ['skills', skills],
    ['verify.ignore', verify.ignore],
    ['verify.unclaimed', verify.unclaimed],
    ['handoff.threshold_tokens', handoff.threshold_tokens],
    ['handoff.spec', handoff.spec],
    ['check.timeout', check.timeout],
    ['check.allow_network', check.allow_network],
  ]
  return printable([
    ...settings.map(([key, value]) => `${key}: ${display(words(value))}`),
    '',
    file === undefined ? 'Rules:' : `Rules for ${display(file.path)} (${file.kind}):`,
    ...rules.map(({ id, level, byDefault, strictOnly }) => {
      const usual = strictOnly ? `${byDefault} with --strict` : byDefault
      return `  ${level.padEnd('warning'.length)}  ${display(id)}${level === usual ? '' : ` (by default ${usual})`}`
    }),
  ])
}

function words(value: string | number | boolean | null | readonly string[]): string {
  if (value === null) return 'not set'
  if (typeof value !== 'object') return String(value)
  return value.length === 0 ? 'none' : value.join(', ')
}
