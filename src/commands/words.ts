import { string } from '@oclif/core/args'
import { boolean } from '@oclif/core/flags'

/** An argument that must be there; the standard input never stands in for it, as oclif would have it. */
export function one(description: string, options?: readonly string[]) {
  return string({ required: true, ignoreStdin: true, description, ...(options && { options: [...options] }) })
}

/** An argument that may be left out. */
export function maybe(description: string) {
  return string({ ignoreStdin: true, description })
}

/** Any number of arguments. */
export function many(description: string) {
  return string({ multiple: true, ignoreStdin: true, description })
}

/** A flag that is off unless given. */
export function toggle(summary: string) {
  return boolean({ default: false, summary })
}
