import { restoreLeftovers } from '../../src/archive/leftovers.ts'
import { moveFile } from '../../src/archive/move.ts'
import { Refusal } from '../../src/model/refusal.ts'

// One move as a process of its own, with few calls of the operating system beside those of the move; at a given time, if one is
// given. Prints what became of it.

const [root = '', from = '', to = '', digest = '', when = '0'] = process.argv.slice(2)
while (Date.now() < Number(when)) {}

function moveOnce(): string {
  try {
    restoreLeftovers(root)
    return moveFile(root, { from, to, digest })
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.message}`
    throw error
  }
}

process.stdout.write(moveOnce())
