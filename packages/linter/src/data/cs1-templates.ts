// The classes that Module:Citation/CS1 sorts its templates into (`CitationClass`), by the canonical
// name of the template. English Wikipedia, September 2022; `cite document` and `cite medrxiv` 2023.

/** A class of templates that share their conditions. */
export type Cs1Class =
  | 'AV-media-notes'
  | 'arxiv'
  | 'audio-visual'
  | 'biorxiv'
  | 'book'
  | 'citation'
  | 'citeseerx'
  | 'conference'
  | 'document'
  | 'encyclopaedia'
  | 'episode'
  | 'interview'
  | 'journal'
  | 'magazine'
  | 'mailinglist'
  | 'map'
  | 'medrxiv'
  | 'news'
  | 'newsgroup'
  | 'podcast'
  | 'pressrelease'
  | 'report'
  | 'serial'
  | 'sign'
  | 'speech'
  | 'ssrn'
  | 'techreport'
  | 'thesis'
  | 'web'

/** The class of each template, by its canonical name. */
export const templateClasses: ReadonlyMap<string, Cs1Class> = new Map([
  ['citation', 'citation'],
  ['cite arxiv', 'arxiv'],
  ['cite av media', 'audio-visual'],
  ['cite av media notes', 'AV-media-notes'],
  ['cite biorxiv', 'biorxiv'],
  ['cite book', 'book'],
  ['cite citeseerx', 'citeseerx'],
  ['cite conference', 'conference'],
  ['cite document', 'document'],
  ['cite encyclopedia', 'encyclopaedia'],
  ['cite episode', 'episode'],
  ['cite interview', 'interview'],
  ['cite journal', 'journal'],
  ['cite magazine', 'magazine'],
  ['cite mailing list', 'mailinglist'],
  ['cite map', 'map'],
  ['cite medrxiv', 'medrxiv'],
  ['cite news', 'news'],
  ['cite newsgroup', 'newsgroup'],
  ['cite podcast', 'podcast'],
  ['cite press release', 'pressrelease'],
  ['cite report', 'report'],
  ['cite serial', 'serial'],
  ['cite sign', 'sign'],
  ['cite speech', 'speech'],
  ['cite ssrn', 'ssrn'],
  ['cite tech report', 'techreport'],
  ['cite thesis', 'thesis'],
  ['cite web', 'web'],
])

/** Classes whose citations always say of what kind they are. */
export const titledClasses: ReadonlySet<Cs1Class> = new Set([
  'AV-media-notes',
  'interview',
  'mailinglist',
  'map',
  'podcast',
  'pressrelease',
  'report',
  'techreport',
  'thesis',
])
