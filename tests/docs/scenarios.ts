import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { BIN } from '../ralph.ts'

// The language of the `scenario` blocks in the documentation. CONTRIBUTING.md describes it.

/** A real repository in which the examples of one page happen. Its commits have the same ids on every machine. */
export class Scenario {
  readonly #home: string
  #folder: string
  #clock = Date.UTC(2026, 0, 15, 12)
  readonly #commits = new Map<string, string>()

  constructor() {
    this.#home = realpathSync(mkdtempSync(join(tmpdir(), 'ralph-docs-')))
    onTestFinished(() => rmSync(this.#home, { recursive: true, force: true }))
    this.#folder = join(this.#home, 'repository')
    mkdirSync(this.#folder)
    this.git(['init', '--quiet', '--initial-branch=main', '--object-format=sha1'])
    mkdirSync(join(this.#home, 'bin'))
    const starter = `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`
    writeFileSync(join(this.#home, 'bin', 'ralph'), starter, { mode: 0o755 })
  }

  /** Plays a scenario; returns what its `verify` lines printed. */
  play(text: string): string {
    return steps(text)
      .map((step) => this.#step(step))
      .join('')
  }

  /** Runs one or more commands in one shell, and returns what each of them printed, errors included. */
  shell(commands: readonly string[]): readonly string[] {
    const failure = inject('buildFailure')
    if (failure !== '') throw new Error(`dist/ could not be built:\n${failure}`)
    // Between two commands: a mark, and the exit code of the first again, for a second one that asks for it.
    const script = commands.join('\nstatus=$?; printf "\\0"; (exit $status)\n')
    const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}\n`], {
      cwd: this.#folder,
      env: this.#environment(),
      encoding: 'utf8',
      input: '',
    })
    return stdout.split('\0').map((output) => this.#anonymous(output))
  }

  /** Runs the commands of a console again, and returns what the console would show now. */
  console(text: string): string {
    const commands = text.split('\n').flatMap((line) => (line.startsWith('$ ') ? line.slice(2) : []))
    const outputs = this.shell(commands)
    return commands.map((command, at) => `$ ${command}\n${outputs[at] ?? ''}`).join('')
  }

  /** Runs git and returns what it printed, trimmed. */
  git(args: readonly string[]): string {
    const options = { cwd: this.#folder, env: this.#environment(), encoding: 'utf8' } as const
    return execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  }

  #step({ words, body }: Step): string {
    const [verb = '', ...rest] = words.map((word) => this.#known(word))
    const [first = '', second = ''] = rest
    switch (verb) {
      case 'write':
        this.#write(first, body === '' ? `${second}\n` : this.#known(body))
        return ''
      case 'handoff':
        this.#write(`.ralph/handoffs/${first}.yaml`, this.#known(body))
        return ''
      case 'link':
        rmSync(join(this.#folder, first), { force: true })
        symlinkSync(second, join(this.#folder, first))
        return ''
      case 'delete':
        rmSync(join(this.#folder, first), { recursive: true })
        return ''
      case 'commit':
        this.git(['add', '--all'])
        this.git(['commit', '--quiet', '--allow-empty', `--message=${first}`])
        this.#commits.set(first, this.git(['rev-parse', 'HEAD']))
        this.#clock += 60_000
        return ''
      case 'git':
        this.git(rest)
        return ''
      case '!':
        if (spawnSync(first, rest.slice(1), { cwd: this.#folder, env: this.#environment() }).status === 0) {
          throw new Error(`\`${rest.join(' ')}\` was to fail, and did not`)
        }
        return ''
      case 'clone':
        this.git(['clone', '--quiet', ...rest, `file://${this.#folder}`, join(this.#home, 'clone')])
        this.#folder = join(this.#home, 'clone')
        return ''
      case 'verify':
        return this.shell([['ralph verify', ...rest.map((word) => `'${word}'`)].join(' ')]).join('')
      default:
        throw new Error(`Unexpected \`${verb}\` in a scenario`)
    }
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true })
    writeFileSync(join(this.#folder, path), text)
  }

  /** A text in which `$name` stands for the id of the commit of that name. */
  #known(text: string): string {
    return text.replace(/\$([a-z-]+)/g, (all, name) => this.#commits.get(name) ?? all)
  }

  /** A text in which every id of a commit, abbreviated or not, reads `<commit>`. */
  #anonymous(text: string): string {
    // A shallow clone no longer knows them all.
    const ids = [...this.#commits.values(), ...this.git(['rev-list', '--all', '--reflog']).split('\n')]
    return text.replace(/\b[0-9a-f]{7,40}\b/g, (word) =>
      ids.some((id) => id.startsWith(word)) ? '<commit>' : word,
    )
  }

  #environment(): NodeJS.ProcessEnv {
    const when = `${this.#clock / 1000} +0000`
    return {
      PATH: [join(this.#home, 'bin'), process.env.PATH].join(delimiter),
      HOME: this.#home,
      LC_ALL: 'C.UTF-8',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_COMMITTER_DATE: when,
    }
  }
}

/** A line of a scenario, and the lines that are set in below it. */
interface Step {
  readonly words: readonly string[]
  /** Set out again. */
  readonly body: string
}

function steps(text: string): readonly Step[] {
  const found: { words: readonly string[]; body: string }[] = []
  for (const line of text.split('\n')) {
    const last = found.at(-1)
    if (line.startsWith('  ') && last !== undefined) last.body += `${line.slice(2)}\n`
    else if (line !== '' && !line.startsWith('#')) found.push({ words: split(line), body: '' })
  }
  return found
}

/** The words of a line; one between double quotes is a JSON string. */
function split(line: string): readonly string[] {
  const words = line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []
  return words.map((word) => (word.startsWith('"') ? (JSON.parse(word) as string) : word))
}
