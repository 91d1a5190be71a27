import type { Problem, Severity } from './finding.ts'

/** A check that a stage before the rules makes (reading, syntax, schema): it has an id and a page, and no code of its own. */
export interface StageRule {
  readonly id: string
  readonly level: Severity
  readonly summary: string
}

/** What such a stage reports: a problem and the id that it goes by. */
export interface StageProblem extends Problem {
  readonly rule: string
}

/** Why the content of a file could not be had as text. */
export type Unreadable =
  | { readonly unreadable: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly unreadable: 'not-utf8'; readonly offset: number }
  | { readonly unreadable: 'not-regular'; readonly what: 'link' | 'folder' | 'fifo' | 'socket' | 'device' }
  | { readonly unreadable: 'no-permission' }
  | { readonly unreadable: 'vanished' }
  | Misnamed

/** A file that was meant for a document by its place and is none by its name, or its folder's: it is not opened. */
export interface Misnamed {
  readonly unreadable: 'misnamed'
  /** What is to get another name; `prose` is a file whose content is to be written as YAML besides. */
  readonly what: 'file' | 'prose' | 'folder'
  readonly path: string
  readonly expected: string
}

/** A file as it was read: its text, or why there is none. */
export type FileText = string | Unreadable
