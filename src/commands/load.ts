import { readFileSync } from 'node:fs'
import { compile } from './compiled.ts'

const loaded = new Map<string, { readonly exports: unknown }>()

/** Does what `require` does, for a file of the build that lies beside this one: `./name.js`. */
export function load(name: string): unknown {
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const module = { exports: {} }
  loaded.set(name, module)
  const file = `${import.meta.dirname}/${name.slice('./'.length)}`
  const script = compile(readFileSync(file, 'utf8'), name, file)
  script.runInThisContext()(module.exports, requireFrom, module, file, import.meta.dirname)
  return module.exports
}

function requireFrom(name: string): unknown {
  return name.startsWith('./') ? load(name) : require(name)
}
