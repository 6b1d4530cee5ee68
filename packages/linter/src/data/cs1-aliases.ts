// The parameters that stand for one thing each, first name first. Facts of
// Module:Citation/CS1/Configuration, September 2022. `#` stands for a number or for none.

/** What a group of parameters stands for. */
export type Meta = keyof typeof names

const names = {
  ASINTLD: 'asin-tld',
  AccessDate: 'access-date accessdate',
  Agency: 'agency',
  ArchiveDate: 'archive-date archivedate',
  ArchiveFormat: 'archive-format',
  ArchiveURL: 'archive-url archiveurl',
  At: 'at',
  'AuthorList-First': 'first# author-first# author#-first given# author-given# author#-given',
  'AuthorList-Last':
    'last# author-last# author#-last surname# author-surname# author#-surname author# subject# host#',
  'AuthorList-Link':
    'author-link# author#-link subject-link# subject#-link authorlink# author#link',
  'AuthorList-Mask': 'author-mask# author#-mask subject-mask# subject#-mask',
  Authors: 'authors people credits',
  BookTitle: 'book-title booktitle',
  Cartography: 'cartography',
  Chapter: 'chapter contribution entry article section',
  ChapterFormat: 'chapter-format contribution-format entry-format article-format section-format',
  ChapterURL: 'chapter-url contribution-url entry-url article-url section-url chapterurl',
  ChapterUrlAccess:
    'chapter-url-access contribution-url-access entry-url-access article-url-access section-url-access',
  Class: 'class',
  Collaboration: 'collaboration',
  Conference: 'conference event',
  ConferenceFormat: 'conference-format',
  ConferenceURL: 'conference-url',
  'ContributorList-First':
    'contributor-first# contributor#-first contributor-given# contributor#-given',
  'ContributorList-Last':
    'contributor-last# contributor#-last contributor-surname# contributor#-surname contributor#',
  'ContributorList-Link': 'contributor-link# contributor#-link',
  'ContributorList-Mask': 'contributor-mask# contributor#-mask',
  DF: 'df',
  Date: 'date air-date airdate',
  Degree: 'degree',
  DisplayAuthors: 'display-authors display-subjects',
  DisplayContributors: 'display-contributors',
  DisplayEditors: 'display-editors',
  DisplayInterviewers: 'display-interviewers',
  DisplayTranslators: 'display-translators',
  Docket: 'docket',
  DoiBroken: 'doi-broken-date',
  Edition: 'edition',
  'EditorList-First': 'editor-first# editor#-first editor-given# editor#-given',
  'EditorList-Last': 'editor-last# editor#-last editor-surname# editor#-surname editor#',
  'EditorList-Link': 'editor-link# editor#-link',
  'EditorList-Mask': 'editor-mask# editor#-mask',
  Embargo: 'pmc-embargo-date',
  Encyclopedia: 'encyclopedia encyclopaedia dictionary',
  Episode: 'episode',
  Format: 'format',
  ID: 'id ID',
  Inset: 'inset',
  'InterviewerList-First':
    'interviewer-first# interviewer#-first interviewer-given# interviewer#-given',
  'InterviewerList-Last':
    'interviewer-last# interviewer#-last interviewer-surname# interviewer#-surname interviewer#',
  'InterviewerList-Link': 'interviewer-link# interviewer#-link',
  'InterviewerList-Mask': 'interviewer-mask# interviewer#-mask',
  Issue: 'issue number',
  Language: 'language lang',
  LayDate: 'lay-date',
  LayFormat: 'lay-format',
  LaySource: 'lay-source',
  LayURL: 'lay-url',
  MailingList: 'mailing-list mailinglist',
  Map: 'map',
  MapFormat: 'map-format',
  MapURL: 'map-url mapurl',
  MapUrlAccess: 'map-url-access',
  Minutes: 'minutes',
  Mode: 'mode',
  NameListStyle: 'name-list-style',
  Network: 'network',
  Newsgroup: 'newsgroup',
  NoPP: 'no-pp nopp',
  NoTracking: 'no-tracking template-doc-demo',
  Number: 'number',
  OrigDate: 'orig-date orig-year origyear',
  Others: 'others',
  Page: 'page p',
  Pages: 'pages pp',
  Periodical: 'journal magazine newspaper periodical website work',
  Place: 'place location',
  PostScript: 'postscript',
  PublicationDate: 'publication-date publicationdate',
  PublicationPlace: 'publication-place publicationplace',
  PublisherName: 'publisher institution',
  Quote: 'quote quotation',
  QuotePage: 'quote-page',
  QuotePages: 'quote-pages',
  Ref: 'ref',
  Scale: 'scale',
  ScriptChapter: 'script-chapter script-contribution script-entry script-article script-section',
  ScriptMap: 'script-map',
  ScriptPeriodical:
    'script-journal script-magazine script-newspaper script-periodical script-website script-work',
  ScriptQuote: 'script-quote',
  ScriptTitle: 'script-title',
  Season: 'season',
  Sections: 'sections',
  Series: 'series version',
  SeriesLink: 'series-link serieslink',
  SeriesNumber: 'series-number series-no',
  Sheet: 'sheet',
  Sheets: 'sheets',
  Station: 'station',
  Time: 'time',
  TimeCaption: 'time-caption',
  Title: 'title',
  TitleLink: 'title-link episode-link episodelink',
  TitleNote: 'department',
  TitleType: 'type medium',
  TransChapter: 'trans-article trans-chapter trans-contribution trans-entry trans-section',
  TransMap: 'trans-map',
  TransPeriodical:
    'trans-journal trans-magazine trans-newspaper trans-periodical trans-website trans-work',
  TransQuote: 'trans-quote',
  TransTitle: 'trans-title',
  Transcript: 'transcript',
  TranscriptFormat: 'transcript-format',
  TranscriptURL: 'transcript-url transcripturl',
  'TranslatorList-First': 'translator-first# translator#-first translator-given# translator#-given',
  'TranslatorList-Last':
    'translator-last# translator#-last translator-surname# translator#-surname translator#',
  'TranslatorList-Link': 'translator-link# translator#-link',
  'TranslatorList-Mask': 'translator-mask# translator#-mask',
  URL: 'url URL',
  UrlAccess: 'url-access',
  UrlStatus: 'url-status',
  Vauthors: 'vauthors',
  Veditors: 'veditors',
  Via: 'via',
  Volume: 'volume',
  Year: 'year',
} as const

