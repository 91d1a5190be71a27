/**
 * The day in UTC, as `2026-11-20`: all that lint knows of the time. `SOURCE_DATE_EPOCH`, in seconds, stands in for the clock where
 * a run must give the same on every day (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function today(): string {
  const { SOURCE_DATE_EPOCH: epoch = '' } = process.env
  // A date of the year 10000 and later has another form.
  const moment = /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now()
  return new Date(moment).toISOString().slice(0, 10)
}
