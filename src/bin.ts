#!/usr/bin/env node
import module from 'node:module'

// Before anything else is loaded: what follows is compiled once for each version of Node, not once for each start.
module.enableCompileCache?.()

void import('./commands/main.ts').then(({ main }) => main(process.argv.slice(2)))
