import type { LiveEvidence } from '@veracite/core'
import type { Observation } from '../observe-page.js'

/** What was observed as a store has it; `undefined` where the record is of another form. */
export function readObservation(record: unknown): Observation | undefined {
  if (!isObject(record) || typeof field(record, 'checkedAt') !== 'string') return undefined
  const evidence = field(record, 'evidence')
  if (!isObject(evidence) || !isList(field(evidence, 'hops'), isHop)) return undefined
  const page = field(evidence, 'page')
  const failure = field(evidence, 'failure')
  const isSound =
    (page === undefined || isPage(page)) &&
    (failure === undefined || hasTexts(failure, ['reason', 'detail'])) &&
    typeof field(evidence, 'attempts') === 'number'
  return isSound ? (record as Observation) : undefined
}

/** The answer for an address that no one has, as a store has it. */
export function readSibling(record: unknown): LiveEvidence['sibling'] {
  if (!isObject(record) || typeof field(record, 'status') !== 'number') return undefined
  const page = field(record, 'page')
  return page === undefined || isPage(page)
    ? (record as NonNullable<LiveEvidence['sibling']>)
    : undefined
}

function isHop(value: unknown): boolean {
  return (
    hasTexts(value, ['url']) &&
    typeof field(value, 'status') === 'number' &&
    isObject(field(value, 'headers'))
  )
}

function isPage(value: unknown): boolean {
  return (
    hasTexts(value, ['text']) &&
    typeof field(value, 'textLength') === 'number' &&
    isList(field(value, 'headings'), isText) &&
    isList(field(value, 'authors'), isText)
  )
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
  return isObject(value) && names.every((name) => isText(field(value, name)))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

function field(value: object, name: string): unknown {
  return Reflect.get(value, name)
}
