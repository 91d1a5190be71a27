/** One case of a rule's page: a small tree, and what the rule says of it. */
export interface Case {
  readonly title: string
  readonly files: ReadonlyMap<string, string>
  /** Files marked as given by hand. */
  readonly named: ReadonlySet<string>
  /** Lines of the `output` block; undefined when the case shows none. */
  readonly output: readonly string[] | undefined
}

/** A rule's page, read. Cases without files only explain and are left out. */
export interface Page {
  readonly id: string
  readonly summary: string
  readonly sections: readonly string[]
  readonly fails: readonly Case[]
  readonly passes: readonly Case[]
}

interface Block {
  readonly info: string
  readonly text: string
}

/** Reads `docs/rules/<area>/<name>.md`. */
export function readPage(markdown: string): Page {
  const page = { id: '', summary: '', sections: [] as string[] }
  const cases: { section: string; title: string; blocks: Block[] }[] = []
  for (const part of parts(markdown)) {
    const section = page.sections.at(-1) ?? ''
    if (typeof part !== 'string') cases.at(-1)?.blocks.push(part)
    else if (part.startsWith('# ')) page.id = part.slice(2)
    else if (part.startsWith('## ')) {
      page.sections.push(part.slice(3))
      cases.push({ section: part.slice(3), title: '', blocks: [] })
    } else if (part.startsWith('### ')) cases.push({ section, title: part.slice(4), blocks: [] })
    else if (section === '' && page.summary === '') page.summary = part.trim()
  }
  const of = (wanted: string) =>
    cases
      .filter(({ section }) => section === wanted)
      .map(toCase)
      .filter(({ files }) => files.size > 0)
  return { ...page, fails: of('Fails'), passes: of('Passes') }
}

/** The lines of a text and, as a whole each, its fenced blocks. */
function* parts(markdown: string): Generator<string | Block> {
  const lines = markdown.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, fence, info = ''] = /^(`{3,})(.*)$/.exec(lines[at] ?? '') ?? []
    if (fence === undefined) {
      yield lines[at] ?? ''
      continue
    }
    const end = lines.indexOf(fence, at + 1)
    if (end === -1) throw new Error(`line ${at + 1}: the block is never closed`)
    yield {
      info,
      text: lines
        .slice(at + 1, end)
        .map((line) => `${line}\n`)
        .join(''),
    }
    at = end
  }
}

function toCase({ title, blocks }: { title: string; blocks: readonly Block[] }): Case {
  const files = new Map<string, string>()
  const named = new Set<string>()
  let output: readonly string[] | undefined
  for (const { info, text } of blocks) {
    const [, , hidden, path, mark] = /^(\S+)(?: (escape))?(?: (.+?))?( named)?$/.exec(info) ?? []
    if (info === 'output') output = text.split('\n').slice(0, -1)
    else if (path !== undefined) {
      files.set(path, hidden === undefined ? text : unescaped(text))
      if (mark !== undefined) named.add(path)
    }
  }
  return { title, files, named, output }
}

/** `\u{202E}` stands for that character: invisible text would be none to a reader of the page. */
function unescaped(text: string): string {
  return text.replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}
