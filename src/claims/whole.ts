import type { Handoff } from '../model/document.ts'
import type { HandoffFacts } from '../model/facts.ts'
import type { Problem } from '../model/finding.ts'
import type { GitPath } from '../model/tree.ts'

/** A problem with a handoff as a whole, and the rule that it goes by. */
export interface WholeProblem extends Problem {
  readonly rule: 'verify/unresolved-spec' | 'verify/spec-drift'
}

/** Compares the handoff's specification with the tree that it describes, and with the blob it was written against. */
export function judgeSpec(
  handoff: Handoff,
  spec: GitPath | undefined,
  facts: HandoffFacts,
): readonly WholeProblem[] {
  const range = handoff.locate(['spec_ref'])
  const written = handoff.data.spec_ref
  if (spec === undefined || facts.spec === null) return []
  const { entry, current, ignored, nearest } = facts.spec
  if (entry === null) {
    const help = ignored
      ? 'git ignores it, so the next session cannot have it: track it, or name a file that is tracked'
      : nearest === undefined
        ? 'Name a file of the repository that holds the specification'
        : `Did you mean \`${nearest}\`?`
    return [
      {
        rule: 'verify/unresolved-spec',
        range,
        message: `Unexpected \`${written}\`, expected a file that stands in the tree`,
        help,
      },
    ]
  }
  if (!entry.mode.startsWith('100')) {
    const what = entry.mode === '120000' ? 'a symbolic link' : 'a submodule'
    const message = `Unexpected \`${written}\`, which is ${what}, expected a regular file`
    return [{ rule: 'verify/unresolved-spec', range, message, help: 'Name the file itself' }]
  }
  const recorded = handoff.data.git?.spec
  if (recorded === undefined || recorded === current) return []
  const message =
    current === null
      ? `\`${written}\` is gone since the handoff was written`
      : `\`${written}\` changed since the handoff was written`
  return [
    {
      rule: 'verify/spec-drift',
      range: handoff.locate(['git', 'spec']),
      message,
      help: 'Read the specification again before relying on the status; the specification takes precedence',
    },
  ]
}

/** The git path that a `spec_ref` names, or undefined when it is a URL, which git knows nothing of. */
export function specPath(specRef: string): GitPath | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(specRef)
    ? undefined
    : specRef.replace(/^\//, '').replace(/#.*$/s, '')
}
