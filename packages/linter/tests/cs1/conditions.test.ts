import type { Cs1Version } from '@veracite/core'
import { parse } from '@veracite/parser'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'

const now = new Date('2026-11-22')

function idsOf(text: string, version: Cs1Version = '2022'): (string | undefined)[] {
  const parsed = parse({ path: 'template', text, syntax: 'wikitext' })
  const found = lint(parsed, { preset: 'cs1', cs1: { version }, now })
  return [...new Set(found.map(({ cs1 }) => cs1))].sort()
}

/**
 * Conditions that come together, or that one might expect and the module of September 2022 does not
 * tell: what it does with each of these was read in its source.
 */
const cases: readonly (readonly [text: string, ...ids: string[]])[] = [
  // Titles and what links them
  ['{{cite journal |title=[[A]] |journal=J |pmc=123}}', 'err_wikilink_in_url'],
  ['{{cite journal |title=[[A]] |journal=J |pmc=123 |title-link=none}}'],
  [
    '{{cite journal |title=[[A]] |journal=J |doi=10.1000/a |doi-access=free}}',
    'err_wikilink_in_url',
  ],
  ['{{cite journal |title=[[A]] |journal=J |doi=10.1000/a}}'],
  ['{{cite journal |title=A |journal=J |pmc=123 |format=PDF}}'],
  [
    '{{cite journal |title=A |journal=J |pmc=123 |access-date=2 May 2020}}',
    'err_accessdate_missing_url',
  ],
  ['{{cite journal |title=none |journal=J}}', 'maint_untitled'],
  [
    '{{cite journal |title=none |journal=J |url=https://example.org/}}',
    'err_bare_url_missing_title',
    'maint_untitled',
  ],
  ['{{cite journal |title=none |magazine=J}}'],
  ['{{cite book |title=(())}}', 'maint_untitled'],
  ['{{cite book |title=no title.}}', 'err_generic_title'],
  ['{{citation |title=no title.}}'],
  ['{{cite book |title=[[fr:A]] |url=https://example.org/}}', 'err_bad_paramlink'],
  [
    '{{cite book |title=A |title-link=https://example.org/}}',
    'err_bad_paramlink',
    'err_param_has_ext_link',
  ],
  ['{{cite book |title=A |title-link=((none)) |url=https://example.org/}}', 'err_wikilink_in_url'],
  ['{{cite book |title=A |quote=B |script-quote=C}}', 'err_script_parameter'],
  [
    '{{cite conference |title=A |script-title=B |book-title=C |trans-title=D}}',
    'err_script_parameter',
  ],
  // Citations that show nothing
  ['{{cite book |issue=5}}', 'err_empty_citation'],
  ['{{cite web |volume=5}}', 'err_empty_citation'],
  ['{{cite podcast |page=5 |type=none}}', 'err_empty_citation'],
  ['{{cite book |contributor=A}}', 'err_empty_citation'],
  ['{{cite book |volume=5}}', 'err_citation_missing_title'],
  ['{{cite techreport |number=5 |type=none}}', 'err_citation_missing_title'],
  ['{{cite book |postscript=;}}', 'err_empty_citation'],
  // Names of parameters
  ['{{cite book |title=A |forename=B |surname=C}}', 'err_parameter_ignored_suggest'],
  ['{{cite book |title=A |acces date=B}}', 'err_parameter_ignored_suggest'],
  ['{{cite book |title=A |published=B}}', 'err_parameter_ignored'],
  ['{{cite arXiv |title=A |arxiv=1501.00001 |booktitle=B}}', 'err_parameter_ignored'],
  ['{{cite book |title=A |id=B |ID=C}}', 'err_redundant_parameters'],
  ['{{cite book |title=A |series=B |version=C}}', 'err_redundant_parameters'],
  // Identifiers
  ['{{cite book |title=A |isbn=978-3 16-148410-0}}', 'err_bad_isbn', 'err_invisible_char'],
  ['{{cite book |title=A |isbn=(())}}', 'err_bad_isbn'],
  ['{{cite book |title=A |hdl=2027/a…b}}', 'err_bad_hdl'],
  [
    '{{cite journal |trans-title=A |journal=J |pmc=123}}',
    'err_bare_url_missing_title',
    'err_trans_missing_title',
  ],
  // Texts that an address links
  [
    '{{cite conference |title=A |conference=[[B]] |conference-url=https://example.org/}}',
    'err_wikilink_in_url',
  ],
  ['{{cite book |title=A |chapter=[[s:B|C]] |chapter-url=https://example.org/}}'],
  [
    '{{cite web |url=https://example.org/ |script-title=ja:}}',
    'err_bare_url_missing_title',
    'err_script_parameter',
  ],
  [
    '{{cite book |title=A |last=B |author-link=See: https://example.org/}}',
    'err_bad_paramlink',
    'err_param_has_ext_link',
  ],
  // Labels and names
  ['{{cite book |title=A |pages=p&nbsp;5}}', 'err_extra_text_pages'],
  ['{{cite book |title=A |page=p&nbsp;5}}'],
  ['{{cite book |title=A |name-list-style=vanc |last=B |first=AB 12}}', 'err_vancouver'],
  [
    '{{cite book |title=A |name-list-style=vanc |last=B |first=C |last2=Д |first2=Е |display-authors=1}}',
  ],
  // Dates
  ['{{cite book |title=A |date=5 May 2005a |publication-date=5 May 2006b}}'],
  ['{{cite book |title=A |date=2000-05-01 |year=2005}}', 'maint_date_year'],
  ['{{cite book |title=A |date=n.d. |year=2005}}', 'err_bad_date'],
  ['{{cite book |title=A |date=May-June 2005}}', 'maint_date_format'],
  ['{{cite book |title=A |date=May-June 2005 |df=dmy}}'],
  ['{{cite book |title=A |date=2004-2005 |df=dmy}}', 'maint_date_format'],
  ['{{cite book |title=A |date=First  Quarter 2005}}'],
  ['{{cite journal |title=A |journal=J |pmc=1 |pmc-embargo-date=1 May 2028}}'],
  ['{{cite journal |title=A |journal=J |pmc=1 |pmc-embargo-date=1 May 2029}}', 'err_bad_date'],
  ['{{cite book |title=A |pmc-embargo-date=soon}}', 'err_bad_date'],
  // Names
  ['{{cite book |title=A |vauthors=[[E. B. White|White EB]]}}'],
  ['{{cite book |title=A |vauthors=White EB, , Black AB |display-authors=2}}'],
  ['{{cite book |title=A |name-list-style=vanc |last=St. John |first=Ann}}'],
  ['{{cite book |title=A |name-list-style=vanc |last=White |first=Ann Иванова}}'],
  ['{{cite book |title=A |name-list-style=vanc |last=((Ω)) |first=A}}', 'err_vancouver'],
  ['{{cite book |title=A |last=O&#39;Hara}}', 'maint_mult_names'],
  ['{{cite book |title=A |last=van&nbsp;Dyk}}'],
  [
    '{{cite book |title=A |last1=White |date=2005 |ref=CITEREFWhite2005}}',
    'maint_ref_duplicates_default',
  ],
  [
    '{{cite book |title=A |vauthors=White EB |date=2005 |ref=CITEREFWhite2005}}',
    'maint_ref_duplicates_default',
  ],
  // Identifiers
  ['{{cite book |title=A |pmc=((123))}}'],
  ['{{cite book |title=A |pmid=007}}'],
  ['{{cite book |title=A |s2cid=007}}', 'err_bad_s2cid'],
  ['{{cite book |title=A |sbn=((1))}}', 'maint_isbn_ignore'],
  ['{{cite book |title=A |hdl=/abc?urlappend=%3Bseq=9.}}'],
  ['{{cite book |title=A |hdl=abc/}}', 'err_bad_hdl'],
  ['{{cite book |title=A |bibcode=2015A&A...945.1078&}}', 'err_bad_bibcode'],
  // Addresses
  [
    '{{cite web |title=A |url=example |archive-url=https://web.archive.org/web/20200101000000/http://example.org/ |archive-date=1 January 2020 |url-status=unfit}}',
    'maint_unfit',
  ],
  [
    '{{cite web |title=A |url=example |archive-url=https://web.archive.org/web/20200101000000/http://example.org/ |archive-date=1 January 2020}}',
    'err_bad_url',
  ],
  [
    '{{cite book |title=A |chapter=B |chapter-url=https://example.org/ |archive-url=https://example.org/ |archive-date=1 January 2020}}',
    'err_bad_url',
  ],
  [
    '{{cite book |title=A |conference=B |conference-url=https://example.org/}}',
    'err_parameter_ignored',
  ],
  ['{{cite newsgroup |title=A |newsgroup=misc}}', 'err_bad_url'],
  ['{{cite newsgroup |title=A |newsgroup=comp.lang.c}}'],
  ['{{cite book |title=A |publisher=B//example.org}}', 'err_param_has_ext_link'],
  ['{{cite book |title=A |publisher=foo:bar [https://example.org/ B]}}', 'err_param_has_ext_link'],
  // Pages, volumes and the rest
  ['{{cite book |title=A |quote-page=p. 5}}'],
  ['{{cite book |title=A |quote=B |quote-page=p. 5}}', 'err_extra_text_pages'],
  ['{{cite book |title=A |pages=((pp. 5))}}', 'err_extra_text_pages'],
  ["{{cite encyclopedia |title=A |encyclopedia=''B''}}"],
  ["{{cite encyclopedia |title=A |work=''B''}}", 'err_apostrophe_markup'],
  ['{{cite tech report |title=A |id=1 |number=2}}', 'err_redundant_parameters'],
  ['{{citation |title=A |mode=cs1 |postscript=none}}', 'maint_postscript'],
  ['{{cite book |title=A |postscript=!! |quote-page=5}}', 'maint_postscript'],
  ['{{cite book |title=A |no-tracking=no}}', 'err_invalid_param_val'],
  ['{{cite arxiv |title=A publisher=B |arxiv=0704.0001}}', 'err_missing_pipe'],
  ['{{cite book |title=A |1=[[fr:B]]}}', 'err_bad_paramlink', 'err_text_ignored'],
  // Nothing to show
  ['{{cite book |first=Ann}}', 'err_empty_citation'],
  ['{{cite web |chapter=A}}', 'err_empty_citation'],
  ['{{cite book |format=PDF}}', 'err_citation_missing_title', 'err_format_missing_url'],
  ['{{cite book |language=English |collaboration=A}}', 'err_empty_citation'],
]

