// The main job of ralph, played in a real repository in a temporary folder: `npm run demo`.
import { story } from './story.ts'

const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined
const paint = (code: number, text: string) => (color ? `\x1b[${code}m${text}\x1b[0m` : text)

for (const step of story(color)) {
  if (step.says !== undefined) console.log(`\n${paint(36, `# ${step.says}`)}`)
  if (step.command !== undefined) console.log(paint(1, `$ ${step.command}`))
  if (step.output !== undefined && step.output !== '') console.log(step.output)
}
