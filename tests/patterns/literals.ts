import { parseAst } from 'rolldown/parseAst'

/** A regular expression and where it stands: `src/x.ts:3`. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly at: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** What a module writes down as regular expressions, and the lines at which it makes others of texts by `new RegExp`. */
export interface Patterns {
  readonly written: readonly Pattern[]
  readonly made: readonly string[]
}

/** Reads a module of TypeScript. A call of `letterPattern` counts as a literal: its arguments are constants. */
export function patternsOf(code: string, file: string): Patterns {
  const written: Pattern[] = []
  const made: string[] = []
  for (const node of nodes(parseAst(code, { lang: 'ts' }))) {
    const at = `${file}:${code.slice(0, node.start).split('\n').length}`
    const { regex, callee } = node as {
      regex?: { pattern: string; flags: string }
      callee?: { name?: string }
    }
    if (node.type === 'Literal' && regex) written.push({ source: regex.pattern, flags: regex.flags, at })
    if (/^(?:New|Call)Expression$/.test(node.type) && callee?.name === 'RegExp') made.push(at)
    if (node.type === 'CallExpression' && callee?.name === 'letterPattern') {
      const [source, flags] = (node.arguments as readonly Node[]).map(constant)
      if (source === undefined || flags === undefined) throw new Error(`${at}: expected constants`)
      written.push({ source, flags, at })
    }
  }
  return { written, made }
}

/** The value of a string, or of `String.raw` without anything put into it. */
function constant(node: Node): string | undefined {
  if (node.type === 'Literal') return String(node.value)
  const quasi = node.quasi as { quasis: readonly { value: { raw: string } }[] } | undefined
  return quasi?.quasis.length === 1 ? quasi.quasis[0]?.value.raw : undefined
}

function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value) yield value as Node
  for (const child of Object.values(value)) yield* nodes(child)
}
