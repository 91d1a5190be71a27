import type { SkillEntry, Skills } from '../model/project.ts'

/** Skills by some key, that tell what they are asked: for one of them, or which there are. */
export function watchedSkills(
  skills: Skills,
  word: string,
  ask: (question: string) => void,
  watched: (entry: SkillEntry) => SkillEntry,
): Skills {
  return {
    get(key) {
      ask(`${word} ${key}`)
      const found = skills.get(key)
      return found && watched(found)
    },
    has(key) {
      ask(`${word} ${key}`)
      return skills.has(key)
    },
    keys() {
      ask('ids ')
      return skills.keys()
    },
  }
}
