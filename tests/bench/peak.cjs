// Loaded before a program that is measured: says how much memory it took at most, in kilobytes, threads included.
if (require('node:worker_threads').isMainThread)
  process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)))
