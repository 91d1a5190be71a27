import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN } from '../ralph.ts'
import { HANDOFF } from '../verdicts.ts'
import { started, type TestRepository, temporaryFolder } from './test-repository.ts'

const CLAIMS =
  '[keep.ts — modified, new.ts — created, old.ts — deleted, "src/é b.ts — created", spec.md — created, module — created, .gitmodules — created, .gitattributes — created]'

/** A repository with work of every kind in it, partly committed, partly staged and partly neither, and a submodule. */
function busy(): { readonly repository: TestRepository; readonly canary: string } {
  const { repository, base } = started()
  const inner = started().repository
  repository.git('-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', inner.folder, 'module')
  repository.write('.gitattributes', '*.ts diff=evil merge=evil\n')
  repository.write('new.ts', 'new')
  repository.commit('committed')
  repository.git('rm', '-q', 'old.ts')
  repository.write('keep.ts', 'other')
  repository.write('src/é b.ts', 'x')
  repository.write('spec.md', 'spec')
  const status = 'status: {completed: [all of it]}'
  repository.write(HANDOFF, `spec_ref: spec.md\n${status}\nfiles_changed: ${CLAIMS}\ngit: {base: ${base}}\n`)
  const later = new Date(Date.now() + 5_000)
  utimesSync(join(repository.folder, 'src/move.ts'), later, later)
  return { repository, canary: join(temporaryFolder(), 'CANARY') }
}

/** Runs the built command line in an environment of its own. */
function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  })
  return { code: status, stdout, stderr }
}

const HOLDS = {
  code: 0,
  stderr: '',
  stdout: expect.stringContaining('8 confirmed, 0 contradicted, 0 inconclusive'),
}

/** Every byte below `.git` but for times. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
  return files.map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`).join('\n')
}

test('no setting of the user changes an answer', () => {
  const { repository } = busy()
  const home = temporaryFolder()
  const settings = {
    'diff.relative': 'true',
    'color.ui': 'always',
    'color.status': 'always',
    'status.showUntrackedFiles': 'no',
    'status.relativePaths': 'true',
    'status.renames': 'copies',
    'status.branch': 'true',
    'status.short': 'true',
    'status.showStash': 'true',
    'status.aheadBehind': 'true',
    'status.submoduleSummary': 'true',
    'diff.noprefix': 'true',
    'diff.mnemonicPrefix': 'true',
    'diff.renames': 'copies',
    'diff.ignoreSubmodules': 'all',
    'diff.submodule': 'log',
    'diff.orderFile': '/nowhere',
    'diff.autoRefreshIndex': 'false',
    'diff.suppressBlankEmpty': 'true',
    'core.quotePath': 'true',
    'core.pager': 'false',
    'core.attributesFile': '/nowhere',
    'core.abbrev': '4',
    'core.untrackedCache': 'true',
    'core.precomposeUnicode': 'true',
    'core.preloadIndex': 'false',
    'log.showSignature': 'true',
    'log.showRoot': 'false',
    'grep.lineNumber': 'true',
    'fetch.recurseSubmodules': 'true',
    'submodule.recurse': 'true',
    'column.ui': 'always',
    'i18n.logOutputEncoding': 'UTF-16',
    'i18n.commitEncoding': 'latin1',
    'feature.manyFiles': 'true',
    'alias.status': 'log',
    'alias.rev-parse': '!false',
  }
  const text = Object.entries(settings).map(([key, value]) => {
    const cut = key.lastIndexOf('.')
    return `[${key.slice(0, cut)}]\n\t${key.slice(cut + 1)} = ${value}\n`
  })
  writeFileSync(join(home, '.gitconfig'), text.join(''))
  repository.git('stash', 'list')
  expect(run(repository.folder, ['verify'], { HOME: home })).toMatchObject(HOLDS)
  expect(run(repository.folder, ['verify'], { XDG_CONFIG_HOME: home })).toMatchObject(HOLDS)
})

test('no language and no time zone changes an answer', () => {
  const { repository } = busy()
  const answers = [
    {},
    { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { LANG: 'de_DE.UTF-8', LANGUAGE: 'de' },
    { LC_ALL: 'ja_JP.eucJP', TZ: 'Pacific/Kiritimati' },
    { TZ: 'America/New_York' },
  ].map((env) => run(repository.folder, ['verify', '--json'], env))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]?.code).toBe(0)
})

test('no variable of the environment changes an answer or runs anything', () => {
  const { repository, canary } = busy()
  const other = started().repository
  const touch = `touch '${canary}'`
  for (const name of [
    'EXTERNAL_DIFF',
    'PAGER',
    'EDITOR',
    'SSH_COMMAND',
    'ASKPASS',
    'PROXY_COMMAND',
    'SEQUENCE_EDITOR',
  ]) {
    expect(run(repository.folder, ['verify'], { [`GIT_${name}`]: touch })).toMatchObject(HOLDS)
  }
  const variables: NodeJS.ProcessEnv = {
    GIT_DIR: join(other.folder, '.git'),
    GIT_WORK_TREE: other.folder,
    GIT_INDEX_FILE: join(other.folder, '.git/index'),
    GIT_OBJECT_DIRECTORY: join(other.folder, '.git/objects'),
    GIT_COMMON_DIR: join(other.folder, '.git'),
    GIT_NAMESPACE: 'x',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: touch,
    GIT_CONFIG_GLOBAL: '/nowhere',
    GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${touch}'`,
    GIT_TRACE: canary,
    GIT_TRACE2: canary,
    GIT_LITERAL_PATHSPECS: '0',
    GIT_GLOB_PATHSPECS: '1',
    GIT_ATTR_SOURCE: 'HEAD',
    GIT_SHALLOW_FILE: '/dev/null',
    GIT_REPLACE_REF_BASE: 'refs/heads/',
    GIT_DEFAULT_HASH: 'sha256',
    GIT_EXEC_PATH: '/nowhere',
    GIT_TEMPLATE_DIR: '/nowhere',
    GIT_CEILING_DIRECTORIES: repository.folder,
    GIT_DISCOVERY_ACROSS_FILESYSTEM: '0',
    GIT_OPTIONAL_LOCKS: '1',
  }
  for (const [name, value] of Object.entries(variables))
    expect([name, run(repository.folder, ['verify'], { [name]: value })]).toMatchObject([name, HOLDS])
  expect(run(repository.folder, ['verify'], variables)).toMatchObject(HOLDS)
  expect(existsSync(canary)).toBe(false)
})

/** Everything by which a repository's own configuration can name a program. */
function plant({ repository, canary }: ReturnType<typeof busy>): void {
  const program = join(repository.folder, '.git/program')
  writeFileSync(program, `#!/bin/sh\ntouch '${canary}'\necho 1\n`, { mode: 0o755 })
  const keys = [
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'core.askPass',
    'core.gitProxy',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'merge.evil.driver',
    'gpg.program',
    'gpg.ssh.program',
    'pager.status',
    'pager.diff',
    'sequence.editor',
    'uploadpack.packObjectsHook',
    'credential.helper',
    'remote.origin.uploadpack',
    'trailer.x.command',
    'interactive.diffFilter',
    'difftool.x.cmd',
  ]
  const folders = [join(repository.folder, '.git'), join(repository.folder, '.git/modules/module')]
  for (const folder of folders) {
    const set = (key: string, value: string) =>
      execFileSync('git', ['config', '-f', join(folder, 'config'), key, value])
    for (const key of keys) set(key, program)
    for (const name of ['status', 'ls-tree', 'ls-files', 'rev-parse', 'diff-tree'])
      set(`alias.${name}`, `!${program}`)
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['core.hooksPath', join(repository.folder, 'hooks')],
      ['core.fsmonitorHookVersion', '1'],
    ])
      set(key as string, value as string)
    mkdirSync(join(folder, 'hooks'), { recursive: true })
    for (const hook of [
      'post-index-change',
      'fsmonitor-watchman',
      'pre-commit',
      'post-checkout',
      'reference-transaction',
    ])
      cpSync(program, join(folder, 'hooks', hook))
  }
  cpSync(join(repository.folder, '.git/hooks'), join(repository.folder, 'hooks'), { recursive: true })
  repository.write('.git/info/exclude', 'hooks/\n')
}

