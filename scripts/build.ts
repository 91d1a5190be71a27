/** Builds `dist/`: the command line and the library as CommonJS that needs no other package, and the library's types. */
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { licences } from './licences.ts'
import { leanOclif } from './oclif.ts'
import { writeTypes } from './types.ts'

/**
 * Chunks by what is used together; each takes along what it imports, unless an earlier one has it. A file costs more to open than
 * its unused functions cost to carry, but Node's compile cache keeps of a file only the functions that its first run has used.
 */
const CHUNKS: readonly (readonly [string, RegExp])[] = [
  ['model', /\/src\/model\//],
  ['start', /\/src\/commands\/main\.ts$/],
  [
    'command',
    /\/src\/commands\/(?:report-command|scaffold-command|base-flags)\.ts$|\/@oclif\/core\/lib\/args\.js$/,
  ],
  ['format', /\/src\/formats\/(?:display|summary|group|judgement|moves|place)\.ts$/],
  ['rules', /\/src\/(?:lint|handoffs|workspace)\.ts$/],
  ['git', /\/src\/git\//],
]

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

const bundle = await rolldown({
  cwd: root,
  input: { bin: 'src/bin.ts', index: 'src/index.ts' },
  platform: 'node',
  plugins: [leanOclif(), { name: 'short-manifest', load: shortManifest }],
  logLevel: 'warn',
})
const { output } = await bundle.write({
  dir: dist,
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

/** Of package.json only what the command line says of itself. */
function shortManifest(id: string) {
  if (id !== join(root, 'package.json')) return
  const { name, version, description } = JSON.parse(readFileSync(id, 'utf8'))
  return { code: JSON.stringify({ name, version, description }), moduleType: 'json' as const }
}
