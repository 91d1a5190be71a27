/** An element of an XML document, read strictly. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u
const TOKEN = /<(\/?)([a-z][a-z-]*)((?: [a-z]+="[^"<]*")*)>|([^<]+)/y
const NAMES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads the XML that the formats write: elements, attributes and text alone. Throws for what is not well formed, and for every other
 * construct of XML: a comment, a section, a processing instruction could only come from what was not escaped.
 */
export function readXml(document: string): Element {
  const [, body] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n(.*)$/s.exec(document) ?? []
  if (body === undefined) throw new Error('no declaration')
  const forbidden = FORBIDDEN.exec(body)
  if (forbidden) throw new Error(`character ${JSON.stringify(forbidden[0])}`)
  const top = { name: '', attributes: {}, children: [] as Element[], text: '' }
  const open = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < body.length) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(body)
    if (token === null) throw new Error(`not XML: ${body.slice(from, from + 40)}`)
    const [, slash, name, attributes = '', text] = token
    const innermost = open.at(-1)
    if (innermost === undefined) throw new Error('after the end')
    if (name === undefined) innermost.text += decode(text ?? '')
    else if (slash === '/') close(open, name, attributes)
    else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' }
      innermost.children.push(element)
      open.push(element)
    }
  }
  const [root, second] = top.children
  if (open.length !== 1 || root === undefined || second || top.text.trim() !== '')
    throw new Error('no single root')
  return root
}

function close(open: { name: string }[], name: string, attributes: string): void {
  if (open.pop()?.name !== name || attributes !== '') throw new Error(`</${name}> closes nothing`)
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`second ${name}`)
    found[name] = decode(value)
  }
  return found
}

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text')
  return text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const character =
      NAMES[name] ?? (/^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : undefined)
    if (character === undefined || !reference.endsWith(';')) throw new Error(`reference ${reference}`)
    return character
  })
}
