// Draws the demo's `ralph verify` as the README's picture: `npm run screenshot`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { story } from './story.ts'
import { terminalSvg } from './terminal-svg.ts'

const steps = [...story(true)]
const at = steps.findIndex(({ command }) => command === 'ralph verify')
const text = steps
  .slice(at, at + 1)
  .map(({ command, output }) => `\x1b[1m$ ${command}\x1b[0m\n${output}`)
  .join('\n\n')
// The base is another commit in every run: the picture shows always the same one.
const still = text.replaceAll(/\b[0-9a-f]{12}\b/g, '24bcd6f835bf')
const folder = join(import.meta.dirname, '../docs/images')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'verify.svg'), terminalSvg(still, 'ralph verify'))
