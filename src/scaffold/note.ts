import { title } from './name.ts'
import type { NewFile } from './plan.ts'
import { scalar } from './scalar.ts'

/** A context note. `source` is a file, a URL or a person; `today` is a date as `2026-11-20`. */
export function noteFile(id: string, source: string, today: string): NewFile {
  const text = `---
# Where the facts come from, and the day on which they were last compared with it.
source: ${scalar(source)}
updated: ${today}
# The day after which they must be compared again.
# expires: ${Number(today.slice(0, 4)) + 1}-01-01
# Who may read this: public, team or private.
# visibility: team
---
# ${title(id)}

<!-- Facts as the source has them, one a line; a skill links this note from its context. -->
`
  return { path: `.ralph/context/${id}.md`, text }
}
