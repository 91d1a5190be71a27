import packageJson from '../../package.json' with { type: 'json' }

/** The version of ralph, and what it was built from where it is built. */
export const BUILD = [packageJson.version, 'build' in packageJson ? packageJson.build : ''].join(' ')
