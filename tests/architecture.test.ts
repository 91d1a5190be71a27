import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** What each part of `src` may import, and why not more. The first part that fits a file is its own. */
const PARTS: readonly Part[] = [
  {
    name: 'model',
    files: /^model\//,
    may: ['model'],
    types: ['mdast', 'unbash'],
    why: 'the words of the domain stand on nothing, so that everything can stand on them',
  },
  {
    name: 'parse',
    files: /^parse\//,
    may: ['parse', 'model'],
    packages: [
      'yaml',
      'ajv',
      'unified',
      'remark-parse',
      'unbash',
      're2js',
      '@secretlint/core',
      '@secretlint/secretlint-rule-preset-recommend',
    ],
    types: ['mdast'],
    why: 'text becomes documents here and nowhere else, without a disk',
  },
  {
    name: 'rules',
    files: /^rules\//,
    may: ['rules', 'model'],
    types: ['unbash'],
    why: 'rules are pure: facts are made before they run',
  },
  {
    name: 'claims',
    files: /^claims\//,
    may: ['claims', 'model'],
    why: 'verdicts are pure: facts are made before they run',
  },
  {
    name: 'ci',
    files: /^ci\//,
    may: ['ci', 'model'],
    why: 'what a CI service says is a pure function of its variables',
  },
  {
    name: 'git',
    files: /^git\//,
    may: ['git', 'model'],
    packages: ['simple-git'],
    node: 'any',
    why: 'git is asked in one place, which hands out facts',
  },
  {
    name: 'formats',
    files: /^formats\//,
    may: ['formats', 'model'],
    why: 'a format is a pure function of the report',
  },
  {
    name: 'commands',
    files: /^(?:commands\/|bin\.ts$)/,
    may: ['commands', 'use cases', 'model', 'formats'],
    packages: ['@oclif/core', '../../package.json'],
    node: 'any',
    why: 'commands parse and present; what they do stands in a use case',
  },
  {
    name: 'use cases',
    files:
      /^(?:(?:archive|baseline|cache|contract|disk|fix|history|lint|scaffold|settings|split|suppress|verify)\/|[^/]+$)/,
    may: ['use cases', 'model', 'parse', 'rules', 'claims', 'ci', 'git', 'formats'],
    node: 'listed',
    why: 'use cases bind the parts together and leave packages to their homes',
  },
]

/** Use cases that touch the machine, and what for. */
const NODE: Readonly<Record<string, string>> = {
  'archive/leftovers.ts': 'clears what a killed move left behind',
  'archive/move.ts': 'moves a handoff to the archive',
  'baseline/file.ts': 'reads the baseline that was named',
  'cache/file.ts': 'reads and writes the cache, which lies outside of the tree',
  'cache/folder.ts': 'finds where the cache lies',
  'digest.ts': 'SHA-256 of what is moved to the archive',
  'disk.ts': 'the only file that reads the working tree',
  'disk/durable.ts': 'takes names away and makes bytes durable',
  'disk/place-new.ts': 'writes a file that is not there yet',
  'disk/replace-file.ts': 'writes fixes into the files that they change',
  'disk/save.ts': 'writes a report to the file that was asked for',
  'disk/temporary.ts': 'writes under names of its own, and clears them',
  'disk/turn.ts': 'has one process at a time take a name',
  'disk/write-new.ts': 'makes the folders of new files',
  'lint/crew.ts': 'starts the threads that many files are shared out to',
  'lint/root.ts': 'compares folders above each other',
  'lint/shares.ts': 'asks how many threads run at once',
  'lint/thread.ts': 'is such a thread',
  'nested.ts': 'compares folders above each other',
  'package.ts': 'reads the pages and schemas that ralph is published with',
  'verify/ci-event.ts': 'reads the event that GitHub describes in a file',
  'whereabouts.ts': 'tells where an open file stands',
  'workspace.ts': 'paths of the working tree',
}

