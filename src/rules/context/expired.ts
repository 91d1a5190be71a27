import { rule } from '../../model/rule.ts'

/** A note that says of itself that it may no longer be true. */
export const expired = rule({
  id: 'context/expired',
  kind: 'note',
  level: 'warning',
  summary: 'A note has not expired',
  *check(note, project) {
    const { expires } = note.data
    if (expires === undefined) return
    const { today } = project
    // Dates as `2026-11-20` are in the order of their characters.
    if (today === undefined || expires >= today) return
    yield {
      range: note.locate(['expires']),
      message: `Unexpected note that expired on \`${expires}\`, expected one that still holds`,
      help: 'Compare it with its source, correct what has changed, and set `updated` and `expires`',
    }
  },
})
