/** One row of a table of measured figures, as its cells stand in the page; `N/a` where there is nothing to count. */
export interface Row {
  readonly sample: string
  readonly n: string
  readonly truePositives: string
  readonly falsePositives: string
  readonly falseNegatives: string
  readonly precision: string
  readonly recall: string
  readonly kappa: string
}

const HEADER = ['sample', 'N', 'TP', 'FP', 'FN', 'precision (95 %)', 'recall (95 %)', 'kappa']

/** The rows of the tables of figures below the heading *Measured* of a page; undefined for a page without that heading. */
export function measuredRows(markdown: string): readonly Row[] | undefined {
  const [, section] = markdown.split(/^## Measured$/m)
  if (section === undefined) return undefined
  const tables = section.split(/\n(?!\|)/).map((table) => table.split('\n').filter((line) => line !== ''))
  return tables
    .filter(([header]) => header !== undefined && cells(header).join() === HEADER.join())
    .flatMap(([, , ...rows]) => rows.map(toRow))
}

function toRow(line: string): Row {
  const [sample = '', n = '', truePositives = '', falsePositives = '', falseNegatives = '', ...rest] =
    cells(line)
  const [precision = '', recall = '', kappa = ''] = rest
  return { sample, n, truePositives, falsePositives, falseNegatives, precision, recall, kappa }
}

function cells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