interface Part {
  readonly name: string
  readonly files: RegExp
  readonly may: readonly string[]
  /** Packages that are at home there. */
  readonly packages?: readonly string[]
  /** Packages of which only types are known there. */
  readonly types?: readonly string[]
  /** `node:` modules: none, any, or those of the files that `NODE` lists. */
  readonly node?: 'any' | 'listed'
  readonly why: string
}

interface Import {
  readonly target: string
  readonly isType: boolean
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
const isGenerated = (file: string) => file === 'model/data.ts' || file.startsWith('parse/generated/')

describe('imports', () => {
  test.each(PARTS)('of $name: $why', (part) => {
    const own = sources.filter((file) => partOf(file) === part && !isGenerated(file))
    expect(own.flatMap((file) => importsOf(file).flatMap((found) => trouble(file, part, found)))).toEqual([])
  })

  test('every source file is part of the table', () => {
    expect(sources.filter((file) => partOf(file) === undefined)).toEqual([])
  })

  test('every package has one home', () => {
    const homes = PARTS.flatMap(({ packages = [] }) => packages)
    expect(homes).toEqual([...new Set(homes)])
  })

  test('the scan sees every form of import', () => {
    const code = `
      import a, { b } from './a.ts'
      import type { C } from './c.ts'
      import { type D, type E } from 'd' // runs the module: \`import type\` would not
      import './f.ts'
      export * from "./g.ts"
      export { h } from './h.ts'
      const i = await import('./i.ts')
      // import x from 'comment'
      const j = "import x from 'string'"
      const k = \`import('template')\`
      const l: import('./m.ts').M = 1
    `
    expect(
      scan(code)
        .map(({ target, isType }) => `${target}${isType ? ' type' : ''}`)
        .sort(),
    ).toEqual(['./a.ts', './c.ts type', './f.ts', './g.ts', './h.ts', './i.ts', './m.ts type', 'd'].sort())
  })
})

describe('size', () => {
  const sizes = sources
    .filter((file) => !isGenerated(file))
    .map((file) => ({ file, lines: readFileSync(join(SRC, file), 'utf8').split('\n').length - 1 }))

  test('no file has more than 250 lines', () => {
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([])
  })

  test('files have 60 lines on average, or fewer', () => {
    expect(sizes.reduce((sum, { lines }) => sum + lines, 0) / sizes.length).toBeLessThanOrEqual(60)
  })
})

function partOf(file: string): Part | undefined {
  return PARTS.find(({ files }) => files.test(file))
}

function trouble(file: string, part: Part, { target, isType }: Import): string[] {
  const no = (reason: string) => [`src/${file} imports ${target}: ${reason}; ${part.why}`]
  if (target.startsWith('node:')) {
    if (part.node === 'any' || isType) return []
    if (part.node === 'listed' && file in NODE) return []
    return no(
      part.node === 'listed' ? 'it is not among the files that touch the machine' : 'no module of Node',
    )
  }
  if (part.packages?.includes(target)) return []
  if (!target.startsWith('.')) {
    const name = target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')
    if (part.packages?.includes(name) || (isType && part.types?.includes(name))) return []
    return no(`the package is not at home in ${part.name}`)
  }
  const path = relative(SRC, join(SRC, dirname(file), target)).replaceAll('\\', '/')
  const other = partOf(path)
  if (path.startsWith('..')) return no('it lies outside of src')
  return other === undefined || part.may.includes(other.name)
    ? []
    : no(`${part.name} must not know ${other.name}`)
}

function importsOf(file: string): readonly Import[] {
  return scan(readFileSync(join(SRC, file), 'utf8'))
}

/** Imports that are left when types are stripped are real; the others are of types alone. */
function scan(code: string): readonly Import[] {
  const real = new Set(targets(stripTypeScriptTypes(code)))
  return [...new Set(targets(code))].map((target) => ({ target, isType: !real.has(target) }))
}

// Comments and strings are passed over as tokens, except for a string that an import or export ends in.
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<!\.)\b(?:from|import\s*\(?)\s*(['"])([^'"\n]+)\1|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g

function targets(code: string): readonly string[] {
  return [...code.matchAll(TOKEN)].flatMap(([, , target]) => target ?? [])
}
