/** Builds `dist/`: the command line and the library as CommonJS that needs no other package, and the library's types. */
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { licences } from './licences.ts'
import { leanOclif } from './oclif.ts'
import { writeTypes } from './types.ts'

/**
 * Chunks by what is used together; each takes along what it imports, unless an earlier one has it. A file costs more to open than
 * its unused functions cost to carry: `src/commands/load.ts` keeps the compiled form of those only that were used.
 */
const CHUNKS: readonly (readonly [string, RegExp])[] = [
  ['model', /\/src\/model\//],
  ['start', /\/src\/commands\/main\.ts$/],
  [
    'command',
    /\/src\/commands\/(?:report-command|scaffold-command|base-flags)\.ts$|\/@oclif\/core\/lib\/args\.js$/,
  ],
  ['format', /\/src\/formats\/(?:display|summary|group|judgement|line|moves|place)\.ts$/],
  ['rules', /\/src\/(?:lint|handoffs|workspace)\.ts$/],
  ['git', /\/src\/git\//],
]

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

const bundle = await rolldown({
  cwd: root,
  input: {
    bin: 'src/bin.ts',
    main: 'src/commands/main.ts',
    index: 'src/index.ts',
    thread: 'src/lint/thread.ts',
  },
  platform: 'node',
  plugins: [leanOclif(), { name: 'short-manifest', load: shortManifest }],
  logLevel: 'warn',
})
const { output } = await bundle.generate({
  format: 'cjs',
  // CommonJS, and `require` where the source says `import()`: the module loader for `import` has no compile cache on every
  // supported Node, and costs more than the chunks that it would load.
  dynamicImportInCjs: false,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunk-[name].js',
  codeSplitting: { groups: CHUNKS.map(([name, test], at) => ({ name, test, priority: CHUNKS.length - at })) },
  comments: { legal: true, jsdoc: false, annotation: false },
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
})
await bundle.close()

mkdirSync(dist, { recursive: true })
for (const file of output) {
  if (file.type === 'chunk') writeFileSync(join(dist, file.fileName), finished(file.name, file.code))
}
writeFileSync(
  join(dist, 'licences.txt'),
  licences(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))),
)
writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n')
chmodSync(join(dist, 'bin.js'), 0o755)

// Files are replaced one by one, and only then are old ones removed: a `ralph` that runs meanwhile finds all of its own.
const kept = new Set([...output.map(({ fileName }) => fileName), 'licences.txt', 'package.json', 'types'])
for (const name of readdirSync(dist))
  if (!kept.has(name)) rmSync(join(dist, name), { recursive: true, force: true })

writeTypes(root)

/**
 * ASCII alone: V8 would hold a file with any other character at two bytes each (2 ms of `ralph lint`). The first line names
 * what follows, for its compiled form to be found by; the bin has another first line.
 */
function finished(name: string, code: string): string {
  const ascii = withoutUnused(code).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const hash = createHash('sha256').update(ascii).digest('hex').slice(0, 16)
  return name === 'bin' ? ascii : `//${hash}\n${ascii}`
}

/** Rolldown makes every entry load its runtime, also those that do not use it. */
function withoutUnused(code: string): string {
  const isUsed = code.includes('require_rolldown_runtime.')
  return isUsed ? code : code.replace(/const require_rolldown_runtime=require\("[^"]*"\);/, '')
}

/** Of package.json only what the command line says of itself; and what it was built from, which a cache has to know. */
function shortManifest(id: string) {
  if (id !== join(root, 'package.json')) return
  const { name, version, description } = JSON.parse(readFileSync(id, 'utf8'))
  return {
    code: JSON.stringify({ name, version, description, build: sourceHash() }),
    moduleType: 'json' as const,
  }
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) hash.update(readFileSync(join(root, 'src', name)))
  return hash.digest('hex').slice(0, 16)
}
