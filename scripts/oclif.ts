import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'

const CORE = '/@oclif/core/lib/'
const printer = fileURLToPath(new URL('../src/commands/print.ts', import.meta.url))
const core = fileURLToPath(new URL('.', import.meta.resolve('@oclif/core')))

/**
 * Makes oclif fit for a commit hook, without changing what it does for ralph: as published it loads about 60 modules to
 * print a version. Each `require` at the head of a module becomes a function that loads on first use, and what only
 * other kinds of command lines need is left out.
 */
export function leanOclif(): Plugin {
  return {
    name: 'lean-oclif',
    resolveId: (source, importer) => {
      if (!importer?.includes(CORE)) return
      const name = source.startsWith('.') ? nameInCore(source, importer) : source
      const replaced = name in EVERYWHERE || (name in OUTSIDE_HELP && !importer.includes(`${CORE}help/`))
      return replaced ? `\0${name}` : undefined
    },
    load: (id) => {
      const code = id.startsWith('\0') ? { ...EVERYWHERE, ...OUTSIDE_HELP }[id.slice(1)] : undefined
      return code === undefined ? undefined : { code, moduleType: 'js' }
    },
    transform: (code, id) => (id.includes(CORE) ? withLazyRequires(withoutListener(code)) : undefined),
  }
}

/** `./util` of `lib/help/index.js` goes by the name `help/util`. */
function nameInCore(source: string, importer: string): string {
  return new URL(source, `file://${importer}`).pathname.split(CORE)[1] ?? source
}

const NOTHING = 'module.exports = {}'

/** Source text that stands in for a module of oclif, or for a package that oclif requires. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  // Plugins, manifests and TypeScript sources of other command lines; ralph's commands are bundled.
  'config/plugin': NOTHING,
  'config/ts-path': NOTHING,
  'module-loader': NOTHING,
  minimatch: NOTHING,
  // oclif's account of its own steps.
  debug: 'module.exports = () => () => {}',
  '@oclif/core/package.json': `exports.version = 'bundled'`,
  // Starts PowerShell to learn the name of the shell.
  'util/os': `const os = require('node:os')
    exports.getHomeDir = () => os.homedir()
    exports.getPlatform = async () => os.platform()
    exports.getShell = async () => (process.env.SHELL ?? process.env.COMSPEC ?? 'unknown').split(/[\\\\/]/).at(-1)`,
  // Spinners, coloured JSON, and `console`, whose streams Node takes 3 ms to make.
  ux: `const { format } = require('node:util')
    const { print } = require('${printer}')
    const into = (channel) => (words = '', ...rest) => print(channel, format(...[words].flat(), ...rest) + '\\n')
    exports.ux = { stdout: into(1), stderr: into(2), action: { stop() {} } }
    exports.colorize = (color, text) => text`,
  // Templates of help texts are `<%= a.b %>` and nothing else: no need of a compiler.
  ejs: `exports.render = (text, context) =>
    text.replace(/<%[=-] ([\\w.]+) %>/g, (_, path) => path.split('.').reduce((value, key) => value[key], context))`,
}

/** Help is a chunk of its own, loaded when it is asked for; what only help uses stays there. */
const OUTSIDE_HELP: Readonly<Record<string, string>> = {
  help: `const { getHelpFlagAdditions, normalizeArgv } = require('${core}help/util.js')
    exports.getHelpFlagAdditions = getHelpFlagAdditions
    exports.normalizeArgv = normalizeArgv
    exports.loadHelpClass = async () => (await import('${core}help/index.js')).Help`,
  'ux/theme': 'exports.colorize = (color, text) => text',
  'ux/list': `exports.__esModule = true; exports.default = (rows) => rows.map((row) => row.join(' ')).join('\\n')`,
  // Errors are printed by ralph.
  'errors/handle': NOTHING,
  'clean-stack': NOTHING,
  'indent-string': NOTHING,
  'wrap-ansi': NOTHING,
}

/** Node takes 3 ms to make the stream that is listened to; ralph writes without it, and knows of readers that leave. */
function withoutListener(code: string): string {
  return code.replace(/^process\.stdout\.on\('error'.*?^\}\);$/ms, '')
}

const HEAD_REQUIRE = /^(?:const|var) (\w+_\d) = ((?:__import\w+\()?require\("[^"]+"\)\)?);$/gm

function withLazyRequires(code: string): string {
  const names = new Set<string>()
  const heads = code.replace(HEAD_REQUIRE, (_, name: string, load: string) => {
    names.add(name)
    return `let $${name}; function ${name}() { return $${name} ??= ${load} }`
  })
  return heads.replace(/(?<![$\w])\w+_\d(?![\w(])/g, (name) => (names.has(name) ? `(${name}())` : name))
}
