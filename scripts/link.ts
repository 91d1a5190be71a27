/**
 * Puts the built command line beside those of the dependencies, so that `npx ralph` runs it in this repository as well: npm
 * links the bins of what it installs, but not those of the package itself.
 */
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const bins = join(import.meta.dirname, '../node_modules/.bin')
// On Windows a bin is a script of its own, and `node dist/bin.js` does.
if (existsSync(bins) && process.platform !== 'win32') {
  for (const name of ['ralph', 'dotralph']) {
    rmSync(join(bins, name), { force: true })
    symlinkSync('../../dist/bin.js', join(bins, name))
  }
}
