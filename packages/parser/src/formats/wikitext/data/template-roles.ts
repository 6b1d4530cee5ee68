/** The roles whose templates are told by name. */
export type NamedRole = 'reference' | 'short' | 'list' | 'annotation' | 'setting'

/**
 * Templates beside citations that say something of references, by what they are to the parser;
 * each canonical name with the other names it goes by. Case, spaces and hyphens do not count.
 *
 * Source: the templates' documentation pages and redirects on the English Wikipedia, as known in
 * 2026-01.
 */
export const roleNames: Readonly<Record<NamedRole, Readonly<Record<string, readonly string[]>>>> = {
  /** Stand for a `<ref>`. */
  reference: {
    '#tag:ref': [],
    efn: ['efn-la', 'efn-lg', 'efn-lr', 'efn-ua', 'efn-ur', 'explanatory footnote', 'note tag'],
    r: [],
    refn: [],
  },
  /** Refer to a citation elsewhere in the article by author and year. */
  short: {
    harv: ['harvard citation'],
    harvc: [],
    harvcol: ['harvard citation colon'],
    harvcolnb: [],
    harvcoltxt: [],
    harvnb: ['harvard citation no brackets'],
    harvp: [],
    harvs: ['harvard citations'],
    harvtxt: ['harvard citation text'],
    sfn: ['shortened footnote template', 'snf'],
    sfnm: [],
    sfnmp: [],
    sfnp: [],
  },
  /** List references, and may define them in `refs=`. */
  list: {
    notelist: ['notelist-la', 'notelist-lg', 'notelist-lr', 'notelist-ua', 'notelist-ur', 'notes'],
    reflist: ['references', 'reference list', 'ref list', 'refs'],
  },
  /** Remark on the citation or the text before them. */
  annotation: {
    'better source needed': ['better source', 'bsn'],
    'bare url inline': [],
    cbignore: ['cite bot ignore'],
    'citation needed': [
      'cit needed',
      'citation requested',
      'cite needed',
      'citeneeded',
      'citn',
      'cn',
      'fact',
      'need citation',
      'needs citation',
      'ref needed',
      'reference needed',
      'source needed',
      'uncited',
    ],
    'dead link': ['404', 'bad link', 'broken link', 'dead links', 'dead url', 'dl'],
    'failed verification': ['failed', 'fv', 'nic', 'not in citation given', 'not in source'],
    'full citation needed': ['full', 'full cite', 'full cite needed', 'incomplete citation'],
    'page needed': ['page number', 'page number needed', 'pn'],
    'permanent dead link': [],
    'registration required': ['registration'],
    'self-published inline': ['self-published source', 'sps', 'spsource'],
    'subscription required': ['paywall', 'subscription'],
    'unreliable source?': ['rs?', 'unreliable source', 'unreliable source inline'],
    usurped: [],
    'verify source': ['check source', 'verification needed', 'verify', 'vs'],
    webarchive: ['memento', 'wayback', 'web archive'],
  },
  /** Set something for all citations of the article. */
  setting: {
    'cs1 config': [],
    'use dmy dates': ['dmy', 'use dmy', 'usedmy'],
    'use mdy dates': ['mdy', 'use mdy', 'usemdy'],
  },
}
