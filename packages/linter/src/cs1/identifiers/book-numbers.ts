import type { Cs1Version } from '@veracite/core'
import isbnModule from 'validator/lib/isISBN.js'
import issnModule from 'validator/lib/isISSN.js'

// The library is CommonJS and names its function twice; this name holds with and without a bundler.
const isISBN = isbnModule.default
const isISSN = issnModule.default

/** What is wrong with an ISBN or SBN. */
export type BookNumberFault = 'char' | 'length' | 'form' | 'prefix' | 'group' | 'checksum'

/** Leaves out hyphens and the spaces of ASCII: a number with other spaces in it cannot be searched for. */
function takeDigits(number: string): string {
  return number.replace(/[\t-\r -]/g, '')
}

function holdsOther(number: string): boolean {
  return /[^\t-\r \dX-]/.test(number)
}

/** What is wrong with an ISBN, of ten digits or thirteen. */
export function findIsbnFault(
  isbn: string,
  version: Cs1Version = '2025',
): BookNumberFault | undefined {
  if (holdsOther(isbn)) return 'char'
  const digits = takeDigits(isbn)
  if (digits.length === 10) return findIsbn10Fault(digits)
  return digits.length === 13 ? findIsbn13Fault(digits, version) : 'length'
}

function findIsbn10Fault(digits: string): BookNumberFault | undefined {
  if (!/^\d*X?$/.test(digits)) return 'form'
  // Never given out; Amazon numbers other goods so.
  if (/^63[01]/.test(digits)) return 'group'
  return isISBN(digits, 10) ? undefined : 'checksum'
}

function findIsbn13Fault(digits: string, version: Cs1Version): BookNumberFault | undefined {
  if (!/^\d*$/.test(digits)) return 'form'
  if (!/^97[89]/.test(digits)) return 'prefix'
  // 979-0 belongs to printed music.
  if (/^9790/.test(digits)) return 'group'
  // Nor are these given out; the module knows since 2023.
  if (version !== '2022' && /^97863[01]/.test(digits)) return 'group'
  return isISBN(digits, 13) ? undefined : 'checksum'
}

/** What is wrong with an SBN, the nine digits that came before the ISBN. */
export function findSbnFault(sbn: string): BookNumberFault | undefined {
  if (holdsOther(sbn)) return 'char'
  const digits = takeDigits(sbn)
  if (digits.length !== 9) return 'length'
  const fault = findIsbn10Fault(`0${digits}`)
  return fault === 'group' ? undefined : fault
}

/** Whether a number is an ISSN with the right check digit. */
export function isValidIssn(issn: string): boolean {
  return isISSN(takeDigits(issn), { case_sensitive: true })
}

/** Whether a number is an ISMN of thirteen digits with the right check digit. */
export function isValidIsmn(ismn: string): boolean {
  const digits = takeDigits(ismn)
  return /^9790\d{9}$/.test(digits) && isISBN(digits, 13)
}

/** Whether Amazon's number is well formed and not that of a book, which has an ISBN. */
export function isValidAsin(asin: string): boolean {
  // Numbers that begin so look like those of books, and are none.
  const isOwnNumber = /^63[01]\d{6}[\dX]$/.test(asin) && isISBN(asin, 10)
  return isOwnNumber || /^[A-Z][\dA-Z]{9}$/.test(asin)
}
