import type { DocumentKind } from '../model/document.ts'
import type { Markdown } from '../model/markdown.ts'
import type { FileText } from '../model/stage.ts'
import type { GitPath } from '../model/tree.ts'
import type { Parsed, Parsers } from './parse.ts'

interface Read {
  readonly kind: DocumentKind
  readonly id: string
  readonly file: FileText
  readonly parsed: Parsed
}

/** What one run read. */
interface Run {
  readonly files: Map<GitPath, Read>
  readonly outlines: Map<string, Markdown | undefined>
}

/** Keeps what was read from one run to the next: the same text at the same path is not parsed again. */
export class ParserMemory {
  #last: Run = { files: new Map(), outlines: new Map() }

  /** Begins a run: parsers that remember the run before. What a run does not ask for is forgotten. */
  remember({ parse, outline }: Parsers): Parsers {
    const before = this.#last
    const now: Run = { files: new Map(), outlines: new Map() }
    this.#last = now
    return {
      parse(kind, path, id, file) {
        const known = before.files.get(path)
        const isSame = known?.kind === kind && known.id === id && known.file === file
        const read = isSame ? known : { kind, id, file, parsed: parse(kind, path, id, file) }
        now.files.set(path, read)
        return read.parsed
      },
      outline(text) {
        const read = before.outlines.has(text) ? before.outlines.get(text) : outline(text)
        now.outlines.set(text, read)
        return read
      },
    }
  }
}
