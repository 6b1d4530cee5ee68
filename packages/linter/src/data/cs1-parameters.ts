// Parameters that the citation templates of the English Wikipedia accept. Facts of
// Module:Citation/CS1/Whitelist, September 2022, and of its changes up to 2025.

import type { Cs1Version } from '@veracite/core'
import type { Cs1Class } from './cs1-templates.js'

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Accepted by all templates but those of preprints. */
export const basicParameters: ReadonlySet<string> = list(`
  ASIN DOI EISSN HDL ID ISBN ISMN ISSN JFM JSTOR LCCN MR OCLC OL OSTI PMC PMID RFC S2CID SBN SSRN
  URL ZBL access-date accessdate agency archive-date archive-format archive-url archivedate
  archiveurl article article-format article-url article-url-access arxiv asin asin-tld at author
  author-first author-given author-last author-link author-mask author-surname authorlink authors
  bibcode bibcode-access biorxiv chapter chapter-format chapter-url chapter-url-access citeseerx
  collaboration contribution contribution-format contribution-url contribution-url-access
  contributor contributor-first contributor-given contributor-last contributor-link
  contributor-mask contributor-surname date department df dictionary display-authors
  display-contributors display-editors display-interviewers display-subjects display-translators
  doi doi-access doi-broken-date edition editor editor-first editor-given editor-last editor-link
  editor-mask editor-surname eissn encyclopaedia encyclopedia entry entry-format entry-url
  entry-url-access eprint first format given hdl hdl-access host id institution interviewer
  interviewer-first interviewer-given interviewer-last interviewer-link interviewer-mask
  interviewer-surname isbn ismn issn issue jfm journal jstor jstor-access lang language last lccn
  location magazine medium minutes mode mr name-list-style newspaper no-pp no-tracking number oclc
  ol ol-access orig-date orig-year origyear osti osti-access others p page pages people periodical
  place pmc pmc-embargo-date pmid postscript pp publication-date publication-place publisher
  quotation quote quote-page quote-pages ref rfc s2cid s2cid-access sbn scale script-article
  script-chapter script-contribution script-entry script-journal script-magazine script-newspaper
  script-periodical script-quote script-section script-title script-website script-work section
  section-format section-url section-url-access series ssrn ssrn-access subject subject-link
  subject-mask surname template-doc-demo time time-caption title title-link trans-article
  trans-chapter trans-contribution trans-entry trans-journal trans-magazine trans-newspaper
  trans-periodical trans-quote trans-section trans-title trans-website trans-work translator
  translator-first translator-given translator-last translator-link translator-mask
  translator-surname type url url-access url-status vauthors veditors version via volume website
  work year zbl
`)

/** The same with a number, for which `#` stands. */
export const numberedParameters: ReadonlySet<string> = list(`
  author# author#-first author#-given author#-last author#-link author#-mask author#-surname
  author#link author-first# author-given# author-last# author-link# author-mask# author-surname#
  authorlink# contributor# contributor#-first contributor#-given contributor#-last
  contributor#-link contributor#-mask contributor#-surname contributor-first# contributor-given#
  contributor-last# contributor-link# contributor-mask# contributor-surname# editor# editor#-first
  editor#-given editor#-last editor#-link editor#-mask editor#-surname editor-first# editor-given#
  editor-last# editor-link# editor-mask# editor-surname# first# given# host# interviewer#
  interviewer#-first interviewer#-given interviewer#-last interviewer#-link interviewer#-mask
  interviewer#-surname interviewer-first# interviewer-given# interviewer-last# interviewer-link#
  interviewer-mask# interviewer-surname# last# subject# subject#-link subject#-mask subject-link#
  subject-mask# surname# translator# translator#-first translator#-given translator#-last
  translator#-link translator#-mask translator#-surname translator-first# translator-given#
  translator-last# translator-link# translator-mask# translator-surname#
`)

/** Accepted by the templates of preprints. */
export const preprintParameters: ReadonlySet<string> = list(`
  at author author-first author-given author-last author-link author-mask author-surname
  authorlink authors collaboration date df display-authors first given language last mode
  name-list-style no-tracking p page pages postscript pp quotation quote ref surname
  template-doc-demo title trans-title vauthors year
`)

/** The same with a number, for which `#` stands. */
export const preprintNumberedParameters: ReadonlySet<string> = list(`
  author# author#-first author#-given author#-last author#-link author#-mask author#-surname
  author#link author-first# author-given# author-last# author-link# author-mask# author-surname#
  authorlink# first# given# last# surname#
`)

/** Accepted by one class of templates only. */
export const ownParameters: Readonly<Partial<Record<Cs1Class, ReadonlySet<string>>>> = {
  arxiv: list('arxiv class eprint'),
  'audio-visual': list('transcript transcript-format transcript-url'),
  biorxiv: list('biorxiv'),
  citeseerx: list('citeseerx'),
  conference: list('book-title conference conference-format conference-url event'),
  episode: list(
    'air-date airdate credits episode-link network season series-link series-no series-number station transcript transcript-format transcript-url',
  ),
  mailinglist: list('mailing-list'),
  map: list(
    'cartography inset map map-format map-url map-url-access script-map sections sheet sheets trans-map',
  ),
  medrxiv: list('medrxiv'),
  newsgroup: list('message-id newsgroup'),
  report: list('docket'),
  serial: list('air-date airdate credits episode episode-link network series-link station'),
  speech: list('conference conference-format conference-url event'),
  ssrn: list('SSRN ssrn ssrn-access'),
  thesis: list('degree docket'),
}

/** Accepted since 2023 or 2024 only. */
export const addedParameters: ReadonlySet<string> = list(`
  article-number medrxiv script-encyclopedia trans-encyclopedia
`)

/** Still understood and to be replaced, with the one class that knows them where not all do. */
export const deprecatedParameters: Readonly<
  Record<Cs1Version, ReadonlyMap<string, Cs1Class | undefined>>
> = {
  2022: new Map<string, Cs1Class | undefined>([
    ['lay-date', undefined],
    ['lay-format', undefined],
    ['lay-source', undefined],
    ['lay-url', undefined],
    ['transcripturl', 'episode'],
  ]),
  2025: new Map([['authors', undefined]]),
}
