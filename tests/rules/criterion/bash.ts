import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** One run of a command in a world where every program is a stub. */
export interface Trial {
  readonly command: string
  /** The exit status of each program by name; `*` is that of all others, `print: 1` lets all print their names. */
  readonly world: Readonly<Record<string, number>>
}

export interface Ended {
  readonly status: number
  readonly output: string
}

/** The status of a program that fails when it is started first, and never again. */
export const ONCE = 256

// A program that starts a shell does so when it succeeds itself. Bash asks this function for every program that it does not find, and the folder of programs holds nothing but shells.
const HANDLER = `() {
  local IFS=' ' pair others=127
  if [[ " $WORLD " == *' print=1 '* ]]; then echo "$1"; fi
  for pair in $WORLD; do
    if [[ $pair == '*='* ]]; then others=\${pair#*=}; fi
  done
  for pair in $WORLD; do
    if [[ $pair == "$1="* ]]; then others=\${pair#*=}; fi
  done
  if [[ $others == ${ONCE} ]]; then
    if [[ -e started-\${1////-} ]]; then others=0; else others=1; : > "started-\${1////-}"; fi
  fi
  if [[ $others != 0 ]]; then return "$others"; fi
  case $1 in
    ssh | su) bash -c "\${*: -1}" ;;
    docker | env | nice | nix | timeout | xargs)
      while [[ $# -gt 0 && $1 != bash && $1 != sh ]]; do shift; done
      "$@" ;;
  esac
}`

// A folder of its own for each trial: what one command writes, another must not find.
const DRIVER = `
n=0
while IFS= read -r -d '' WORLD && IFS= read -r -d '' command; do
  n=$((n + 1)) && cd "$FOLDER/$n"
  export WORLD
  output=$(ulimit -t 1; bash -eo pipefail -c "$command" 2>/dev/null </dev/null)
  printf '%s\\0%s\\0' "$?" "$output"
done`

/** Runs commands under `bash -eo pipefail`, each in an empty folder, with stubs for all programs. Never reaches a real one. */
export async function runStubbed(trials: readonly Trial[]): Promise<Ended[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ralph-stubbed-'))
  try {
    const programs = join(folder, 'programs')
    await mkdir(programs)
    for (const shell of ['bash', 'sh']) await symlink('/bin/bash', join(programs, shell))
    for (const index of trials.keys()) await mkdir(join(folder, String(index + 1)))
    return await drive(folder, programs, trials)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function drive(folder: string, programs: string, trials: readonly Trial[]): Promise<Ended[]> {
  const running = promisify(execFile)('/bin/bash', ['-c', DRIVER], {
    env: { PATH: programs, FOLDER: folder, HOME: folder, 'BASH_FUNC_command_not_found_handle%%': HANDLER },
    maxBuffer: 64 << 20,
    timeout: 60_000,
  })
  const lines = trials.map(({ world, command }) => {
    const pairs = Object.entries(world).map(([program, status]) => `${program}=${status}`)
    return `${pairs.join(' ')}\0${command}\0`
  })
  running.child.stdin?.end(lines.join(''))
  const parts = (await running).stdout.split('\0')
  return trials.map((_, index) => ({ status: Number(parts[2 * index]), output: parts[2 * index + 1] ?? '' }))
}
