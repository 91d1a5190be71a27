import type { HandoffData } from './data.ts'

/** Whether a handoff's task is done: something is completed, and nothing is in progress, pending or blocked. */
export function isComplete({ status, blockers }: HandoffData): boolean {
  const open = [status.in_progress, status.pending, blockers]
  return (status.completed ?? []).length > 0 && open.every((items) => (items ?? []).length === 0)
}
