import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const PROGRAM = join(
  createRequire(import.meta.url).resolve('yaml-language-server/package.json'),
  '../bin/yaml-language-server',
)

/** A place as editors count: line and character from 0, in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly character: number
}

export interface Diagnostic {
  readonly range: { readonly start: Place; readonly end: Place }
  readonly message: string
}

export interface Completion {
  readonly label: string
  readonly documentation?: string | { readonly value: string }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** The YAML language server as an editor starts it: a process that speaks the Language Server Protocol on its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>
  readonly #answers = new Map<number, (result: unknown) => void>()
  readonly #published = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()
  readonly #versions = new Map<string, number>()
  readonly #settings: object
  #last = 0
  #input: Buffer = Buffer.alloc(0)

  private constructor(folder: string, settings: object) {
    this.#settings = settings
    // A proxy that nobody serves: whatever the server would fetch, it does not get.
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      https_proxy: 'http://127.0.0.1:9',
      http_proxy: 'http://127.0.0.1:9',
    }
    this.#process = spawn(process.execPath, [PROGRAM, '--stdio'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#process.stdout.on('data', (bytes: Buffer) => this.#read(bytes))
  }

  /** Starts a server for a folder, with what an editor's settings hold under `yaml`. */
  static async start(folder: string, settings: object = {}): Promise<LanguageServer> {
    const server = new LanguageServer(folder, settings)
    const root = pathToFileURL(folder).href
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'test' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        },
      },
    })
    server.#send({ method: 'initialized', params: {} })
    return server
  }

  /** Shows a text as the document of a path, and waits for what the server says is wrong with it. */
  show(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href
    const published = new Promise<readonly Diagnostic[]>((resolve) => this.#published.set(uri, resolve))
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    if (version === 1) {
      const textDocument = { uri, languageId: 'yaml', version, text }
      this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
    } else {
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] }
      this.#send({ method: 'textDocument/didChange', params })
    }
    return published
  }

  /** What can be written at a place. */
  async complete(path: string, position: Place): Promise<readonly Completion[]> {
    const params = { textDocument: { uri: pathToFileURL(path).href }, position }
    return ((await this.#ask('textDocument/completion', params)) as { items: readonly Completion[] }).items
  }

  /** What is shown of a place. */
  async hover(path: string, position: Place): Promise<string> {
    const params = { textDocument: { uri: pathToFileURL(path).href }, position }
    const shown = (await this.#ask('textDocument/hover', params)) as { contents: { value: string } } | null
    return shown?.contents.value ?? ''
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.#ask('shutdown', null)
    this.#send({ method: 'exit' })
    await ended
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last
    const answered = new Promise((resolve) => this.#answers.set(id, resolve))
    this.#send({ id, method, params })
    return answered
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(bytes: Buffer): void {
    this.#input = Buffer.concat([this.#input, bytes])
    for (;;) {
      const start = this.#input.indexOf('\r\n\r\n') + 4
      const length = Number(/Content-Length: (\d+)/.exec(this.#input.subarray(0, start).toString())?.[1])
      if (start < 4 || this.#input.length < start + length) return
      const message = JSON.parse(this.#input.subarray(start, start + length).toString())
      this.#input = this.#input.subarray(start + length)
      this.#receive(message)
    }
  }

  #receive({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] }
      this.#published.get(uri)?.(diagnostics)
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section?: string }[] }
      this.#send({
        id: id as number,
        result: items.map(({ section }) => (section === 'yaml' ? this.#settings : null)),
      })
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null })
    else if (id !== undefined) this.#answers.get(id)?.(result)
  }
}
