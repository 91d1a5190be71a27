// What XML 1.0 cannot hold even as a reference, beside what `display` escapes.
const IMPOSSIBLE = /[\ufffe\uffff]/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
}

/** Displayed text as the value of an attribute or the content of an element. */
export function xmlText(text: string): string {
  return text
    .replace(IMPOSSIBLE, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"'\n]/g, (character) => ENTITIES[character] as string)
}

/** The tag that opens an element. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  return `<${name}${pairs.join('')}>`
}
