// Prints how right the heuristic rules are: node tests/bench/rules/measure.ts [--errors] [corpus…]
import { existsSync, readdirSync } from 'node:fs'
import { type LabelledCase, type LabelledCorpus, SPLITS } from './labelled.ts'
import { confusion, kappa, wilson } from './statistics.ts'

const ALWAYS = 'always fires'

async function main(args: readonly string[]): Promise<void> {
  const errors = args.includes('--errors')
  const names = args.filter((arg) => !arg.startsWith('--'))
  for (const name of names.length > 0 ? names : corpora()) {
    const { CORPORA } = (await import(`./${name}/cases.ts`)) as { CORPORA: readonly LabelledCorpus[] }
    for (const corpus of CORPORA) print(corpus, errors)
  }
}

function corpora(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => existsSync(`${import.meta.dirname}/${name}/cases.ts`))
    .sort()
}

function print({ rule, cases }: LabelledCorpus, errors: boolean): void {
  for (const split of SPLITS) {
    const rows = cases.filter((row) => row.split === split)
    if (rows.length === 0) continue
    const origins = new Set(rows.map(({ origin }) => origin)).size
    const labels = rows.flatMap(({ a, b }) => (b === undefined ? [] : [[a, b] as const]))
    const agreement = kappa(labels)?.toFixed(2) ?? 'n/a'
    console.log(
      `\n${rule}, ${split}: ${rows.length} cases, ${origins} origins, κ ${agreement} (N ${labels.length})\n`,
    )
    console.log(
      '|                          |  TP |  FP |  FN | precision            | recall               |',
    )
    console.log(
      '|--------------------------|----:|----:|----:|----------------------|----------------------|',
    )
    for (const [name, fires] of readings(rule, rows)) console.log(line(name, rows, fires))
    if (errors) for (const row of rows) if (row.expected !== row.fires) console.log(mistake(row))
  }
}

type Reading = readonly [name: string, fires: (row: LabelledCase) => boolean]

function readings(rule: string, rows: readonly LabelledCase[]): Reading[] {
  const names = Object.keys(rows[0]?.baselines ?? {})
  const baselines = names.map((name): Reading => [name, (row) => row.baselines[name] ?? false])
  return [[rule, (row) => row.fires], ...baselines, [ALWAYS, () => true]]
}

function line(name: string, rows: readonly LabelledCase[], fires: (row: LabelledCase) => boolean): string {
  const found = confusion(rows.map((row) => [row.expected, fires(row)]))
  const { truePositives: hits, falsePositives, falseNegatives } = found
  const counts = [hits, falsePositives, falseNegatives].map((count) => String(count).padStart(3))
  const shares = [wilson(hits, hits + falsePositives), wilson(hits, hits + falseNegatives)].map(percent)
  return `| ${[name.padEnd(24), ...counts, ...shares].join(' | ')} |`
}

function percent(interval: ReturnType<typeof wilson>): string {
  if (interval === undefined) return 'n/a'.padEnd(20)
  const [share, low, high] = [interval.share, interval.low, interval.high].map((value) => value.toFixed(3))
  return `${share} [${low}, ${high}]`.padEnd(20)
}

function mistake({ id, expected, text }: LabelledCase): string {
  return `${expected ? 'missed' : 'wrong '} ${id}: ${text.replaceAll('\n', ' ')}`
}

await main(process.argv.slice(2))
