/** Lets at most `most` pieces of work run at a time; the others wait in the order in which they came. */
export function turns(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let free = most
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Whoever waits longest takes over the place.
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
