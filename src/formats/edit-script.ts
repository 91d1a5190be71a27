/** A stretch of two lists of lines: the same in both, or what stands in only one of them. */
export interface Step {
  readonly kind: 'same' | 'removed' | 'added'
  readonly line: string
}

/** Beyond this many differences the shortest way is not searched for: the lines between the ends are replaced as a whole. */
const MOST_DIFFERENCES = 1_000

/** The way from one list of lines to another, by the longest common subsequence (Myers 1986, greedy). */
export function editScript(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return [
    ...steps('same', before.slice(0, head)),
    ...between(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...steps('same', before.slice(before.length - tail)),
  ]
}

function steps(kind: Step['kind'], lines: readonly string[]): Step[] {
  return lines.map((line) => ({ kind, line }))
}

function between(before: readonly string[], after: readonly string[]): readonly Step[] {
  const trace = search(before, after)
  if (trace === undefined) return [...steps('removed', before), ...steps('added', after)]
  const way: Step[] = []
  let x = before.length
  let y = after.length
  for (let cost = trace.length - 1; cost >= 0; cost--) {
    const reached = trace[cost] as Reached
    const diagonal = x - y
    const isDown = goesDown(reached, diagonal, cost)
    const fromX = reached.get(isDown ? diagonal + 1 : diagonal - 1) ?? 0
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1)
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x--
      y--
      way.push({ kind: 'same', line: before[x] as string })
    }
    if (cost === 0) break
    way.push(
      isDown
        ? { kind: 'added', line: after[y - 1] as string }
        : { kind: 'removed', line: before[x - 1] as string },
    )
    x = fromX
    y = fromY
  }
  return way.reverse()
}

/** How far into the first list the best way comes on each diagonal, before one more difference. */
type Reached = ReadonlyMap<number, number>

/** What each number of differences reaches, up to the end of both lists; undefined where that takes too many. */
function search(before: readonly string[], after: readonly string[]): readonly Reached[] | undefined {
  const trace: Reached[] = []
  const reached = new Map([[1, 0]])
  for (let cost = 0; cost <= MOST_DIFFERENCES; cost++) {
    trace.push(new Map(reached))
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      const isDown = goesDown(reached, diagonal, cost)
      let x = isDown ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1
      let y = x - diagonal
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++
        y++
      }
      reached.set(diagonal, x)
      if (x >= before.length && y >= after.length) return trace
    }
  }
  return undefined
}

/** Whether the best way to a diagonal adds a line, and does not remove one. */
function goesDown(reached: Reached, diagonal: number, cost: number): boolean {
  if (diagonal === -cost) return true
  if (diagonal === cost) return false
  return (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0)
}
