import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A step of the story: what it is about, the command as a reader would type it, and what that printed. */
export interface Step {
  readonly says?: string
  readonly command?: string
  readonly output?: string
  readonly code?: number
}

const ROOT = join(import.meta.dirname, '..')
const HANDOFF = '.ralph/handoffs/rate-limit.yaml'

const SKILL = '.ralph/skills/write-limiter/SKILL.md'
const CRITERIA = '.ralph/skills/write-limiter/criteria.yaml'

const TWO_OBJECTIVES = 'Write the class `RateLimiter` and put it in front of the login route.'

const LIMITER = `export class RateLimiter {
  #attempts = new Map()

  constructor({ limit, windowMs }) {
    this.limit = limit
    this.windowMs = windowMs
  }

  allow(address, now = Date.now()) {
    const recent = (this.#attempts.get(address) ?? []).filter((time) => now - time < this.windowMs)
    this.#attempts.set(address, [...recent, now])
    return recent.length < this.limit
  }
}
`

const TEST = `import assert from 'node:assert'
import { test } from 'node:test'
import { RateLimiter } from '../src/rate-limiter.js'

test('the sixth attempt within a minute is refused', () => {
  const limiter = new RateLimiter({ limit: 5, windowMs: 60_000 })
  const answers = [1, 2, 3, 4, 5, 6].map((second) => limiter.allow('::1', second * 1_000))
  assert.deepStrictEqual(answers, [true, true, true, true, true, false])
})
`

const DRAFT = `# yaml-language-server: $schema=../schema/handoff.schema.json
spec_ref: specs/rate-limit.md
status:
  completed:
    - The limiter — its test passes
  in_progress:
    - The login route — nothing calls the limiter yet
decisions:
  - what: Counts are kept in memory
    why: One process serves all requests, and the specification lets a restart forget them
files_changed:
  - src/rate-limiter.js — created
  - test/rate-limiter.test.js — created
  - src/server.js — modified
git:
  base: BASE
`

/** Plays the story with the built command line; \`color\` as on a terminal. */
export function* story(color: boolean): Generator<Step> {
  const folder = mkdtempSync(join(tmpdir(), 'ralph-demo-'))
  try {
    yield* scenes(new Stage(folder, color))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* scenes(stage: Stage): Generator<Step> {
  cpSync(join(ROOT, 'docs/examples/rate-limit'), stage.folder, { recursive: true })
  stage.git('init', '-q', '-b', 'main')
  const [skill, criteria] = [stage.read(SKILL), stage.read(CRITERIA)]
  stage.write(SKILL, skill.replace(/^Write the class .*$/m, TWO_OBJECTIVES))
  stage.write(CRITERIA, criteria.replace('limiter.test.js\n', 'limiter.test.js || true\n'))
  yield {
    says: 'A specification, a workflow and its two skills. Is each skill one task, and can its criteria fail?',
  }
  yield stage.ralph('lint')

  yield { says: 'The login route has a skill of its own, and a test that may not fail proves nothing:' }
  stage.write(SKILL, skill)
  stage.write(CRITERIA, criteria)
  const base = stage.commit('Specification, skills and workflow')
  yield stage.ralph('lint')

  yield { says: 'A session works on it, runs out of context, and leaves a handoff that was drafted by hand:' }
  stage.write('src/rate-limiter.js', LIMITER)
  stage.write('test/rate-limiter.test.js', TEST)
  stage.write(HANDOFF, DRAFT.replace('BASE', base))
  yield {
    command: 'cat .ralph/handoffs/rate-limit.yaml',
    output: stage.read(HANDOFF).split('\n').slice(1).join('\n').trimEnd(),
  }

  yield { says: 'Is what it says true?' }
  yield stage.ralph('verify')

  yield { says: 'It claims a change that nobody made. Without that line:' }
  stage.write(HANDOFF, stage.read(HANDOFF).replace('  - src/server.js — modified\n', ''))
  yield stage.ralph('verify')

  yield { says: 'The next session reads facts, finishes the task, and says so:' }
  const server = stage.read('src/server.js')
  stage.write(
    'src/server.js',
    server
      .replace('import', "import { RateLimiter } from './rate-limiter.js'\nimport")
      .replace('export', 'const limiter = new RateLimiter({ limit: 5, windowMs: 60_000 })\n\nexport')
      .replace(
        '  response.end',
        "  if (request.url === '/login' && !limiter.allow(request.socket.remoteAddress)) response.statusCode = 429\n  response.end",
      ),
  )
  stage.write(
    HANDOFF,
    stage
      .read(HANDOFF)
      .replace(
        '  in_progress:\n    - The login route — nothing calls the limiter yet\n',
        '    - The login route — the sixth attempt gets 429\n',
      )
      .replace('files_changed:\n', 'files_changed:\n  - src/server.js — modified\n'),
  )
  stage.commit('Limit logins')
  yield stage.ralph('verify')

  yield { says: 'A completed handoff that holds goes to the archive, byte for byte:' }
  yield stage.ralph('archive')
}

/** The temporary repository, and the commands that run in it. */
class Stage {
  readonly folder: string
  readonly #color: boolean

  constructor(folder: string, color: boolean) {
    this.folder = folder
    this.#color = color
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' }).trim()
  }

  commit(message: string): string {
    this.git('add', '-A')
    this.git(
      '-c',
      'user.name=Demo',
      '-c',
      'user.email=demo@example.org',
      '-c',
      'commit.gpgsign=false',
      'commit',
      '-q',
      '-m',
      message,
    )
    return this.git('rev-parse', 'HEAD')
  }

  ralph(...args: readonly string[]): Step {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist/bin.js'), ...args, '--format', 'pretty', this.#color ? '--color' : '--no-color'],
      {
        cwd: this.folder,
        encoding: 'utf8',
      },
    )
    return { command: `ralph ${args.join(' ')}`, output: `${stdout}${stderr}`.trimEnd(), code: status ?? -1 }
  }
}
