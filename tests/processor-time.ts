/** Begins to count; the function that it returns tells the milliseconds of processor time since: other work of the machine does not count. */
export function processorTime(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
