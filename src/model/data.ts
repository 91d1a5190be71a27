// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.

/** A skill's name, or a mapping of its name and what it needs. */
export type WorkflowItem = string | WorkflowStep

/** One binary check, of exactly one kind: `run`, `file`, `exports`, `http` or `manual`. */
export type Criterion = RunCriterion | FileCriterion | ExportsCriterion | HttpCriterion | ManualCriterion

/** A JSON Schema that the value must match, inline or as the path of a file that holds it. */
export type SchemaOrPath = string | JsonSchema

/** A JSON Schema (2020-12). A file is read into a value by its extension first: JSON, NDJSON, YAML, TOML, CSV, TSV, Markdown as an outline; anything else as `{text, lines, bytes}`. */
export type JsonSchema =
  | {
      readonly [k: string]: unknown
    }
  | boolean
/** A sentence, or a mapping of the sentence and its evidence. */
export type StatusItem = string | StatusItemObject

/** What was chosen, and why. A decision without a reason is an error (handoff/decision-without-why): the next session cannot judge whether to reverse it. */
export type DecisionItem = string | Decision

/** `path — kind`, or a mapping for a path that the text form cannot carry. */
export type ChangeItem = string | ChangeObject

/** `error` fails the run, `warning` is shown, `off` is silent. */
export type Level = 'error' | 'warning' | 'off'

/** The kind of the criterion. */
export type CriterionKind = 'run' | 'file' | 'exports' | 'http' | 'manual'

/** PASS, FAIL, REVIEW (waits for a person) or PENDING (was not run; `message` says why). */
export type CriterionState = 'PASS' | 'FAIL' | 'REVIEW' | 'PENDING'

/** A chain of skills: `.ralph/workflows/<workflow>.yaml`. Each skill starts when the skills that it needs have passed. */
export interface WorkflowData {
  /** What holds when every skill of the chain has passed, in one sentence. */
  readonly objective: string
  /** The specification that the chain carries out: a path from the repository's root, or a URL. */
  readonly spec_ref?: string
  /** The skills in their order, one a line. A skill needs the one before it unless `needs` says otherwise. */
  readonly skills: readonly WorkflowItem[]
  readonly [extension: `x-${string}`]: unknown
}

/** A skill of a workflow, with the skills that must have passed before it. */
export interface WorkflowStep {
  /** The name of a skill: its folder's name. */
  readonly skill: string
  /** The skills that must have passed first. Default: the one before. `[]`: none. */
  readonly needs?: readonly string[]
  readonly [extension: `x-${string}`]: unknown
}

/** Front matter of a skill's `SKILL.md`, as the Agent Skills standard has it. Other keys are allowed: agents have their own. */
export interface SkillData {
  /** The skill's name: lower-case letters, digits and single hyphens, the same as its folder's. */
  readonly name: string
  /** What the skill does and when to use it: agents choose skills by this text. */
  readonly description: string
  /** The licence's name, or the name of a bundled licence file. */
  readonly license?: string
  /** What the skill needs of its environment. */
  readonly compatibility?: string
  /** Anything else that a client keeps about the skill. */
  readonly metadata?: {
    readonly [k: string]: unknown
  }
  /** Tools that the skill may use without asking, separated by spaces. */
  readonly 'allowed-tools'?: string | readonly string[]
  readonly [k: string]: unknown
}

/** The pass/fail contract of a skill: `criteria.yaml` beside its `SKILL.md`. Every criterion either holds or does not. */
export interface CriteriaData {
  /** Files that must exist before the skill starts, or be outputs of an earlier skill. */
  readonly inputs?: readonly string[]
  /** Files that the skill must leave behind. Each must exist once the criteria have passed. */
  readonly outputs?: readonly string[]
  /** Names of the environment variables that the criteria need. Names only, never values. */
  readonly env?: readonly string[]
  /** What must hold when the skill is done. Each criterion has exactly one kind: `run`, `file`, `exports`, `http` or `manual`. */
  readonly criteria: readonly Criterion[]
  readonly [extension: `x-${string}`]: unknown
}

