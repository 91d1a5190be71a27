import type { DocumentKind } from './document.ts'

/** The most bytes that any file may have whose text is read: a handoff, or a file that documents refer to. */
export const LARGEST = 1024 * 1024

/** The most bytes that a document may have. */
export function sizeLimit(kind: DocumentKind): number {
  return kind === 'handoff' ? LARGEST : 128 * 1024
}
