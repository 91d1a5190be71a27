/** The first line of a YAML file, by which an editor completes and checks it as a schema says. */
export function modeline(schema: 'settings' | 'criteria' | 'workflow' | 'handoff'): string {
  return `# yaml-language-server: $schema=https://unpkg.com/dotralph@0/schema/${schema}.schema.json`
}
