/** The name of a form: day, month, season and year by their letters. */
export type DateForm =
  | 'ymd'
  | 'Mdy'
  | 'Md-dy'
  | 'dMy'
  | 'd-dMy'
  | 'dM-dMy'
  | 'Md-Mdy'
  | 'dMy-dMy'
  | 'Mdy-Mdy'
  | 'Sy4-y2'
  | 'Sy-y'
  | 'My-My'
  | 'M-My'
  | 'My'
  | 'y-y'
  | 'y4-y2'
  | 'y'

/** The parts of a date as written. */
export interface WrittenDate {
  readonly form: DateForm
  readonly years: readonly number[]
  /** Months, seasons or other names of parts of a year, as written. */
  readonly names: readonly string[]
  readonly days: readonly number[]
}

type Layout = readonly string[]

interface FormRow {
  readonly pattern: RegExp
  readonly layout: Layout
}

const day = '([1-9]\\d?)'
const year = '(\\d{4})'
const name = '([^\\d]*?)'
const lettered = '\\p{L}?'
const dash = '[-–]'
const spacedDash = ' +[-–] +'

function form(pattern: string, layout: string): FormRow {
  return { pattern: new RegExp(`^${pattern}$`, 'u'), layout: layout.split(' ') }
}

// The forms that the English Wikipedia's Manual of Style allows, in the order in which they are tried.
const forms: Readonly<Record<DateForm, FormRow>> = {
  ymd: form('(\\d{4})-(\\d{2})-(\\d{2})', 'year name day'),
  Mdy: form(`${name} +${day}, +(\\d{3,4})${lettered}`, 'name day year'),
  'Md-dy': form(`${name} +${day}${dash}${day}, +${year}${lettered}`, 'name day day year'),
  dMy: form(`${day} +${name} +(\\d{3,4})${lettered}`, 'day name year'),
  'd-dMy': form(`${day}${dash}${day} +${name} +${year}${lettered}`, 'day day name year'),
  'dM-dMy': form(
    `${day} +${name}${spacedDash}${day} +${name} +${year}${lettered}`,
    'day name day name year',
  ),
  'Md-Mdy': form(
    `${name} +${day}${spacedDash}${name} +${day}, +${year}${lettered}`,
    'name day name day year',
  ),
  'dMy-dMy': form(
    `${day} +${name} +${year}${spacedDash}${day} +${name} +${year}${lettered}`,
    'day name year day name year',
  ),
  'Mdy-Mdy': form(
    `${name} +${day}, +${year}${spacedDash}${name} +${day}, +${year}${lettered}`,
    'name day year name day year',
  ),
  'Sy4-y2': form(`${name} +${year}${dash}(\\d{2})${lettered}`, 'name year shortYear'),
  'Sy-y': form(`${name} +${year}${dash}${year}${lettered}`, 'name year year'),
  'My-My': form(`${name} +${year}${spacedDash}${name} +${year}${lettered}`, 'name year name year'),
  'M-My': form(`([^\\d–-]*)${dash}${name} +${year}${lettered}`, 'name name year'),
  My: form(`([^\\d–]*?) +${year}${lettered}`, 'name year'),
  'y-y': form(`(\\d{3,4})${dash}(\\d{3,4})${lettered}`, 'year year'),
  'y4-y2': form(`${year}${dash}(\\d{2})${lettered}`, 'year shortYear'),
  y: form(`(\\d{3,4})${lettered}`, 'year'),
}

type FormList = readonly (readonly [form: DateForm, row: FormRow])[]

function listForms(...names: readonly DateForm[]): FormList {
  return names.map((name) => [name, forms[name]] as const)
}

// Which forms a date can have tells from its first character and from the marks in it.
const digitForms = listForms('dMy', 'y')
const digitFormsWithDash = listForms('ymd', 'dMy', 'd-dMy', 'dM-dMy', 'dMy-dMy', 'y-y', 'y4-y2')
const wordForms = listForms('My')
const wordFormsWithDash = listForms('Sy4-y2', 'Sy-y', 'My-My', 'M-My', 'My')
const wordFormsWithComma = listForms('Mdy', 'My')
const wordFormsWithBoth = listForms('Mdy', 'Md-dy', 'Md-Mdy', 'Mdy-Mdy', ...wordNames())

function wordNames(): readonly DateForm[] {
  return wordFormsWithDash.map(([name]) => name)
}

function formsOf(text: string): FormList {
  const hasDash = text.includes('-') || text.includes('–')
  if (isDigit(text.charCodeAt(0))) return hasDash ? digitFormsWithDash : digitForms
  if (text.includes(',')) return hasDash ? wordFormsWithBoth : wordFormsWithComma
  return hasDash ? wordFormsWithDash : wordForms
}

const [zero, nine] = [0x30, 0x39]

function isDigit(unit: number): boolean {
  return unit >= zero && unit <= nine
}

/** Longer than any date; what is longer is none. */
const longestDate = 100

/** Reads a date written in a form that the Manual of Style allows, whatever it says. */
export function readDate(text: string): WrittenDate | undefined {
  if (text.length > longestDate) return undefined
  for (const [form, row] of formsOf(text)) {
    const match = row.pattern.exec(text)
    if (match) return collectParts(form, row.layout, match)
  }
  return undefined
}

/** Whether a date is a range written with a hyphen where a dash belongs. */
export function isHyphenatedRange(text: string, date: WrittenDate): boolean {
  return date.form !== 'ymd' && text.includes('-')
}

const yearRanges: ReadonlySet<DateForm> = new Set(['Sy4-y2', 'Sy-y', 'My-My', 'y-y', 'y4-y2'])

/** The year of a date as anchors have it: with the letter that tells it apart, ranges with a dash. */
export function anchorYear(text: string, { form, years }: WrittenDate): string {
  if (form === 'ymd') return text.slice(0, 4)
  const last = /\d{2,4}\p{L}?$/u.exec(text)?.[0] ?? ''
  return yearRanges.has(form) ? `${years[0]}–${last}` : last
}

function collectParts(form: DateForm, layout: Layout, match: RegExpExecArray): WrittenDate {
  const years: number[] = []
  const names: string[] = []
  const days: number[] = []
  for (let index = 0; index < layout.length; index += 1) {
    const part = layout[index]
    const text = match[index + 1] ?? ''
    if (part === 'year') years.push(Number(text))
    else if (part === 'shortYear') years.push(century(years[0] ?? 0) + Number(text))
    else if (part === 'day') days.push(Number(text))
    else names.push(text)
  }
  return { form, years, names, days }
}

function century(year: number): number {
  return year - (year % 100)
}

/** Whether a date is written in numbers whose order differs from country to country. */
export function isNumericDate(text: string): boolean {
  return /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})$/.test(text)
}
