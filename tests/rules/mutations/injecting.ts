import type { FileText } from '../../../src/model/stage.ts'
import { criteriaFile, HANDOFF, type Healthy, NOTE, skillFile } from './healthy.ts'

/** Where the defect stands: the line that holds the mark; the first line without one. */
export interface Injected {
  readonly path: string
  readonly mark?: string
}

/** Brings the defect of one rule into a healthy project, at a place that the project picks. */
export type Injector = (project: Healthy) => Injected

/** Puts a line behind one of those that match, picked at random. The line is the mark. */
export const insert =
  (file: (project: Healthy) => string, behind: RegExp, text: string, mark = text.split('\n')[0]): Injector =>
  (project) => {
    const path = file(project)
    const lines = textOf(project, path).split('\n')
    const places = [...lines.keys()].filter((at) => behind.test(lines[at] ?? ''))
    lines.splice((places[project.pick(places.length)] ?? 0) + 1, 0, text)
    return put(project, path, lines.join('\n'), mark)
  }

export const replace =
  (file: (project: Healthy) => string, from: RegExp, to: string, mark?: string): Injector =>
  (project) => {
    const path = file(project)
    const text = textOf(project, path)
    if (!from.test(text)) throw new Error(`${path} has no ${from}`)
    return put(project, path, text.replace(from, to), mark)
  }

export const unreadable =
  (file: FileText): Injector =>
  (project) => {
    const path = any(skillFile)(project)
    project.files.set(path, file)
    return { path }
  }

export function put({ files }: Healthy, path: string, text: string, mark?: string): Injected {
  files.set(path, text)
  return { path, ...(mark !== undefined && { mark }) }
}

export function textOf({ files }: Healthy, path: string): string {
  const text = files.get(path)
  if (typeof text !== 'string') throw new Error(`${path} has no text`)
  return text
}

export const any = (file: (skill: string) => string) => (project: Healthy) =>
  file(project.skills[project.pick(project.skills.length)] as string)
export const earlier = (file: (skill: string) => string) => (project: Healthy) =>
  file(project.skills[project.pick(project.skills.length - 1)] as string)
export const at = (path: string) => () => path
export const prose = (project: Healthy) => (project.pick(3) === 0 ? NOTE : any(skillFile)(project))
export const FACT = /^(?:- Field|An issue)/
export const CRITERIA = /^(?:criteria:| {2}- run)/
export const CLAIM = /^ {2}- src/
export const criterion = (text: string, mark?: string) => insert(any(criteriaFile), CRITERIA, text, mark)
export const claim = (text: string, mark?: string) => insert(at(HANDOFF), CLAIM, text, mark)
