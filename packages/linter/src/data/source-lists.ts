// Sites that are poor sources whatever they are cited for. Small on purpose, and editable by the
// options `add` and `except` of the rules that read them.

/** Deprecated by consensus: Wikipedia:Reliable sources/Perennial sources, 2025-10. */
export const deprecatedSources: ReadonlySet<string> = new Set([
  'breitbart.com',
  'cgtn.com',
  'crunchbase.com',
  'dailymail.co.uk',
  'hispantv.com',
  'infowars.com',
  'lenta.ru',
  'mintpressnews.com',
  'nationalenquirer.com',
  'naturalnews.com',
  'newsbreak.com',
  'oann.com',
  'occupydemocrats.com',
  'presstv.com',
  'presstv.ir',
  'rt.com',
  'southfront.org',
  'sputnikglobe.com',
  'sputniknews.com',
  'telesurenglish.net',
  'telesurtv.net',
  'thegatewaypundit.com',
  'thegrayzone.com',
  'thesun.co.uk',
  'unz.com',
  'vdare.com',
  'worldtruth.tv',
  'zerohedge.com',
])

/** Wikis that anyone edits, and copies of Wikipedia: Wikipedia:Mirrors and forks, 2025-10. */
export const circularSources: ReadonlySet<string> = new Set([
  'alchetron.com',
  'dbpedia.org',
  'everybodywiki.com',
  'fandom.com',
  'infogalactic.com',
  'justapedia.org',
  'wiki2.org',
  'wikia.com',
  'wikipedia.org',
  'wikiwand.com',
])

/** Sites where anyone publishes without review. */
export const selfPublishedSources: ReadonlySet<string> = new Set([
  'blogspot.com',
  'facebook.com',
  'instagram.com',
  'livejournal.com',
  'medium.com',
  'quora.com',
  'reddit.com',
  'substack.com',
  'tiktok.com',
  'tumblr.com',
  'twitter.com',
  'wattpad.com',
  'wordpress.com',
  'x.com',
])

/**
 * Databases and wikis that their readers fill: entries marked so in Wikipedia:Reliable sources/Perennial
 * sources, 2025-10.
 */
export const unreliableSources: ReadonlySet<string> = new Set([
  'ancestry.com',
  'celebritynetworth.com',
  'discogs.com',
  'famousbirthdays.com',
  'findagrave.com',
  'genius.com',
  'geni.com',
  'goodreads.com',
  'imdb.com',
  'knowyourmeme.com',
  'last.fm',
  'metal-archives.com',
  'rateyourmusic.com',
  'tvtropes.org',
  'urbandictionary.com',
  'whosampled.com',
])

/**
 * Publishers and conferences without review: OMICS International and its imprints, held liable for it
 * in Federal Trade Commission v. OMICS Group Inc. (D. Nev. 2019), and WASET.
 */
export const predatorySources: ReadonlySet<string> = new Set([
  'imedpub.com',
  'omicsgroup.org',
  'omicsonline.com',
  'omicsonline.org',
  'waset.org',
])

/** The prefixes of the DOIs of those publishers, as Crossref registers them. */
export const predatoryPrefixes: readonly string[] = ['10.4172']