/** What only the module of 2025 tells. */
const newerCases: readonly (readonly [text: string, id: string])[] = [
  ['{{cite journal |title=A |journal=J |volume=No. 5}}', 'err_extra_text_volume'],
  ['{{cite journal |title=A |journal=J |volume=№ 5}}', 'err_extra_text_volume'],
  ['{{cite journal |title=A |journal=J |issue=n° 5}}', 'err_extra_text_issue'],
  ['{{cite journal |title=A |journal=J |issue=vol. 5}}', 'err_extra_text_issue'],
  ['{{cite news |title=Error 404 |newspaper=N}}', 'err_generic_title'],
  ['{{cite news |title=HugeDomains shop |newspaper=N}}', 'err_generic_title'],
  ['{{cite news |title=A |newspaper=N |author=Reuters}}', 'err_generic_name'],
  ['{{cite news |title=A |newspaper=N |author=Newsroom}}', 'err_generic_name'],
  ['{{cite news |title=A |newspaper=N |author=Desk}}', 'err_generic_name'],
  ['{{cite news |title=A |newspaper=N |last=Lee |first=Ann Email}}', 'err_generic_name'],
]

describe('the conditions of the citation module', () => {
  it.each(newerCases)('that are newer are told of its edition alone: %s', (text, id) => {
    expect(idsOf(text, '2025')).toEqual([id])
    expect(idsOf(text)).toEqual([])
  })

  it.each(cases)('are told as it tells them: %s', (text, ...ids) => {
    expect(idsOf(text)).toEqual(ids)
  })
})
