import { parse } from 'unbash'
import { FILE_START } from '../../../src/model/place.ts'
import type { ShellScript } from '../../../src/model/shell.ts'

/** A command as the parser hands it to rules; it stands in no file. */
export function read(text: string): ShellScript {
  const tree = (source: string) => {
    const script = parse(source)
    return script.errors?.length ? undefined : script
  }
  return { text, tree: tree(text), locate: () => FILE_START, read: tree }
}
