import { SHAPES, type Shape } from './generated/shapes.ts'

/** Words that people write for a key, by what the mapping is called. None of them means anything else there. */
const OTHER_WORDS: { readonly [noun: string]: { readonly [key: string]: readonly string[] } } = {
  workflow: {
    objective: ['goal', 'purpose', 'description'],
    spec_ref: ['spec', 'specification'],
    skills: ['steps', 'tasks', 'stages', 'jobs', 'order', 'chain', 'plans', 'stories', 'phases'],
  },
  'workflow step': {
    skill: ['name', 'id', 'step', 'task', 'uses'],
    needs: ['after', 'depends', 'depends_on', 'dependencies', 'requires'],
  },
  contract: {
    inputs: ['preconditions', 'required_files', 'input_files', 'read_first', 'files_to_read'],
    outputs: ['artifacts', 'artefacts', 'produces', 'deliverables', 'output_files', 'files_modified'],
    env: ['environment', 'env_vars', 'environment_variables'],
    criteria: ['checks', 'tests', 'acceptance', 'acceptance_criteria', 'success_criteria', 'done_when'],
  },
  criterion: {
    run: ['command', 'cmd', 'check', 'bash', 'script', 'exec', 'test', 'verify', 'automated'],
    file: ['path', 'filename', 'file_exists'],
    http: ['url'],
    manual: ['question', 'review', 'human'],
  },
  '`run` criterion': {
    exit: [
      'exit_code',
      'exit_status',
      'code',
      'returns',
      'expected_exit_code',
      'expect_exit',
      'expected_exit',
    ],
    stdout: ['output', 'expected_output', 'expect_output'],
  },
  output: {
    contains: ['includes', 'text', 'contain'],
    matches: ['pattern', 'regex', 'regexp', 'match'],
    equals: ['equal', 'is', 'exact', 'exactly'],
  },
  '`file` criterion': {
    contains: ['includes', 'text', 'contain', 'content', 'contents'],
    matches: ['pattern', 'regex', 'regexp', 'match'],
    absent: ['missing', 'not_exists', 'must_not_exist'],
    schema: ['json_schema'],
  },
  '`http` criterion': { status: ['status_code', 'expected_status', 'code'], method: ['verb'] },
  '`manual` criterion': { reason: ['why'], by: ['reviewer', 'approver'] },
  handoff: {
    spec_ref: ['spec', 'specification', 'spec_file'],
    decisions: ['decisions_made', 'key_decisions', 'choices'],
    blockers: ['blocked', 'blocked_by', 'issues', 'problems'],
    files_changed: [
      'changes',
      'files',
      'changed_files',
      'modified_files',
      'files_modified',
      'key_files',
      'file_list',
    ],
  },
  status: {
    completed: ['done', 'finished', 'complete', 'completed_tasks'],
    in_progress: ['doing', 'wip', 'current', 'ongoing', 'started'],
    pending: ['remaining', 'remaining_tasks', 'remaining_work', 'open', 'not_started', 'outstanding'],
  },
  'status item': { what: ['item', 'task', 'description', 'name'], evidence: ['proof', 'skill'] },
  decision: {
    what: ['decision', 'choice', 'description'],
    why: ['reason', 'rationale', 'because', 'reasoning'],
  },
  change: {
    path: ['file', 'filename', 'name'],
    change: ['kind', 'type', 'status', 'action'],
    from: ['old', 'old_path', 'previous'],
  },
  'git facts': { base: ['base_commit', 'start', 'parent'], head: ['commit', 'head_commit', 'sha'] },
  note: {
    source: ['sources', 'url', 'origin', 'reference', 'link', 'from'],
    updated: ['last_updated', 'updated_at', 'last_modified', 'modified', 'date', 'as_of'],
    expires: ['expiry', 'expiration', 'expires_at', 'valid_until', 'review_by'],
    visibility: ['audience', 'access'],
  },
  settings: { default_branch: ['main_branch', 'branch'], skills: ['skill_roots', 'skill_folders'] },
  override: { paths: ['files', 'path', 'glob', 'globs', 'include'] },
  verify: { ignore: ['ignores', 'exclude', 'excludes'] },
}

/** What the convention writes elsewhere, or nowhere, and why. */
const NO_KEY: { readonly [noun: string]: { readonly [help: string]: readonly string[] } } = {
  lint: {
    'Pass it to `ralph lint` as a flag: settings say how severe a rule is': [
      'strict',
      'max_warnings',
      'format',
    ],
    'Switch rules off for paths by `overrides`': ['ignore', 'ignores', 'ignored', 'exclude', 'excludes'],
  },
  note: { 'Remove it: a note goes by the name of its file': ['name', 'id', 'title'] },
  workflow: { 'Remove it: a workflow goes by the name of its file': ['name', 'id', 'title', 'workflow'] },
  contract: {
    'Remove it: a contract goes by the name of its folder': ['name', 'id', 'title', 'skill'],
    'Write it below a heading `Objective` in `SKILL.md`': ['objective', 'goal', 'description'],
    'Write it in each `run` criterion that needs it': ['timeout'],
    'Write the files among them as `inputs`, and the skills as `needs` of its step in the workflow': [
      'requires',
      'depends_on',
      'dependencies',
      'needs',
    ],
  },
  '`run` criterion': {
    'Write its exit code as `exit`, or what it prints as `stdout: {contains: …}`': [
      'expect',
      'expected',
      'expects',
      'contains',
    ],
  },
  handoff: {
    'Remove it: a handoff goes by the name of its file': ['name', 'id', 'title', 'task'],
    'Write it in the specification that `spec_ref` names: a handoff says how far the work is': [
      'objective',
      'goal',
      'description',
    ],
    'Write what is done and what is not below `status`, and remove the rest': [
      'summary',
      'notes',
      'progress',
      'context',
    ],
  },
}

/** Keys by which a criterion is told from others, and which ask for nothing. */
const LABELS: ReadonlySet<string> = new Set(
  'id name title type description note notes comment label tag tags category priority severity'.split(' '),
)

/** Whether a mapping is as good without a key that it does not have: in a criterion, another word may ask for something. */
export function isLabel({ noun }: Shape, written: string): boolean {
  return !(noun.endsWith('criterion') || noun === 'output') || LABELS.has(plain(written))
}

/** The key of a mapping that another word was written for, among those that are not taken. */
export function meantKey(
  { noun }: Pick<Shape, 'noun'>,
  written: string,
  free: readonly string[],
): string | undefined {
  const word = plain(written)
  const words = OTHER_WORDS[noun] ?? {}
  return free.find((key) => Object.hasOwn(words, key) && words[key]?.includes(word))
}

/** What to do with a key that its mapping does not have: where it belongs, or why it is not needed. */
export function keyHelp({ noun, keys }: Shape, schema: string, written: string): string | undefined {
  const word = plain(written)
  const inner = keys.find((key) => SHAPES.get(`${schema}/properties/${key}`)?.keys.includes(word))
  if (inner !== undefined) return `Write it below \`${inner}\`, indented by two spaces`
  for (const key of keys) {
    const shape = SHAPES.get(`${schema}/properties/${key}`)
    const meant = shape && meantKey(shape, written, shape.keys)
    if (meant !== undefined) return `Write it as \`${meant}\` below \`${key}\`, indented by two spaces`
  }
  const reasons = NO_KEY[noun] ?? {}
  return Object.keys(reasons).find((help) => reasons[help]?.includes(word))
}

/** `dependsOn` and `depends-on` as `depends_on`. */
function plain(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}
