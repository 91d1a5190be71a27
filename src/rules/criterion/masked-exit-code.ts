import { rule } from '../../model/rule.ts'
import { lostFailure } from './lost-failure.ts'
import { maskedPrograms } from './masked.ts'

/** A program whose failure a `run` loses, while others can fail it. */
export const maskedExitCode = rule({
  id: 'criterion/masked-exit-code',
  kind: 'criteria',
  level: 'error',
  summary: 'Every program of a criterion can fail it',
  *check({ data, scripts, source }) {
    for (const [index, script] of scripts) {
      const criterion = data.criteria[index]
      if (!criterion || !('run' in criterion) || criterion.exit || criterion.stdout || criterion.stderr)
        continue
      const told = new Set<string>()
      for (const program of maskedPrograms(script)) {
        const problem = lostFailure(script, program, source)
        const place = JSON.stringify(problem.range)
        if (!told.has(place)) yield problem
        told.add(place)
      }
    }
  },
})