test('nothing that the configuration of a repository names is run, and nothing is written below .git', () => {
  const planted = busy()
  const { repository, canary } = planted
  plant(planted)
  const before = fingerprint(join(repository.folder, '.git'))
  for (const args of [
    ['verify'],
    ['verify', '--head', 'HEAD'],
    ['verify', '--staged'],
    ['lint'],
    ['archive', '--dry-run'],
    ['archive', '--check'],
    ['verify', '--all', '--base', 'HEAD'],
  ]) {
    expect(run(repository.folder, args).code).toBeLessThan(4)
    expect([args, existsSync(canary)]).toEqual([args, false])
  }
  expect(run(repository.folder, ['verify'])).toMatchObject(HOLDS)
  expect(fingerprint(join(repository.folder, '.git'))).toBe(before)
  expect(run(repository.folder, ['archive', '--stage'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('.ralph/archive/'),
  })
  expect(
    repository.git('-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'ls-files', '.ralph'),
  ).toContain('.ralph/archive/')
  expect(existsSync(canary)).toBe(false)
  // The canary sings when git is called as anybody would.
  repository.attempt('status')
  expect(existsSync(canary)).toBe(true)
})

test('a bare repository that lies in the tree is not entered', () => {
  const { repository, canary } = busy()
  execFileSync('git', ['init', '-q', '--bare', join(repository.folder, 'fixtures/bare')])
  execFileSync('git', [
    'config',
    '-f',
    join(repository.folder, 'fixtures/bare/config'),
    'core.fsmonitor',
    `touch '${canary}'`,
  ])
  execFileSync('git', [
    'config',
    '-f',
    join(repository.folder, 'fixtures/bare/config'),
    'core.worktree',
    repository.folder,
  ])
  execFileSync('git', [
    'config',
    '-f',
    join(repository.folder, 'fixtures/bare/config'),
    '--unset',
    'core.bare',
  ])
  for (const args of [['verify'], ['verify', '--head', 'HEAD'], ['lint', '--staged'], ['archive']]) {
    expect(run(join(repository.folder, 'fixtures/bare'), args)).toMatchObject({ code: 2, stdout: '' })
  }
  expect(existsSync(canary)).toBe(false)
})
