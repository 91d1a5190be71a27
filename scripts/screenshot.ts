// Draws the README's picture from what the demo really prints: `npm run screenshot`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { picture } from './picture.ts'
import { story } from './story.ts'

writeFileSync(join(import.meta.dirname, '../docs/images/verify.svg'), picture([...story(true)]))
