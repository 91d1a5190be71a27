import type { StageRule } from './stage.ts'

/**
 * The checks of the stages around the rules, sorted by id: what makes a file unreadable, or no valid document, and what comments
 * that silence rules say amiss.
 */
export const STAGE_RULES: readonly StageRule[] = [
  {
    id: 'handoff/next-steps',
    level: 'error',
    summary: 'Reports plans in a handoff, which holds facts only',
  },
  {
    id: 'privacy/secret',
    level: 'error',
    summary: 'Reports secrets in any document, without printing them',
  },
  {
    id: 'schema/invalid',
    level: 'error',
    summary: 'Reports values that the schema of a document does not allow',
  },
  {
    id: 'schema/misnamed-file',
    level: 'error',
    summary: 'Reports files that were meant for documents and are not read by their names',
  },
  {
    id: 'schema/unknown-key',
    level: 'error',
    summary: 'Reports keys that the schema of a document does not know',
  },
  {
    id: 'suppression/unknown-rule',
    level: 'error',
    summary: 'Reports suppressions of rules that there are not, or that no document may silence',
  },
  {
    id: 'suppression/unused',
    level: 'warning',
    summary: 'Reports suppressions that silence nothing',
  },
  {
    id: 'suppression/without-reason',
    level: 'error',
    summary: 'Reports suppressions that do not say why',
  },
  {
    id: 'syntax/hidden-character',
    level: 'error',
    summary: 'Reports characters that people do not see and agents read',
  },
  {
    id: 'syntax/invalid-encoding',
    level: 'error',
    summary: 'Reports files that are not UTF-8',
  },
  {
    id: 'syntax/invalid-front-matter',
    level: 'error',
    summary: 'Reports Markdown documents whose front matter is missing, unclosed or no YAML',
  },
  {
    id: 'syntax/invalid-yaml',
    level: 'error',
    summary: 'Reports files that are not YAML, and keys that stand twice',
  },
  {
    id: 'syntax/merge-conflict',
    level: 'error',
    summary: 'Reports merge conflicts that were left in a file',
  },
  {
    id: 'syntax/not-regular-file',
    level: 'error',
    summary: 'Reports links, folders, pipes and devices in the place of a document',
  },
  {
    id: 'syntax/too-deep',
    level: 'error',
    summary: 'Reports nesting that no document needs and no parser should follow',
  },
  {
    id: 'syntax/too-large',
    level: 'error',
    summary: 'Reports documents above the size that every reader may rely on',
  },
  {
    id: 'syntax/unreadable',
    level: 'error',
    summary: 'Reports files that could not be read',
  },
  {
    id: 'syntax/yaml-feature',
    level: 'error',
    summary: 'Reports anchors, aliases, tags, directives, second documents, and commands that YAML misreads',
  },
]
