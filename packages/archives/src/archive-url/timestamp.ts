/** The day a timestamp begins with, `YYYY-MM-DD`; `undefined` where it names no day of the calendar. */
export function timestampDate(timestamp: string): string | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})(?:\d{2}){0,3}$/.exec(timestamp)
  if (!digits) return undefined
  const [, year = '', month = '', day = ''] = digits
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined
}

/** The days that every month has. */
const shortestMonth = 28

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  if (day <= shortestMonth) return true
  // Days that a month does not have roll over into the next one.
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A moment as archives write it: fourteen digits, UTC; `undefined` outside the years 0 to 9999. */
export function formatTimestamp(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return undefined
  const iso = date.toISOString()
  return /^\d{4}-/.test(iso) ? iso.replace(/\D/g, '').slice(0, 14) : undefined
}

/** All 14 digits of a timestamp of fewer: of the beginning of what it names. */
export function completeTimestamp(timestamp: string): string {
  return timestamp + '00000101000000'.slice(timestamp.length)
}

/**
 * The moment a timestamp of 4 to 14 digits names, in milliseconds since 1970, UTC: its beginning
 * where digits are left out; `undefined` where it names none.
 */
export function parseTimestamp(timestamp: string): number | undefined {
  if (!/^\d{4}(?:\d{2}){0,5}$/.test(timestamp)) return undefined
  const iso = completeTimestamp(timestamp).replace(
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/,
    '$1-$2-$3T$4:$5:$6.000Z',
  )
  const time = Date.parse(iso)
  return Number.isNaN(time) || new Date(time).toISOString() !== iso ? undefined : time
}