/**
 * The places of the groups in a list of them. A copy of a literal, which engines lay out so that its
 * members are found at once.
 */
export const slots: Readonly<Record<Meta, number>> = numberSlots()

function numberSlots(): Readonly<Record<Meta, number>> {
  const numbered: Record<string, unknown> = { ...names }
  for (const [slot, meta] of Object.keys(names).entries()) numbered[meta] = slot
  return numbered as Record<Meta, number>
}

/** How many groups there are. */
export const slotCount: number = Object.keys(names).length

/** A group that a parameter belongs to. */
export interface Membership {
  readonly meta: Meta
  /** Its place among the names of the group: the first that is given counts. */
  readonly order: number
}

/**
 * The groups of each form of parameter. `#` stands for a number; a form of which `#` is left out is
 * that of number 1.
 */
export const memberships: ReadonlyMap<string, readonly Membership[]> = collectMemberships()

function collectMemberships(): Map<string, Membership[]> {
  const forms = new Map<string, Membership[]>()
  for (const [meta, list] of Object.entries(names) as [Meta, string][]) {
    for (const [order, name] of list.split(' ').entries()) {
      for (const form of new Set([name, name.replace('#', '')])) {
        const groups = forms.get(form) ?? []
        // Two ways to put the number are one where it is left out.
        if (!groups.some((group) => group.meta === meta)) groups.push({ meta, order })
        forms.set(form, groups)
      }
    }
  }
  return forms
}

/** The lists of people that a citation can have. */
export type ListName = 'Author' | 'Contributor' | 'Editor' | 'Interviewer' | 'Translator'
