import { slots } from '../data/cs1-aliases.js'
import type { Argument, Evaluation } from './evaluation.js'
import { isPreprint } from './known-parameters.js'
import { checkLink, readTitleLink } from './links.js'

type Field = Argument | undefined

/**
 * What a citation says once the module has sorted it out: some templates let one parameter take the
 * place of another, so that the title of an encyclopedia's article is a chapter.
 */
export interface Fields {
  title: Field
  titleLink: Field
  transTitle: Field
  scriptTitle: Field
  url: Field
  format: Field
  chapter: Field
  transChapter: Field
  scriptChapter: Field
  chapterUrl: Field
  chapterFormat: Field
  periodical: Field
  date: Field
  year: Field
  publicationDate: Field
  archiveUrl: Field
  archiveDate: Field
  /** Whether an identifier that is free to read links the title. */
  isLinked: boolean
  /** Whether what is cited has no chapters. */
  lacksChapters: boolean
}

/** Sorts out the parameters of a citation, and reports those that exclude each other. */
export function assembleFields(evaluation: Evaluation): Fields {
  const fields: Fields = {
    title: evaluation.meta(slots.Title),
    titleLink: readTitleLink(evaluation),
    transTitle: evaluation.meta(slots.TransTitle),
    scriptTitle: evaluation.meta(slots.ScriptTitle),
    url: evaluation.meta(slots.URL),
    format: evaluation.meta(slots.Format),
    chapter: evaluation.meta(slots.Chapter),
    transChapter: evaluation.meta(slots.TransChapter),
    scriptChapter: evaluation.meta(slots.ScriptChapter),
    chapterUrl: evaluation.meta(slots.ChapterURL),
    chapterFormat: evaluation.meta(slots.ChapterFormat),
    periodical: evaluation.meta(slots.Periodical),
    date: undefined,
    year: undefined,
    publicationDate: undefined,
    archiveUrl: evaluation.meta(slots.ArchiveURL),
    archiveDate: evaluation.meta(slots.ArchiveDate),
    isLinked: false,
    lacksChapters: false,
  }
  assignDates(evaluation, fields)
  sorters[evaluation.citationClass]?.(evaluation, fields)
  fields.lacksChapters = lacksChapters(evaluation, fields)
  return fields
}

/** Templates of one article each, which has no chapters. */
const withoutChapters: ReadonlySet<string> = new Set([
  'journal',
  'magazine',
  'news',
  'newsgroup',
  'podcast',
  'pressrelease',
  'web',
])

function lacksChapters(evaluation: Evaluation, { periodical }: Fields): boolean {
  const { citationClass } = evaluation
  if (withoutChapters.has(citationClass) || isPreprint(citationClass)) return true
  if (citationClass !== 'citation' || evaluation.meta(slots.Encyclopedia)) return false
  return (periodical ?? evaluation.meta(slots.ScriptPeriodical)) !== undefined
}

function assignDates(evaluation: Evaluation, fields: Fields): void {
  const date = evaluation.meta(slots.Date)
  const year = evaluation.meta(slots.Year)
  const publication = evaluation.meta(slots.PublicationDate)
  fields.date = date ?? year ?? publication
  fields.year = date && year
  const isSame = publication === undefined || publication.value === fields.date?.value
  fields.publicationDate = isSame ? undefined : publication
}

/** What a title and its form in another script show together: the code of a language alone is nothing. */
export function shownTitle(title: Field, script: Field): Field {
  return title ?? (script && /^[a-z]{2,3}\s*:$/.test(script.value) ? undefined : script)
}

type Sorter = (evaluation: Evaluation, fields: Fields) => void

const sortEncyclopedia: Sorter = (evaluation, fields) => {
  const encyclopedia = evaluation.meta(slots.Encyclopedia)
  const { periodical } = fields
  if (!encyclopedia && evaluation.citationClass === 'citation') return
  if (encyclopedia && periodical) evaluation.reportRedundant([encyclopedia, periodical])
  const work = encyclopedia ?? periodical
  fields.periodical = work
  if (!work) return
  if (fields.title || fields.scriptTitle) {
    if (fields.chapter) return
    promoteTitle(fields)
  } else if (!fields.chapter && !fields.scriptChapter) return
  fields.title = work
  fields.periodical = undefined
}

/** Makes the title the chapter, to let something else be the title. */
function promoteTitle(fields: Fields): void {
  fields.chapter = fields.title
  fields.transChapter = fields.transTitle
  fields.scriptChapter = fields.scriptTitle
  fields.chapterUrl = fields.url
  fields.chapterFormat = fields.format
  clearTitle(fields)
}

function clearTitle(fields: Fields): void {
  fields.title = undefined
  fields.titleLink = undefined
  fields.transTitle = undefined
  fields.scriptTitle = undefined
  fields.url = undefined
  fields.format = undefined
}

const sortConference: Sorter = (evaluation, fields) => {
  const bookTitle = evaluation.meta(slots.BookTitle)
  if (!bookTitle) return
  const { titleLink, scriptTitle, scriptChapter } = fields
  promoteTitle(fields)
  Object.assign(fields, { title: bookTitle, titleLink, scriptTitle, scriptChapter })
}

const sortMap: Sorter = (evaluation, fields) => {
  const map = evaluation.meta(slots.Map)
  const { chapter } = fields
  // A section of a map is a place on it; a chapter would be a map in a book.
  const isChapter = chapter && chapter.rawName !== 'section'
  if (isChapter) evaluation.reportRedundant(map ? [map, chapter] : [chapter, chapter])
  fields.chapter = map
  fields.transChapter = evaluation.meta(slots.TransMap)
  fields.scriptChapter = evaluation.meta(slots.ScriptMap)
  fields.chapterUrl = evaluation.meta(slots.MapURL)
  fields.chapterFormat = evaluation.meta(slots.MapFormat)
}

const sortEpisode: Sorter = (evaluation, fields) => {
  const season = evaluation.meta(slots.Season)
  const number = evaluation.meta(slots.SeriesNumber)
  if (season && number) evaluation.reportRedundant([season, number])
  promoteTitle(fields)
  fields.title = evaluation.meta(slots.Series)
  checkLink(evaluation, evaluation.meta(slots.SeriesLink), fields.title)
}

const sortSerial: Sorter = (evaluation, fields) => {
  fields.chapter = evaluation.meta(slots.Episode)
  checkLink(evaluation, evaluation.meta(slots.SeriesLink), evaluation.meta(slots.Series))
}

/** The number of a technical report takes the place of its `id`. */
const sortTechReport: Sorter = (evaluation) => {
  const number = evaluation.meta(slots.Number)
  const id = evaluation.meta(slots.ID)
  if (number && id) evaluation.reportRedundant([id, number])
}

const sortMailingList: Sorter = (evaluation, fields) => {
  const list = evaluation.meta(slots.MailingList)
  if (list && fields.periodical) evaluation.reportRedundant([fields.periodical, list])
  fields.periodical = list
}

const sorters: Partial<Record<string, Sorter>> = {
  citation: sortEncyclopedia,
  conference: sortConference,
  encyclopaedia: sortEncyclopedia,
  episode: sortEpisode,
  mailinglist: sortMailingList,
  map: sortMap,
  serial: sortSerial,
  techreport: sortTechReport,
}
