/** Does some work that blocks, such as loading code, once what was asked of git before is on its way: so it costs no time. */
export async function meanwhile<Value>(work: () => Promise<Value>): Promise<Value> {
  await new Promise((resolve) => setImmediate(resolve))
  return work()
}
