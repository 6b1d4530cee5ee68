/**
 * Templates that stand inside the values of citations, lower case. All others end a citation where
 * they begin.
 *
 * Source: the templates found in citations of the English Wikipedia, as known in 2026-01.
 */
export const inlineTemplates: ReadonlySet<string> = new Set([
  ...['lang', 'langx', 'nihongo', 'zh', 'transl', 'transliteration', 'script', 'ipa'],
  ...['bdi', 'rtl-lang', 'harvid', 'sfnref', 'harvard citation id', 'nowrap', 'nobr'],
  ...['nobreak', 'nobold', 'noitalic', 'abbr', 'tooltip', 'small', 'smaller'],
  ...['smallcaps', 'sc', 'sc2', 'em', 'strong', 'sup', 'sub', 'su', 'sic', 'typo'],
  ...['not a typo', 'proper name', 'as written', 'isbn', 'isbnt', 'oclc', 'doi'],
  ...['pmid', 'pmc', 'arxiv', 'issn', 'jstor', 'lccn', 'asin', 'hdl', 'ol'],
  ...['catalog lookup link', 's2cid', 'url', 'allmusic', 'mr', 'zbl', 'bibcode'],
  ...['google books', 'gbook', 'ill', 'interlanguage link', 'link', 'w', 'wikisource'],
  ...['date', 'start date', 'circa', 'c.', 'frac', 'fraction', 'math', 'mvar', 'var'],
  ...['chem', 'chem2', 'convert', 'cvt', 'usd', 'gbp', 'us$', '£', '€', 'da icon'],
  ...['fi icon', 'he icon', 'el icon', 'in lang', 'language icon', 'languageicon'],
  ...['pdflink', 'ordinal', 'roman', 'not typo', 'keypress', 'code', 'mono', 'text'],
  ...['ussub', 'ship', 'uss', 'hms', 'gcl', 'p.', 'pp.'],
])

/** More of them, which take no parameters, so that the text after them runs on into their names. */
export const bareTemplates: ReadonlySet<string> = new Set([
  ...[
    '!',
    '=',
    '(',
    ')',
    '((',
    '))',
    '-',
    '^',
    "'",
    '"',
    "'s",
    "'-",
    "-'",
    'pipe',
    'dash',
    'ndash',
  ],
  ...['mdash', 'endash', 'emdash', 'snd', 'spnd', 'spaced ndash', 'nbsp', 'nbs', 'spaces', 'shy'],
  ...[
    'okina',
    'hamza',
    'ayin',
    'thinsp',
    'hair space',
    'hsp',
    'zwj',
    'zwnj',
    'middot',
    'bull',
    '·',
  ],
  ...['inconsistent citations', 'en icon', 'fr icon', 'de icon', 'es icon', 'it icon', 'pt icon'],
  ...['ru icon', 'ja icon', 'zh icon', 'ar icon', 'nl icon', 'pl icon', 'sv icon', 'no icon'],
])

/** Their beginnings, for families of such templates: `lang-fr`, `ipa-en`. */
export const inlinePrefixes: readonly string[] = [
  'lang-',
  'ipa-',
  'ipac-',
  'iso 639',
  'script/',
  'hebrew',
  'uss ',
]

/** Parameters of the templates that write addresses and identifiers within citations. */
export const innerParameters: ReadonlySet<string> = new Set([
  ...['class', 'id', 'keywords', 'label', 'page', 'plain-url', 'plainurl', 'pure-url', 'pure_url'],
  ...['q', 'tab', 'text', 'leadout', 'nodot', 'short', 'showall', 'sub', 'sup'],
])
