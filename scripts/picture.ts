import type { Step } from './story.ts'
import { terminalSvg } from './terminal-svg.ts'

/** The README's picture: the first `ralph verify` of the story, as an SVG. */
export function picture(steps: readonly Step[]): string {
  const step = steps.find(({ command }) => command === 'ralph verify')
  const text = `\x1b[1m$ ${step?.command}\x1b[0m\n${step?.output}`
  // The base is another commit in every run; the picture always shows the same one.
  return terminalSvg(text.replaceAll(/\b[0-9a-f]{12}\b/g, '24bcd6f835bf'), 'ralph verify')
}
