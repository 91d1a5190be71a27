import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pages, ROOT, read } from './markdown.ts'

const all = [...pages('*.md'), ...pages('docs/**/*.md')]

describe.each(all)('%s', (path) => {
  test('its links lead to files and headings that there are', () => {
    expect(linksOf(read(path)).filter((link) => !leads(path, link))).toEqual([])
  })
})

/** The targets of a page's inline links, addresses aside; code is no text. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, 'code')
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string)
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

function leads(from: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const path = file === '' ? from : normalize(join(dirname(from), file))
  if (!existsSync(join(ROOT, path))) return false
  return anchor === undefined || headingsOf(read(path)).includes(anchor)
}

/** The anchors that GitHub gives a page's headings. */
function headingsOf(markdown: string): readonly string[] {
  const headings = markdown.match(/^#+ .*$/gm) ?? []
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
