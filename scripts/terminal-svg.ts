// SGR sequences begin with the escape character: that is what is looked for.
const ESC = '\x1b'
const SGR = new RegExp(`(${ESC}\\[[\\d;]*m)`)
const WIDTH = 8.4
const HEIGHT = 19
const MARGIN = 16

const COLORS: { readonly [code: string]: string } = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  90: '#8b949e',
}

/** Draws terminal output, SGR colours included, as an SVG picture that needs no font but a monospaced one. */
export function terminalSvg(text: string, title: string): string {
  const lines = text.split('\n')
  const columns = Math.max(
    ...lines.map(
      (line) =>
        line
          .split(SGR)
          .filter((_, i) => i % 2 === 0)
          .join('').length,
    ),
  )
  const width = Math.ceil(columns * WIDTH + 2 * MARGIN)
  const height = lines.length * HEIGHT + 2 * MARGIN + 20
  const rows = lines.map(
    (line, row) =>
      `<text x="${MARGIN}" y="${MARGIN + 34 + row * HEIGHT}" xml:space="preserve">${spans(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6edf3 }</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<circle cx="20" cy="18" r="5" fill="#ff5f57"/><circle cx="38" cy="18" r="5" fill="#febc2e"/><circle cx="56" cy="18" r="5" fill="#28c840"/>
${rows.join('\n')}
</svg>
`
}

function spans(line: string): string {
  let style: readonly string[] = []
  return line
    .split(SGR)
    .map((part) => {
      const codes = part.startsWith(`${ESC}[`) ? part.slice(2, -1) : undefined
      if (codes === undefined) return span(part, style)
      const all = codes.split(';')
      style = all.includes('0') || codes === '' ? [] : [...style, ...all]
      return ''
    })
    .join('')
}

/** Each span is as wide as its characters, so that the columns stand whatever font is there. */
function span(text: string, codes: readonly string[]): string {
  if (text === '') return ''
  const color = codes.map((code) => COLORS[code]).findLast((found) => found !== undefined)
  const look = [
    color === undefined ? '' : ` style="fill: ${color}"`,
    codes.includes('1') ? ' font-weight="bold"' : '',
    codes.includes('2') ? ' opacity="0.65"' : '',
  ].join('')
  return `<tspan textLength="${(text.length * WIDTH).toFixed(1)}"${look}>${escaped(text)}</tspan>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
