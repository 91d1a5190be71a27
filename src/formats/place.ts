import type { Range } from '../model/place.ts'
import type { GitPath } from '../model/tree.ts'
import { display } from './display.ts'

/** `path:line:column`, the form that terminals and editors make a link of. */
export function place(path: GitPath, range: Range): string {
  return `${display(path)}:${range.start.line}:${range.start.column}`
}
