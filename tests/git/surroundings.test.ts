import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { busy, HOLDS, run } from './busy.ts'
import { started, temporaryFolder } from './test-repository.ts'

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
    'log.follow': 'true',
    'log.diffMerges': 'off',
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

test('T15: no variable of the environment changes an answer or runs anything', () => {
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
