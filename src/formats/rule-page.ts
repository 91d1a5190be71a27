/** Where ralph is at home. */
export const PROJECT = 'https://github.com/dotralph/dotralph'

/** The address of a rule's page; undefined for what cannot be the id of a rule. */
export function rulePage(rule: string): string | undefined {
  return /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(rule)
    ? `${PROJECT}/blob/main/docs/rules/${rule}.md`
    : undefined
}
