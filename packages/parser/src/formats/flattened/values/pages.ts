import { matchEnd } from './pattern.js'

const dash = '(?:\\s?(?:[-–—‑‒]|&[nm]dash;|\\{\\{[ns]dash)\\s?|/)'
const item =
  '(?:[A-Za-z]{0,3}[-.]?\\d{1,7}(?:[.:]\\d{1,4})?[A-Za-z]?(?![\\p{L}\\d])|[A-Za-z]{0,3}[-.]?\\d{1,7}(?=\\p{Lu}\\p{Ll})|[ivxlcdm]+(?![\\p{L}\\d])|[IVXLCDM]+(?![\\p{L}\\d]))'
const ends =
  '(?:\\s?(?:ff?\\.?(?!\\p{L})|et seq\\.?|passim|,? ?n(?:ote|\\.) ?\\d+|\\((?:\\d+|of \\d+)\\)|[–-](?=\\s|$)))?'
const range = `${item}(?:${dash}${item})?${ends}`
const pages = new RegExp(
  `(?:pp?\\.?\\s?|pages? )?${range}(?:\\s?[,;&]\\s?${range}|\\sand\\s${range}(?!\\s\\p{Ll})){0,40}`,
  'uy',
)

const number = new RegExp(
  [
    '(?:[Vv]ol(?:ume)?\\.?|[Nn]o\\.?|[Ii]ssue|#)?\\s?',
    `(?:\\d{1,6}[A-Za-z]?(?![\\p{L}\\d])|\\d{1,6}(?=\\p{Lu}\\p{Ll})|[IVXLCDM]+(?![\\p{L}\\d])|[A-Z]{1,3}[-.]?\\d{0,5}(?![\\p{L}\\d]))`,
    `(?:${dash}[A-Za-z]?\\d{1,6})?`,
    '(?:\\s?\\([^()\\n]{1,24}\\))?',
    '(?:,? (?:Pt|Part|Suppl|Supplement|Supp|Spec)\\.?(?:\\s?[A-Z\\d]{1,3}(?!\\p{L}))?)?',
    '(?:, (?:No\\.?\\s?)?\\d{1,5})?',
  ].join(''),
  'uy',
)

/** Reads page numbers and ranges of them; returns the offset after them, or -1. */
export function readPages(text: string, start: number): number {
  return matchEnd(pages, text, start)
}

/** Reads the number of a volume or an issue; returns the offset after it, or -1. */
export function readNumber(text: string, start: number): number {
  return matchEnd(number, text, start)
}
