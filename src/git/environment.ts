/** Variables that git may see, by exact name; everything else of the environment stays outside. */
const INHERITED = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'SYSTEMROOT',
  'COMSPEC',
  'PATHEXT',
]

/** Variables that ralph sets itself: one language, no prompt, no write, no lazy fetch, no replaced objects or parents. */
const FIXED = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Nothing can stand there; `/dev/null` itself would be read, and warned of.
  GIT_GRAFT_FILE: '/dev/null/none',
  GIT_NO_LAZY_FETCH: '1',
}

/** Variables that git sets for its hooks; handed on only after `hookVariables` has found them inside the repository. */
export const HOOK_VARIABLES = [
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
]

export const ALLOWED_GIT_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  ...HOOK_VARIABLES,
  ...Object.keys(FIXED),
  // Set by tests of git itself; harmless, and the only way to see dubious ownership without a second user.
  'GIT_TEST_ASSUME_DIFFERENT_OWNER',
]

/** The environment of every git process: an allow-list of the caller's, ralph's own, and what the caller adds. */
export function gitEnvironment(
  from: Readonly<Record<string, string | undefined>>,
  added: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(from)) {
    const wanted = INHERITED.includes(name.toUpperCase()) || name === 'GIT_TEST_ASSUME_DIFFERENT_OWNER'
    if (value !== undefined && wanted) environment[name] = value
  }
  return { ...environment, ...FIXED, ...added }
}