/** Passes when the command exits with `exit`. It runs under `bash -eo pipefail` from the repository's root, in a clean environment, with stdin closed. */
export interface RunCriterion {
  /** A bash command; with `shell: false`, a list of words that no shell reads. */
  readonly run: string | readonly string[]
  /** The exit code that passes. Default: 0. */
  readonly exit?: number
  readonly stdout?: OutputExpectation
  readonly stderr?: OutputExpectation
  /** How long the command may take. Default: the setting `check.timeout`, else 120s. */
  readonly timeout?: string
  /** `false`: `run` is a list of words that no shell reads. */
  readonly shell?: false
  readonly [extension: `x-${string}`]: unknown
}

/** What the command must print. */
export interface OutputExpectation {
  /** Text that must stand somewhere in the output. */
  readonly contains?: string
  /** A regular expression in RE2's syntax (no look-around, no back-references). It searches the whole text; `^` and `$` match at lines. */
  readonly matches?: string
  /** The whole output, without its last line break. */
  readonly equals?: string
  readonly schema?: SchemaOrPath
  readonly [extension: `x-${string}`]: unknown
}

/** Passes when the file exists, is a regular file, is not empty and holds what the options say. */
export interface FileCriterion {
  /** A path from the repository's root, with `/` between its segments. */
  readonly file: string
  /** `true`: the file must not exist. */
  readonly absent?: boolean
  /** Text that must stand somewhere in the file. */
  readonly contains?: string
  /** A regular expression in RE2's syntax (no look-around, no back-references). It searches the whole text; `^` and `$` match at lines. */
  readonly matches?: string
  /** How many lines the file must have. */
  readonly lines?: {
    /** At least this many lines. */
    readonly min?: number
    /** At most this many lines. */
    readonly max?: number
    readonly [extension: `x-${string}`]: unknown
  }
  readonly schema?: SchemaOrPath
  readonly [extension: `x-${string}`]: unknown
}

/** Passes when the module's published interface has these names: the contract that the next skill relies on. */
export interface ExportsCriterion {
  /** The module: a path from the repository's root. */
  readonly exports: string
  /** Names that the module must export. */
  readonly names?: readonly string[]
  /** Names that the module must export, with what each must be. */
  readonly kinds?: {
    readonly [k: string]: 'function' | 'class' | 'object' | 'string' | 'number' | 'boolean' | 'type'
  }
  readonly [extension: `x-${string}`]: unknown
}

/** Passes when the response has `status`. Off unless the setting `check.allow_network` or a flag allows the network. */
export interface HttpCriterion {
  /** The URL to ask. */
  readonly http: string
  /** Default: GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  /** The status code that passes. Default: 200. */
  readonly status?: number
  readonly schema?: SchemaOrPath
  readonly [extension: `x-${string}`]: unknown
}

/** Passes when a named person's approval stands in `.ralph/reviews/` for exactly this text. Never passes by machine. */
export interface ManualCriterion {
  /** What the person is asked; yes must mean that it holds. */
  readonly manual: string
  /** Why no command can tell. A manual criterion without a reason is an error (criterion/manual-without-reason). */
  readonly reason?: string
  /** Who is to be asked: a person, a team or a role. */
  readonly by?: string
  readonly [extension: `x-${string}`]: unknown
}

