import type { Citation, Fix, RunContext } from '@veracite/core'
import { monthNumber } from '../cs1/dates/month-names.js'
import type { Cs1Condition } from '../cs1/evaluation.js'
import { removeParameter, renameParameter, replaceValue } from './edit-parameters.js'

/** Puts the month, and the day where there is one, to the year; once, from the month. */
export function joinDate(
  run: RunContext,
): (condition: Cs1Condition, citation: Citation) => Fix | undefined {
  return ({ parameter: month }, { parameters }) => {
    const find = (wanted: string) => parameters.filter(({ rawName }) => rawName === wanted)
    const [year, ...years] = find('year')
    const [day, ...days] = find('day')
    const isSure = years.length === 0 && days.length === 0 && find('month').length === 1
    if (!month || !year || !isSure || month.rawName !== 'month') return undefined
    if (parameters.some(({ name, value }) => name === 'date' && value !== '')) return undefined
    if (find('date').length > 0 || monthNumber(month.value) === 0) return undefined
    if (!/^\d{4}$/.test(year.value) || (day && !/^(?:[1-9]|[12]\d|3[01])$/.test(day.value)))
      return undefined
    const date = [day?.value, month.value, year.value].filter((part) => part !== undefined)
    const edits = [
      removeParameter(run, month),
      ...(day ? [removeParameter(run, day)] : []),
      renameParameter(year, 'date'),
      replaceValue(year, date.join(' ')),
    ]
    return { safe: true, edits }
  }
}
