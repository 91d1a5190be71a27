/** The text of a contract whose one criterion is a command, as typed. */
export function command(run: string, before = ''): string {
  return `${before}criteria:\n  - run: |-\n${run.replace(/^/gm, '      ')}\n`
}