/** The facts of one unfinished task: `.ralph/handoffs/<task>.yaml`. Facts, never inferences: there is no key for next steps, because a plan written by the session that stopped steers the next one. */
export interface HandoffData {
  /** The specification of the task, from which the next session derives its own plan: a path from the repository's root (one leading `/` is dropped), or a URL. */
  readonly spec_ref: string
  /** What is done, what is half done, and what is not begun. An item stands in one state only; a state may be empty or left out. */
  readonly status: {
    /** What is done. `evidence` names a skill whose criteria prove it. */
    readonly completed?: readonly StatusItem[] | null
    /** What is half done: say which part is there and which is not. */
    readonly in_progress?: readonly StatusItem[] | null
    /** What the specification asks for and nobody has begun. */
    readonly pending?: readonly StatusItem[] | null
    readonly [extension: `x-${string}`]: unknown
  }
  /** Choices that the code already embodies, each with its reason. May be empty or left out. */
  readonly decisions?: readonly DecisionItem[] | null
  /** Obstacles that were met and still stand. May be empty or left out. */
  readonly blockers?: readonly string[] | null
  /** Every file that the task has changed since it began, which git can confirm: `path — created`, one a line. Kinds: created, modified, deleted, renamed (`old → new — renamed`), copied. */
  readonly files_changed: readonly ChangeItem[]
  /** The workflow that the task belongs to. */
  readonly workflow?: string
  /** Facts that make the rest checkable. */
  readonly git?: {
    /** The commit that the task began from. */
    readonly base?: string
    /** HEAD when this was written. */
    readonly head?: string
    /** The blob of the specification when this was written. */
    readonly spec?: string
    readonly [extension: `x-${string}`]: unknown
  }
  readonly [extension: `x-${string}`]: unknown
}

/** A sentence and its evidence. */
export interface StatusItemObject {
  /** The fact, in one sentence. */
  readonly what: string
  /** A skill whose criteria prove the item. */
  readonly evidence?: string
  readonly [extension: `x-${string}`]: unknown
}

/** What was chosen, and why. */
export interface Decision {
  /** What was chosen. */
  readonly what: string
  /** The reason, looking back: what in the task or the code asked for it. */
  readonly why?: string | null
  readonly [extension: `x-${string}`]: unknown
}

/** A changed file whose path is taken literally. */
export interface ChangeObject {
  /** The file's path from the repository's root, taken literally. A value that begins and ends with `"` is git's quoted form, for bytes that are not UTF-8. */
  readonly path: string
  /** What happened to the file: created, modified, deleted, renamed or copied. */
  readonly change: string
  /** The old path of a renamed or copied file. */
  readonly from?: string
  readonly [extension: `x-${string}`]: unknown
}

/** Front matter of a context note, `.ralph/context/<note>.md`: where its facts come from and how long they hold. */
export interface NoteData {
  /** Where the facts come from: a file, a URL or a person. A note without a source is an error (context/no-source). */
  readonly source?: string | null
  /** The day on which the note was last compared with its source. */
  readonly updated: string
  /** The day after which the note must be compared with its source again. */
  readonly expires?: string
  /** Who may read the note. */
  readonly visibility?: 'public' | 'team' | 'private'
  readonly [extension: `x-${string}`]: unknown
}

/** Settings of ralph: `.ralph/ralph.yaml`. Every key is optional; no code is ever loaded from here. */
export interface SettingsData {
  /** The version of the convention. */
  readonly version?: 1
  /** The branch that work lands on. Default: the remote's HEAD; it is never guessed. */
  readonly default_branch?: string
  /** Folders that hold skills, besides `.ralph/skills`. In other roots, only a SKILL.md beside a `criteria.yaml` counts. */
  readonly skills?: readonly string[]
  /** Which rules `ralph lint` applies, and how severely. */
  readonly lint?: {
    /** Settings files of this repository to start from; a later one wins, key by key. */
    readonly extends?: readonly string[]
    readonly rules?: RuleLevels
    /** Severities for some paths only; a later one wins. */
    readonly overrides?: readonly Override[]
    readonly [extension: `x-${string}`]: unknown
  }
  /** How `ralph verify` judges handoffs. */
  readonly verify?: {
    /** Changes that need no claim: paths and globs. */
    readonly ignore?: readonly string[]
    readonly unclaimed?: Level
    readonly [extension: `x-${string}`]: unknown
  }
  /** When and how a hook drafts a handoff. */
  readonly handoff?: {
    /** How many tokens a session may use before a hook drafts its handoff. */
    readonly threshold_tokens?: number
    /** The specification of drafts that a hook writes. */
    readonly spec?: string
    readonly [extension: `x-${string}`]: unknown
  }
  /** How criteria are run. */
  readonly check?: {
    /** How long a command may take unless its criterion says otherwise. Default: 120s. */
    readonly timeout?: string
    /** Whether `http` criteria may use the network. Default: false. */
    readonly allow_network?: boolean
    readonly [extension: `x-${string}`]: unknown
  }
  readonly [extension: `x-${string}`]: unknown
}

