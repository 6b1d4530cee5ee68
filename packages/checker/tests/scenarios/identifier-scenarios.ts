import { type Answer, message, page, redirect, status } from './answers.ts'

const story = page('A dam bursts')
const alive = 'alive ok'

/** What an identifier's resolver answers, and what follows from it. */
export interface Identified {
  readonly field: readonly [name: string, value: string]
  /** Where the identifier is asked for. */
  readonly at: string
  readonly answer: Answer
  readonly expected: string
}

const known = (target: string): Answer => redirect(target, 302)
const refused = message('Just a moment...', 'Our systems have detected unusual traffic.', 403)
const unknown = message('Not found', 'There is no such identifier.', 404)
const blocked = 'blocked bot-wall'
const dead = 'dead http-404'

/** Identifiers, and what is right to say of them. */
export const identified: Readonly<Record<string, Identified>> = Object.fromEntries(
  (
    [
      ['doi', '10.1000/182', 'doi.org/10.1000/182', known('https://gone.example/'), alive],
      ['doi', '10.1000/404', 'doi.org/10.1000/404', unknown, dead],
      ['doi', '10.1000/503', 'doi.org/10.1000/503', status(503), 'unstable http-503'],
      ['doi', '10.1000/403', 'doi.org/10.1000/403', status(403), blocked],
      [
        'url',
        'https://dx.doi.org/10.1000/1',
        'dx.doi.org/10.1000/1',
        redirect('https://doi.org/10.1000/182'),
        alive,
      ],
      [
        'url',
        'https://dx.doi.org/10.1000/2',
        'dx.doi.org/10.1000/2',
        redirect('https://doi.org/10.1000/404'),
        dead,
      ],
      ['hdl', '1721.1/1', 'hdl.handle.net/1721.1/1', known('https://gone.example/'), alive],
      ['hdl', '1721.1/2', 'hdl.handle.net/1721.1/2', unknown, dead],
      ['arxiv', '1001.0001', 'arxiv.org/abs/1001.0001', story, alive],
      ['arxiv', '1001.9999', 'arxiv.org/abs/1001.9999', unknown, dead],
      ['pmid', '17', 'pubmed.ncbi.nlm.nih.gov/17/', page('A dam bursts - PubMed'), alive],
      ['pmid', '18', 'pubmed.ncbi.nlm.nih.gov/18/', refused, blocked],
      ['pmid', '19', 'pubmed.ncbi.nlm.nih.gov/19/', unknown, dead],
      ['pmc', '17', 'pmc.ncbi.nlm.nih.gov/articles/PMC17/', story, alive],
      ['jstor', '2118559', 'www.jstor.org/stable/2118559', refused, blocked],
      [
        's2cid',
        '17',
        'api.semanticscholar.org/CorpusID:17',
        known('https://www.semanticscholar.org/1'),
        alive,
      ],
      ['s2cid', '18', 'api.semanticscholar.org/CorpusID:18', unknown, dead],
      [
        'oclc',
        '17',
        'www.worldcat.org/oclc/17',
        redirect('https://search.worldcat.org/title/17'),
        blocked,
      ],
      ['ssrn', '17', 'papers.ssrn.com/sol3/papers.cfm?abstract_id=17', status(403), blocked],
      ['lccn', '2001000002', 'lccn.loc.gov/2001000002', known('https://catalog.loc.gov/1'), alive],
      [
        'bibcode',
        '1974AJ.....79..819H',
        'ui.adsabs.harvard.edu/abs/1974AJ.....79..819H/abstract',
        story,
        alive,
      ],
      ['rfc', '2616', 'www.rfc-editor.org/rfc/rfc2616', page('RFC 2616'), alive],
      ['url', 'https://purl.org/net/1', 'purl.org/net/1', known('https://gone.example/'), alive],
    ] as const
  ).map(([name, value, at, answer, expected]) => [
    `${name} ${value}`,
    { field: [name, value], at, answer, expected },
  ]),
)
