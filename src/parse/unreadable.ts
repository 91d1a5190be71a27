import { FILE_START } from '../model/place.ts'
import type { Misnamed, StageProblem, Unreadable } from '../model/stage.ts'

/** The problem of a file whose text could not be had. */
export function unreadableProblem(file: Unreadable): StageProblem {
  switch (file.unreadable) {
    case 'too-large':
      return tooLarge(file.bytes, file.limit)
    case 'not-utf8':
      return {
        rule: 'syntax/invalid-encoding',
        range: FILE_START,
        message: `Unexpected byte at offset ${file.offset}, expected UTF-8`,
        help: 'Save the file as UTF-8',
      }
    case 'not-regular':
      return {
        rule: 'syntax/not-regular-file',
        range: FILE_START,
        message: `Unexpected ${KINDS[file.what]}, expected a regular file`,
        help: 'Put the file itself here: what a document says must stand in the repository, under its own name',
      }
    case 'no-permission':
      return {
        rule: 'syntax/unreadable',
        range: FILE_START,
        message: 'Unexpected refusal of the operating system, expected permission to read the file',
        help: 'Allow reading it: `chmod u+r`',
      }
    case 'misnamed':
      return wrongName(file)
    case 'vanished':
      return {
        rule: 'syntax/unreadable',
        range: FILE_START,
        message: 'Unexpected disappearance of the file while it was read, expected it to stay',
        help: 'Run again when nothing else changes the folder',
      }
  }
}

/** The problem of a file above its size limit, in bytes. */
export function tooLarge(bytes: number, limit: number): StageProblem {
  return {
    rule: 'syntax/too-large',
    range: FILE_START,
    message: `Unexpected size of ${bytes} bytes, expected at most ${limit}`,
    help: 'Shorten the file, or split it: a document is read whole by every session that needs it',
  }
}

function wrongName({ what, path, expected }: Misnamed): StageProblem {
  const found = { rule: 'schema/misnamed-file', range: FILE_START }
  if (what === 'folder') {
    const message = `Unexpected folder \`${path}\`, expected \`${expected}\``
    return { ...found, message, help: 'Rename the folder: nothing in it is checked' }
  }
  const message = `Unexpected name \`${path}\`, expected \`${expected}\``
  if (what === 'file')
    return { ...found, message, help: `${renaming(path, expected)}: by its present name it is not checked` }
  const [, kind, name] = /^\.ralph\/(handoff|workflow)s\/([\w-]+)\.yaml$/.exec(expected) ?? []
  const begin = kind === undefined ? '' : `; \`ralph new ${kind} ${name}\` begins such a file`
  return { ...found, message, help: `Write it as YAML by that name: as it is, it is not checked${begin}` }
}

/** A folder is renamed with all that it holds, and before what lies in it: else some of it would be left behind. */
function renaming(path: string, expected: string): string {
  const [is, should] = [path.split('/'), expected.split('/')]
  if (is.length !== should.length) return 'Move it there'
  const wrong = is.slice(0, -1).findIndex((name, at) => name !== should[at])
  if (wrong === -1) return 'Rename it'
  const [from, to] = [is, should].map((names) => names.slice(0, wrong + 1).join('/'))
  return `Rename the folder \`${from}\` to \`${to}\` first, then what is still wrong below it`
}

const KINDS = {
  link: 'symbolic link',
  folder: 'folder',
  fifo: 'named pipe',
  socket: 'socket',
  device: 'device',
} as const
