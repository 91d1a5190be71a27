import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { BIN, ralph } from '../ralph.ts'
import { folderWith } from '../repository.ts'

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
const commands = Object.keys(COMMANDS)

describe('version', () => {
  test.each(['--version', '-V'])('%s prints one line that begins with name and version', (flag) => {
    const { code, stdout, stderr } = ralph([flag])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      `dotralph/${manifest.version} ${process.platform}-${process.arch} node-${process.version}\n`,
    )
  })
})

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('ralph %j lists every command', (args) => {
    const { code, stdout, stderr } = ralph(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} +\\S`, 'm'))
  })

  test.each(commands)('%s explains itself', (command) => {
    const { code, stdout, stderr } = ralph([command, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^USAGE$/m)
    expect(stdout).toMatch(/^EXAMPLES$/m)
    expect(stdout).toMatch(/\bExit\s+codes:\s+0 /)
    expect(ralph(['help', command]).stdout).toBe(stdout)
  })

  test.each(commands)('the examples of %s have flags that exist', (command) => {
    const { stdout } = ralph([command, '--help'])
    const [, examples = ''] = stdout.split(/^EXAMPLES$/m)
    const known = new Set(stdout.split(/^EXAMPLES$/m)[0]?.match(/--[\w-]+/g))
    const used = examples.match(/--[\w-]+/g) ?? []
    expect(used.filter((flag) => !known.has(flag))).toEqual([])
    expect(examples).toContain(`$ ralph ${command}`)
  })
})

const ALL = `expected one of ${Object.keys(COMMANDS).join(', ')}\nhelp: See \`ralph --help\`\n`

describe('words that make no sense', () => {
  test.each([
    [['explian'], 'ralph: Unexpected command `explian`, expected `explain`\nhelp: Run `ralph explain`\n'],
    [
      ['explian', '--help'],
      'ralph: Unexpected command `explian`, expected `explain`\nhelp: Run `ralph explain`\n',
    ],
    [['lnit'], 'ralph: Unexpected command `lnit`, expected `lint`\nhelp: Run `ralph lint`\n'],
    [['qqqqqq'], `ralph: Unexpected command \`qqqqqq\`, ${ALL}`],
    [['x\u001b[31m'], `ralph: Unexpected command \`x\\u{1b}[31m\`, ${ALL}`],
    [['explain'], 'ralph: Missing argument RULE\nhelp: See `ralph explain --help`\n'],
    [['explain', 'a/b', 'c'], 'ralph: Unexpected argument `c`\nhelp: See `ralph explain --help`\n'],
    [
      ['explain', '--jsno'],
      'ralph: Unexpected flag `--jsno`, expected `--json`\nhelp: See `ralph explain --help`\n',
    ],
    [['explain', '--cwd'], 'ralph: Missing value for `--cwd`\nhelp: See `ralph explain --help`\n'],
    [['lint', '--qqqqqqqq=1'], 'ralph: Unexpected flag `--qqqqqqqq`\nhelp: See `ralph lint --help`\n'],
    [
      ['lint', '--max-warnings', 'x'],
      'ralph: Unexpected `x` for `--max-warnings`, expected an integer\nhelp: See `ralph lint --help`\n',
    ],
    [
      ['lint', '--max-warnings=-1'],
      'ralph: Unexpected `-1` for `--max-warnings`, expected an integer greater than or equal to 0\n' +
        'help: See `ralph lint --help`\n',
    ],
    [
      ['lint', '--format', 'jsn'],
      'ralph: Unexpected format `jsn`, expected `json`\nhelp: See `ralph lint --help`\n',
    ],
    [
      ['lint', '--format', 'json='],
      'ralph: Missing file in `--format json=`\nhelp: Name one: `--format json=FILE`\n',
    ],
    [
      ['lint', '--format', 'concise', '--format', 'github'],
      'ralph: Unexpected second format `github` for the standard output\n' +
        'help: Write all but one to files: `--format github=FILE`\n',
    ],
    [
      ['lint', '--stdin'],
      'ralph: Unexpected `--stdin` without `--stdin-filename`\nhelp: See `ralph lint --help`\n',
    ],
    [['new', 'skil', 'x'], 'ralph: Unexpected `skil`, expected `skill`\nhelp: See `ralph new --help`\n'],
    [
      ['verify', '--cwd', '/nowhere'],
      'ralph: Nothing was done in the folder `/nowhere`: there is none\nhelp: Name a folder that exists\n',
    ],
    [
      ['lint', '--staged', '--stdin', '--stdin-filename', 'x'],
      'ralph: Unexpected flag `--stdin` beside `--staged`\nhelp: Leave out one of them\n',
    ],
  ])('ralph %j is refused in one sentence', (args, stderr) => {
    expect(ralph(args)).toEqual({ code: 2, stdout: '', stderr })
  })

  test.each([
    ['explain', '--jsno', '--json'],
    ['explian', '--json'],
    ['lint', '--format', 'json', '--qqqqqqqq'],
    ['lint', '--format=json', '--qqqqqqqq'],
  ])('a refusal is JSON too when JSON is asked for: %s %s %s', (...args) => {
    const { code, stdout, stderr } = ralph(args)
    const { version, outcome, refusal, ...rest } = JSON.parse(stdout)
    expect({ code, version, outcome, rest }).toEqual({ code: 2, version: 1, outcome: 'refused', rest: {} })
    expect(Object.keys(refusal)).toEqual(['code', 'message', 'help'])
    expect(stderr).toBe(`ralph: ${refusal.message}\nhelp: ${refusal.help}\n`)
  })

  test.each([['config'], ['explain', 'handoff/complete'], ['init']])(
    '%s %s prints JSON in both ways',
    (...args) => {
      const cwd = mkdtempSync(join(tmpdir(), 'ralph-json-'))
      const [short, long] = [['--json'], ['--format', 'json']].map((how) => ralph([...args, ...how], { cwd }))
      rmSync(cwd, { recursive: true })
      expect(JSON.parse(short?.stdout ?? '')).toMatchObject({ version: 1, command: args[0] })
      expect({ code: long?.code, shape: Object.keys(JSON.parse(long?.stdout ?? '')) }).toEqual({
        code: 0,
        shape: Object.keys(JSON.parse(short?.stdout ?? '')),
      })
    },
  )

  test('a run may do without the cache, whether it has one or not', () => {
    for (const command of ['lint', 'verify', 'archive', 'unarchive']) {
      expect(ralph([command, '--help']).stdout).toContain('--no-cache')
    }
    expect(ralph(['lint', '--no-cache', '--cwd', '/']).stderr).toContain('Nothing was checked')
  })

  test('words after `--` ask for no format', () => {
    expect(ralph(['explain', '--qqqqqqqq', '--', '--json']).stdout).toBe('')
  })
})

describe('where the output goes', () => {
  const shell = (script: string) =>
    spawnSync('sh', ['-c', script, process.execPath, BIN], { encoding: 'utf8' })

  test('a reader that goes away is no failure', () => {
    const { stderr } = shell('{ sleep 0.2; "$0" "$1" --help; echo "code $?" >&2; } | true')
    expect(stderr).toBe('code 0\n')
  })

  test.skipIf(process.platform !== 'linux').each(['--help', '--version', 'config'])(
    'a full disk is a refusal of %s',
    (words) => {
      const { stderr } = shell(`"$0" "$1" ${words} > /dev/full; echo "code $?" >&2`)
      expect(stderr).toMatch(/^ralph: Could not write: .*\nhelp: .*\ncode 2\n$/)
    },
  )

  test('nothing is lost in a pipe that another process made refuse what does not fit', () => {
    const name = (at: number) => `.ralph/handoffs/${at}-${'x'.repeat(200)}.yaml`
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 90 }, (_, at) => [name(at), 'a: b\n'])))
    const lint = `"$0" "$1" lint --json --cwd ${cwd}`
    // As long as it lives, the first process keeps the pipe from blocking; the reader is late.
    const holder = `"$0" -e 'process.stdout.write(" "); setTimeout(() => {}, 2000)' &`
    const { stdout } = shell(`{ ${holder} sleep 0.3; ${lint}; } | { sleep 1; cat; }`)
    expect(stdout.length).toBeGreaterThan(70_000)
    expect(stdout.trim()).toBe(shell(`${lint} > ${cwd}/report; cat ${cwd}/report`).stdout.trim())
  })

  test.skipIf(process.platform !== 'linux').each([
    ['lint --json --cwd /nowhere > /dev/full 2>&1', 2],
    ['lint --json --cwd /nowhere > /dev/full', 2],
    ['lint --cwd /nowhere 2> /dev/full', 2],
    ['explian 2> /dev/full', 2],
  ])('there is an end where even a refusal cannot be written: %s', (words, code) => {
    expect(shell(`timeout 20 "$0" "$1" ${words}`).status).toBe(code)
  })

  test('colour only where it is asked for', () => {
    expect(ralph(['explian']).stderr).not.toContain('\u001b')
    expect(ralph(['explian'], { env: { FORCE_COLOR: '1' } }).stderr).toContain('\u001b[31m')
    expect(ralph(['explian'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stderr).not.toContain('\u001b')
    expect(ralph(['explain', '--color']).stderr).toContain('\u001b[31m')
    expect(ralph(['explain', '--no-color'], { env: { FORCE_COLOR: '1' } }).stderr).not.toContain('\u001b')
  })
})

describe('a bug in ralph', () => {
  const broken = mkdtempSync(join(tmpdir(), 'ralph-broken-'))
  afterAll(() => rmSync(broken, { recursive: true }))
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [join(broken, 'bin.js'), 'lint'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })

  test('is one line that asks for a report, and exit code 4', () => {
    cpSync(dirname(BIN), broken, { recursive: true })
    rmSync(join(broken, 'chunk-rules.js'))
    const { status, stdout, stderr } = run({ DEBUG: '' })
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' })
    expect(stderr).toMatch(/^ralph: this is a bug, please report it at https:\S+: Error: ENOENT.*\n$/)
    expect(run({ DEBUG: '1' }).stderr).toMatch(/\n {4}at /)
  })
})
