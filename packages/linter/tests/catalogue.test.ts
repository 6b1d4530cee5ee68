import { describe, expect, it } from 'vitest'
import { rules } from '../src/index.ts'

/** Rules whose fixes may be applied without asking, by the catalogue that the rules were built from. */
const safe = `
  bad-close-brace empty-citation missing-pipe unnamed-empty-param duplicate-param
  raw-pipe-in-value invisible-char markup-in-field html-in-field alias-template date-range-dash
  date-format-mix access-no-url legacy-month-year explicit-et-al title-in-name bad-link-param
  display-count extra-text extra-punct publisher-equals-work page-range doi-syntax pmid-pmc-range
  arxiv-id library-ids url-holds-id id-access-orphan double-scheme unencoded-url http-upgrade
  tracking-params amp-url redirector-url session-id shortener text-fragment bloated-google-books
  format-no-url archive-no-date archive-no-url archive-malformed archive-ts-mismatch
  archive-short-form archive-in-url archive-nested dead-link-tag-redundant status-no-archive
  status-invalid status-says-live access-no-url-param lang-redundant script-title-needed
  ref-numeric-name ref-empty ref-unclosed ref-bad-attr ref-group-orphan ref-identical
  ref-placement unknown-param deprecated-param foreign-param alias-mix layout-mix
  same-work-spelling llm-residue
`

/** Rules whose fixes an editor must agree to. */
const suggested = `
  unclosed-cite stray-text cite-in-cite ref-in-cite comment-eats-param flattened-cite
  bare-url-title needs-periodical chapter-ignored no-date-no-access book-unlocatable
  wrong-template-type invalid-date date-year-conflict first-without-last name-gap generic-name
  many-names-one-field author-is-publisher vancouver-style generic-title archived-copy-title
  site-suffix-title shouting url-in-field url-wikilink-conflict script-param-invalid
  work-is-domain mojibake isbn-check doi-inactive asin-is-isbn bad-url proxy-url
  archive-target-mismatch archive-dead-host archive-deprecated-host archive-soft404
  archive-missing status-says-dead status-usurped status-bot-unknown paywall-unmarked lang-unknown
  lang-page-mismatch ref-undefined ref-conflict ref-list-unused ref-same-source ref-bare-url
  ref-opaque-name harv-no-target harv-multi-target unsupported-for-type alias-conflict bad-keyword
  cs1-cs2-mix preprint-superseded meta-title meta-author meta-date page-moved
`

/** Why a rule has another kind of fix than the catalogue has for it. */
const exceptions: Readonly<Record<string, string>> = {
  'archive-missing': 'there is no copy to cite; check --save orders one',
  'bad-url':
    'what the address should be is not in the text; a missing scheme is added by double-scheme',
  'book-unlocatable': 'the publisher, the number and the address are not in the text',
  'chapter-ignored': 'which other template fits, only the source tells',
  'cite-in-cite': 'which of the two citations was meant, only an editor knows',
  'comment-eats-param': 'where the comment was meant to end cannot be told',
  'cs1-cs2-mix': 'the style of an article is chosen by its editors',
  'generic-title': 'the page that gave this title cannot give a better one',
  'harv-multi-target': 'which of the works was meant, only an editor knows',
  'harv-no-target': 'which work was meant, only an editor knows',
  'isbn-check': 'the number that was meant is not in the text',
  'many-names-one-field': 'where one name ends and the next begins cannot be told surely',
  'meta-author': 'who of those on the page wrote it cannot be told surely',
  'meta-date': 'pages carry several dates; which one is that of publication cannot be told surely',
  'name-gap': 'a name may be missing, and then the numbers are right',
  'needs-periodical': 'the name of the periodical is not in the text',
  'no-date-no-access': 'that a program read the page is not that an editor did',
  'preprint-superseded': 'how the publication is cited, only the publication tells',
  'ref-bare-url': 'addresses outside of citations are not checked, and so have no title yet',
  'ref-in-cite': 'whether the reference belongs behind the citation or nowhere cannot be told',
  'ref-same-source': 'which of the details are right, only an editor knows',
  'script-param-invalid': 'which language it is cannot be told from the script',
  shouting: 'which words are names or abbreviations cannot be told',
  'status-bot-unknown': 'safe where a check has seen that the page is gone and the copy good',
  'unencoded-url':
    'what follows a space may be no part of the address; other marks are encoded by unencoded-marks',
  'url-in-field': 'where the address belongs, only an editor knows',
  'vancouver-style': 'how a name is abbreviated cannot be told from a wrong form',
  'work-is-domain': 'the name of the site is not in the text',
}

function readList(words: string): readonly string[] {
  return words.trim().split(/\s+/)
}

const wanted = [
  ...readList(safe).map((id) => [id, 'safe'] as const),
  ...readList(suggested).map((id) => [id, 'suggestion'] as const),
]

describe('the fixes of the catalogue', () => {
  it.each(wanted)('of %s are of the kind %s, or it is said why not', (id, kind) => {
    const fix = rules.get(id)?.meta.fix
    expect(fix).toBeDefined()
    expect(fix === kind).toBe(exceptions[id] === undefined)
  })

  it('have no exception that is none', () => {
    const ids = wanted.map(([id]) => id)
    expect(Object.keys(exceptions).filter((id) => !ids.includes(id))).toEqual([])
  })
})
