#!/usr/bin/env node
import { load } from './commands/load.ts'

const { main } = load('./main.js') as typeof import('./commands/main.ts')
void main(process.argv.slice(2))
