import type { Script, SyntaxNode } from 'unbash'
import type { Range } from './place.ts'

/** The node types of the shell's parse tree. */
export type * as Syntax from 'unbash'

/** A `run` command as bash reads it. Offsets in the tree are those of `text`. */
export interface ShellScript {
  readonly text: string
  /** Undefined when bash itself would refuse the text. */
  readonly tree: Script | undefined
  /** The range in the file of `text.slice(start, end)`; the whole value where the YAML form does not allow finer. */
  locate(start: number, end: number): Range
  /** Every node of the tree, outer ones first: those of substitutions too, but not of texts that other shells read. */
  nodes(): Iterable<SyntaxNode>
  /** Reads a text that the script itself hands to a shell (`sh -c`, `eval`, `trap`); undefined when bash would refuse it. */
  read(text: string): Script | undefined
}
