import type { HandoffData } from '../../model/data.ts'
import type { DataPath } from '../../model/place.ts'

/** A sentence of a handoff, and where it stands. */
export interface Saying {
  /** The list that it belongs to. */
  readonly list: 'completed' | 'in_progress' | 'pending' | 'decisions' | 'blockers'
  readonly at: DataPath
  readonly text: string
}

/** All that a handoff says in words, in order: items of its states, decisions and their reasons, blockers. */
export function sayings({ status, decisions, blockers }: HandoffData): readonly Saying[] {
  const said: Saying[] = []
  for (const list of ['completed', 'in_progress', 'pending'] as const) {
    for (const [index, item] of (status[list] ?? []).entries()) {
      const at = ['status', list, index]
      if (typeof item === 'string') said.push({ list, at, text: item })
      else said.push({ list, at: [...at, 'what'], text: item.what })
    }
  }
  for (const [index, decision] of (decisions ?? []).entries()) {
    const at = ['decisions', index]
    if (typeof decision === 'string') said.push({ list: 'decisions', at, text: decision })
    else {
      said.push({ list: 'decisions', at: [...at, 'what'], text: decision.what })
      if (decision.why) said.push({ list: 'decisions', at: [...at, 'why'], text: decision.why })
    }
  }
  for (const [index, text] of (blockers ?? []).entries())
    said.push({ list: 'blockers', at: ['blockers', index], text })
  return said
}
