/**
 * The candidate nearest to a misspelt word, or undefined when none is near enough (a third of the word's length, at most 4
 * edits). Damerau–Levenshtein distance (optimal string alignment), case folded; ties go to the candidate with the same letters
 * (`lnit` is `lint`, not `init`), else to the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // A letter with one edit is any other letter.
  const limit = word.length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(word.length / 3)))
  let best: string | undefined
  let bestDistance = limit + 1
  const letters = lettersOf(word)
  for (const candidate of candidates) {
    const isSwap = candidate.length === word.length && best !== undefined && lettersOf(candidate) === letters
    const limitHere = isSwap ? bestDistance + 1 : bestDistance
    if (Math.abs(candidate.length - word.length) >= limitHere) continue
    const found = distance(word.toLowerCase(), candidate.toLowerCase(), limitHere)
    if (found < limitHere) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}

function lettersOf(word: string): string {
  return [...word.toLowerCase()].sort().join('')
}

function distance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least >= limit) return limit
    before = last
    last = row
  }
  return last[b.length] ?? limit
}
