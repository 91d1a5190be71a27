import { criteriaFile, HANDOFF, NOTE, skillFile, WORKFLOW } from './healthy.ts'
import {
  any,
  at,
  claim,
  criterion,
  earlier,
  FACT,
  type Injector,
  insert,
  prose,
  put,
  replace,
  textOf,
  unreadable,
} from './injecting.ts'

/** The defect of each rule that is provable, by the rule's id. */
export const INJECTORS: Readonly<Record<string, Injector>> = {
  'context/broken-link': insert(prose, FACT, '\n[Lost](lost/file.md) says so.\n', '[Lost]'),
  'context/chat-reference': insert(prose, FACT, '\nThe rest is as we discussed.\n', 'as we discussed'),
  'context/expired': replace(at(NOTE), /updated/, 'expires: 2026-11-19\nupdated', 'expires'),
  'context/no-source': replace(at(NOTE), /source: .*/, 'source: nowhere', 'source'),
  'context/placeholder': insert(prose, FACT, '\nTBD\n', 'TBD'),
  'context/unresolved-input': insert(any(criteriaFile), /^inputs:/, '  - lost/input.json'),
  'context/unresolved-mention': insert(prose, FACT, '\nSee `lost/file.md` for more.\n', 'lost/file.md'),
  'criterion/cannot-fail': criterion('  - run: "true"'),
  'criterion/duplicate': criterion('  - run: node once.js\n  - run: "node once.js"', '"node once.js"'),
  'criterion/echoes-expectation': criterion(
    '  - run: npm test; echo PASS\n    stdout: {contains: PASS}',
    'stdout',
  ),
  'criterion/existence-only': replace(
    any(criteriaFile),
    /criteria:[\s\S]*/,
    'criteria:\n  - file: out/x.json\n',
    'criteria:',
  ),
  'criterion/interactive': criterion('  - run: sudo systemctl is-active app'),
  'criterion/invalid-pattern': criterion('  - file: a.txt\n    matches: "(open"', '(open'),
  'criterion/invalid-schema': criterion('  - file: a.json\n    schema: {type: lst}', 'lst'),
  'criterion/not-a-file': criterion('  - file: ../elsewhere/a.txt\n    contains: a', '../elsewhere'),
  'criterion/machine-path': criterion('  - run: node /home/ada/app/check.js'),
  'criterion/manual-only': replace(
    any(criteriaFile),
    /criteria:[\s\S]*/,
    'criteria:\n  - manual: Is it well?\n    reason: Taste\n',
    'criteria:',
  ),
  'criterion/manual-without-reason': criterion('  - manual: Is it well?', 'manual'),
  'criterion/masked-exit-code': criterion('  - run: node check.js && echo ok; node other.js'),
  'criterion/runs-no-test': criterion('  - run: npx jest --passWithNoTests src'),
  'criterion/uncompared-count': criterion('  - run: wc -l data.txt'),
  'criterion/undeclared-env': criterion('  - run: test "$API_URL" = "https://example.org"'),
  'criterion/vacuous-schema': criterion('  - file: a.json\n    schema: {}', '{}'),
  'criterion/weak-expectation': criterion('  - file: a.txt\n    contains: done', 'contains'),
  'handoff/complete': replace(at(HANDOFF), / {2}in_progress:\n.*\n/, '', 'status:'),
  'handoff/contradictory-status': replace(
    at(HANDOFF),
    /decisions:/,
    '  pending:\n    - Part 0 — stored\ndecisions:',
    '- Part 0 — stored\ndecisions',
  ),
  'handoff/decision-without-why': insert(at(HANDOFF), /^ {2}- \{what/, '  - what: Another choice'),
  'handoff/duplicate-change': replace(
    at(HANDOFF),
    /git:/,
    '  - src/file-0.js — modified\ngit:',
    '— modified',
  ),
  'handoff/irregular-separator': claim('  - src/other.js - created'),
  'handoff/malformed-change': claim('  - src/other.js was touched'),
  'handoff/next-steps': insert(at(HANDOFF), /^status:/, '  next_steps: [ship it]'),
  'handoff/no-base': replace(at(HANDOFF), /git:\n.*\n/, ''),
  'handoff/overlap': (project) => {
    const path = '.ralph/handoffs/twin.yaml'
    return put(
      project,
      path,
      textOf(project, HANDOFF).replace(/^ {2}- src\/file-[1-9].*\n/gm, ''),
      'src/file-0',
    )
  },
  'handoff/path-outside-repository': claim('  - ../other/a.js — created'),
  'handoff/unresolved-spec': replace(at(HANDOFF), /docs\/api.md/, 'docs/lost.md', 'lost'),
  'objective/multiple-verbs': replace(
    any(skillFile),
    /from the issues\./,
    'and deploy the server.',
    'deploy',
  ),
  'objective/too-many-outputs': insert(
    any(criteriaFile),
    /^outputs:/,
    '  - a/b.md\n  - c/d.md\n  - e.md',
    'outputs:',
  ),
  'privacy/home-path': insert(prose, FACT, '\nSee /Users/lovelace/app/api.md.\n', 'lovelace'),
  'privacy/secret': insert(
    prose,
    FACT,
    `\nThe token is ghp_${'wJ6bKc2'.repeat(5)}a.\n`.replace(/(ghp_\w{36}).*/, '$1'),
    'ghp_',
  ),
  'schema/duplicate-id': (project) => {
    const name = project.skills[0] as string
    project.files.set('.ralph/ralph.yaml', 'skills: [.zed/skills]\n')
    for (const file of [skillFile, criteriaFile])
      project.files.set(
        file(name).replace('.ralph', '.zed'),
        textOf(project, file(name)).replace('../../', '../../../.ralph/'),
      )
    return { path: skillFile(name).replace('.ralph', '.zed'), mark: 'name:' }
  },
  'schema/invalid': replace(any(criteriaFile), /^outputs:/m, 'env: [lower-case]\noutputs:', 'lower-case'),
  'schema/irregular-name': (project) => {
    const path = '.ralph/workflows/Weekly_Report.yaml'
    return put(project, path, textOf(project, WORKFLOW))
  },
  'schema/misnamed-file': ({ files }) => {
    const path = '.ralph/handoffs/auth.md'
    files.set(path, { unreadable: 'misnamed', what: 'prose', path, expected: '.ralph/handoffs/auth.yaml' })
    return { path }
  },
  'schema/name-mismatch': replace(any(skillFile), /name: .*/, 'name: another', 'name: another'),
  'schema/unknown-key': insert(any(criteriaFile), /^ {2}- out/, 'zzz: 1'),
  'skill/criteria-not-linked': replace(
    any(skillFile),
    /\[criteria.yaml\]\(criteria.yaml\)/,
    'it',
    '## Done when',
  ),
  'skill/no-criteria': (project) => {
    const path = project.skills.at(-1) as string
    project.files.delete(criteriaFile(path))
    return { path: skillFile(path), mark: 'name:' }
  },
  'skill/no-objective': replace(any(skillFile), /## Objective/, '## Context', '# '),
  'skill/too-many-criteria': criterion(
    Array.from({ length: 12 }, (_, n) => `  - run: node x-${n}.js`).join('\n'),
    'criteria:',
  ),
  'skill/unsequenced-steps': replace(
    any(skillFile),
    /Write .* issues\./,
    '- Create a table\n- Write a query\n- Fetch the issues\n- Seed the list',
    'Create',
  ),
  'suppression/unknown-rule': insert(
    prose,
    FACT,
    '\n<!-- ralph-disable-next-line no/rule -- why -->\n',
    'no/rule',
  ),
  'suppression/unused': insert(
    prose,
    FACT,
    '\n<!-- ralph-disable-next-line context/placeholder -- why -->\n',
    'ralph-disable',
  ),
  'suppression/without-reason': insert(
    prose,
    FACT,
    '\n<!-- ralph-disable-next-line context/placeholder -->\n',
    'ralph-disable',
  ),
  'syntax/hidden-character': insert(prose, FACT, 'A hid\u200bden word.', 'hid\u200bden'),
  'syntax/invalid-encoding': unreadable({ unreadable: 'not-utf8', offset: 3 }),
  'syntax/invalid-front-matter': replace(any(skillFile), /^---\n/, ''),
  'syntax/invalid-yaml': criterion('  - run: "unclosed', '"unclosed'),
  'syntax/merge-conflict': insert(prose, FACT, '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs'),
  'syntax/not-regular-file': unreadable({ unreadable: 'not-regular', what: 'link' }),
  'syntax/too-deep': criterion(`  - schema: ${'['.repeat(40)}`),
  'syntax/too-large': (project) => {
    const path = any(skillFile)(project)
    return put(project, path, textOf(project, path) + 'a word '.repeat(20_000))
  },
  'syntax/unreadable': unreadable({ unreadable: 'no-permission' }),
  'syntax/yaml-feature': criterion('  - run: &anchor node x.js'),
  'workflow/cycle': (project) => {
    const [first, second] = project.skills
    return replace(
      at(WORKFLOW),
      / {2}- .*\n/,
      `  - {skill: ${first}, needs: [${second}]}\n`,
      'needs',
    )(project)
  },
  'workflow/output-collision': (project) => {
    const [first] = project.skills
    const name = project.skills[1 + project.pick(project.skills.length - 1)] as string
    insert(at(criteriaFile(name)), /^outputs:/, `  - out/${first}.json`)(project)
    return { path: WORKFLOW, mark: `- ${name}` }
  },
  'workflow/unchecked-output': (project) => {
    const path = earlier(criteriaFile)(project)
    const text = textOf(project, path).replace(
      /criteria:[\s\S]*/,
      'criteria:\n  - file: package.json\n    contains: name\n',
    )
    return put(project, path, text, /outputs:\n( .*)/.exec(text)?.[1])
  },
  'workflow/unknown-skill': insert(at(WORKFLOW), /^ {2}- /, '  - nobody-knows'),
  'workflow/unordered-input': (project) => {
    const name = project.skills[1 + project.pick(project.skills.length - 1)] as string
    return replace(
      at(WORKFLOW),
      new RegExp(`- ${name}\n`),
      `- {skill: ${name}, needs: []}\n`,
      `skill: ${name}`,
    )(project)
  },
  'workflow/unused-output': insert(earlier(criteriaFile), /^outputs:/, '  - out/nobody-takes.json'),
  'workflow/unused-skill': (project) => {
    const name = project.skills.at(-1) as string
    replace(at(WORKFLOW), new RegExp(` {2}- ${name}\n`), '')(project)
    return { path: skillFile(name), mark: 'name:' }
  },
}
