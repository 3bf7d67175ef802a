import { type Day, isDay } from '#shared'

/** Sources write 1099-01-01 and 9999-12-31 for “none”; no act that anybody follows is older than the Communities. */
const earliest = '1950-01-01'
const latest = '2100-12-31'

/** The day that a source wrote, with or without time or zone; undefined for what is no day, or stands for none. */
export function usableDay(written: unknown): Day | undefined {
  if (typeof written !== 'string' || !/^\d{4}-\d{2}-\d{2}($|[TZ+-])/.test(written)) return undefined
  const day = written.slice(0, 10)
  return isDay(day) && day >= earliest && day <= latest ? day : undefined
}
