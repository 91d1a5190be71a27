/**
 * The variables that coding agents set for the commands they run. Each is documented by its agent or stands in its source; the lists
 * of std-env (unjs/std-env) and @vercel/detect-agent agree. Left out are those that a person's own terminal has as well, such as
 * CURSOR_TRACE_ID and REPL_ID.
 */
const VARIABLES = [
  // Any agent: vercel/vercel, packages/detect-agent
  'AI_AGENT',
  // Augment: @vercel/detect-agent
  'AUGMENT_AGENT',
  // Claude Code: anthropics/claude-code#531
  'CLAUDECODE',
  // Codex: openai/codex#9366, openai/codex#10096 and its sandbox
  'CODEX_CI',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  // GitHub Copilot in Visual Studio Code: microsoft/vscode#316267; its command line: std-env
  'COPILOT_AGENT',
  'COPILOT_CLI',
  // Cursor: forum.cursor.com/t/132427
  'CURSOR_AGENT',
  // Gemini CLI: google-gemini/gemini-cli, docs/cli/commands.md
  'GEMINI_CLI',
  // OpenCode: anomalyco/opencode#34062
  'OPENCODE',
]

/** Whether a coding agent runs this process. */
export function isAgent(environment: NodeJS.ProcessEnv): boolean {
  return VARIABLES.some((name) => environment[name])
}
