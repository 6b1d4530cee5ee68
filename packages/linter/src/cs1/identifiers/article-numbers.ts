import type { Cs1Version } from '@veracite/core'

/** What is wrong with a bibcode. */
export type BibcodeFault = 'length' | 'value' | 'year' | 'journal'

/** What is wrong with a bibcode of the Astrophysics Data System. */
export function findBibcodeFault(bibcode: string, now: Date): BibcodeFault | undefined {
  if (bibcode.length !== 19) return 'length'
  const year = /^(\d{4})[a-z][a-z\d&.]{3}[a-z\d.]{10}[a-z.]$/i.exec(bibcode)?.[1]
  if (year === undefined) return 'value'
  if (Number(year) < 1000 || Number(year) > now.getUTCFullYear() + 1) return 'year'
  return bibcode.includes('&.') ? 'journal' : undefined
}

/** Whether text is an arXiv identifier in one of its three forms. */
export function isValidArxiv(id: string): boolean {
  const old = /^[a-z][a-z.-]+\/([09]\d)([01]\d)\d{3}(?:v\d+)?$/i.exec(id)
  if (old) return isMonthBetween(Number(old[1]), Number(old[2]), 'old')
  const middle = /^(\d\d)([01]\d)\.\d{4}(?:v\d+)?$/.exec(id)
  if (middle) return isMonthBetween(Number(middle[1]), Number(middle[2]), 'middle')
  const recent = /^(\d\d)([01]\d)\.\d{5}(?:v\d+)?$/.exec(id)
  return recent !== null && isMonthBetween(Number(recent[1]), Number(recent[2]), 'recent')
}

/** Each form was in use from one month to another: 9107 to 0703, 0704 to 1412, and 1501 on. */
function isMonthBetween(year: number, month: number, form: 'old' | 'middle' | 'recent'): boolean {
  if (month < 1 || month > 12) return false
  if (form === 'recent') return year >= 15
  if (form === 'middle') return year >= 7 && year <= 14 && (year > 7 || month >= 4)
  if (year >= 91) return year > 91 || month >= 7
  return year < 7 || (year === 7 && month <= 3)
}

/** Whether text is a bioRxiv DOI: six digits, or a date and more. */
export function isValidBiorxiv(id: string, now: Date): boolean {
  if (/^10\.1101\/\d{6}$/.test(id)) return true
  const dated = /^10\.1101\/(20[1-9]\d)\.([01]\d)\.([0-3]\d)\.\d{6}(?:v\d+)?$/.exec(id)
  return dated !== null && isDayBetween(dated, { from: Date.UTC(2019, 11, 11), now })
}

/** Whether text is a medRxiv DOI, which always holds a date. */
export function isValidMedrxiv(id: string, now: Date): boolean {
  if (/^10\.1101\/\d{8}$/.test(id)) return true
  const dated = /^10\.1101\/(20[1-9]\d)\.([01]\d)\.([0-3]\d)\.\d{8}(?:v\d+)?$/.exec(id)
  return dated !== null && isDayBetween(dated, { from: Date.UTC(2020, 0, 1), now })
}

function isDayBetween(
  [, year, month, day]: readonly string[],
  { from, now }: { from: number; now: Date },
): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // Days that a month does not have count as days of the next one.
  const exists = Number(month) <= 12 && Number(day) <= 31
  return exists && date.getTime() >= from && date.getTime() <= now.getTime() + 24 * 60 * 60 * 1000
}

/** Registrants that DOI never gave out, by the form of their number. */
const impossibleRegistrants: readonly RegExp[] = [
  /^[^1-3]\d{4}\.\d+$/,
  /^[^1-9]\d{3}(?:\.\d+)?$/,
  /^\d{6}/,
  /^\d{1,3}$/,
  /^5555$/,
  /[^\d.]/,
]

/** Those that each version of the citation module takes for impossible besides. */
const impossibleBesides: Readonly<Record<Cs1Version, RegExp>> = {
  2022: /^[^1-5]\d{4}$/,
  2025: /^[^1-7]\d{4}$|^\d{1,3}\.[\d.]+/,
}

/** Whether text has the form of a DOI whose registrant can exist. */
export function isValidDoi(doi: string, version: Cs1Version = '2025'): boolean {
  const registrant = /^10\.([^/]+)\/[^\s–]*[^.,]$/.exec(doi)?.[1]
  if (registrant === undefined || impossibleBesides[version].test(registrant)) return false
  return !impossibleRegistrants.some((form) => form.test(registrant))
}

/** Takes off what is written before and after a DOI, where that makes it a good one. */
export function cleanDoi(written: string): string | undefined {
  const doi = written
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi\s*[:=]?\s*/i, '')
    .replace(/[.,]$/, '')
  return isValidDoi(doi) ? doi : undefined
}
