const months =
  'January February March April May June July August September October November December'.split(' ')

const byName: ReadonlyMap<string, number> = new Map(
  months.flatMap((month, index) => [
    [month, index + 1] as const,
    [month.slice(0, 3), index + 1] as const,
  ]),
)

const seasons: ReadonlyMap<string, number> = new Map([
  ['Spring', 21],
  ['Summer', 22],
  ['Autumn', 23],
  ['Fall', 23],
  ['Winter', 24],
])

const otherParts: ReadonlyMap<string, number> = new Map([
  ['First Quarter', 33],
  ['Second Quarter', 34],
  ['Third Quarter', 35],
  ['Fourth Quarter', 36],
  ['Easter', 98],
  ['Christmas', 99],
])

/** The number of a month written in English, in full or by three letters; 0 where it is none. */
export function monthNumber(name: string): number {
  return byName.get(name) ?? 0
}

/** The English name of a month from 1 to 12. */
export function monthName(number: number): string {
  return months[number - 1] ?? ''
}

/** Whether a month is written in full or shortened; May is both. */
export function monthStyle(name: string): 'long' | 'short' | 'either' | undefined {
  if (!byName.has(name)) return undefined
  if (name === 'May') return 'either'
  return name.length === 3 ? 'short' : 'long'
}

/** Whether a name is a season's. */
export function isSeason(name: string): boolean {
  return seasons.has(name)
}

/** The number of a season, quarter or holiday, as the standard for dates has it; 0 for none. */
export function partOfYear(name: string): number {
  return seasons.get(name) ?? otherParts.get(name) ?? 0
}
