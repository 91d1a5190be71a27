// Plain enough to mean itself in YAML: no indicator, no `: ` or ` #`, nothing that reads as a number, a date or a truth.
const PLAIN = /^(?!\.\d)[A-Za-z_./][\w./@+-]*(?::[\w./@+-]+)*$/
const WORDS = /^(?:true|false|null|yes|no|on|off|~|\.inf|\.nan)$/i

/** A text as a YAML value on one line, quoted where it must be. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : JSON.stringify(text)
}