/** The severity of each rule that is to differ from its default. */
export interface RuleLevels {
  readonly [k: string]: Level
}

/** Severities for the documents whose path one of the globs matches. */
export interface Override {
  /** Paths and globs of documents. */
  readonly paths: readonly string[]
  readonly rules: RuleLevels
  readonly [extension: `x-${string}`]: unknown
}

/** What the last run of a skill's criteria gave: `.ralph/results/<skill>.yaml`. Written by a tool, never by hand. A state such as STALE is derived from it: the object ids say whether the contract, an input or an output has changed since. */
export interface ResultsData {
  /** The moment at which the run ended, in UTC. */
  readonly when: string
  /** The blob of the skill's `criteria.yaml` that was run. */
  readonly contract: string
  /** The inputs as they were when the run began. */
  readonly inputs: readonly ResultFile[]
  /** The outputs as they were when the run ended. */
  readonly outputs: readonly ResultFile[]
  /** The tree of the repository before and after the run, where git has one. */
  readonly tree?: {
    /** A full object id of git: 40 or 64 lower-case hexadecimal digits. */
    readonly before: string
    /** A full object id of git: 40 or 64 lower-case hexadecimal digits. */
    readonly after: string
    readonly [extension: `x-${string}`]: unknown
  }
  /** What each criterion gave, in the contract's order. */
  readonly criteria: readonly CriterionResult[]
  readonly [extension: `x-${string}`]: unknown
}

/** A file or folder, and its content as git names it. */
export interface ResultFile {
  /** The path from the repository's root. */
  readonly path: string
  /** The object id of the blob as git would store it (of the tree, for a folder); null where nothing stood there. */
  readonly oid: string | null
  readonly [extension: `x-${string}`]: unknown
}

/** What one criterion gave. */
export interface CriterionResult {
  readonly kind: CriterionKind
  readonly state: CriterionState
  /** SHA-256 of the criterion as it was run: its mapping as JSON, keys sorted by code unit, without spaces. */
  readonly digest: string
  /** The command's exit code. */
  readonly exit?: number
  /** The signal that ended the command. */
  readonly signal?: string
  /** Whether the command was stopped for taking too long. */
  readonly timed_out?: boolean
  /** Whether the criterion changed files of the repository. */
  readonly changed_tree?: boolean
  /** What was wrong, in one line. */
  readonly message?: string
  readonly [extension: `x-${string}`]: unknown
}

/** People's approvals of a skill's manual criteria: `.ralph/reviews/<skill>.yaml`. Written by a tool. An approval holds for exactly the question that it names, and for the outputs as they were. */
export interface ReviewsData {
  /** The approvals, oldest first. */
  readonly approvals: readonly Approval[]
  readonly [extension: `x-${string}`]: unknown
}

/** One person's yes to one question. */
export interface Approval {
  /** The text of the manual criterion, for people to read. */
  readonly question: string
  /** SHA-256 of the question's exact text. */
  readonly digest: string
  /** Who approved. */
  readonly by: string
  /** The day of the approval. */
  readonly when: string
  /** The skill's outputs as the person saw them. */
  readonly outputs?: readonly ResultFile[]
  /** What the person wishes to add. */
  readonly note?: string
  readonly [extension: `x-${string}`]: unknown
}
