import { describe, expect, it } from 'vitest'
import { classifyUrl, cleanUrl } from '../../src/resolvers/clean-url.ts'
import { collectTargets } from '../../src/resolvers/collect-targets.ts'
import { isResolver } from '../../src/resolvers/identifiers.ts'
import { cite } from '../citations.ts'

function targetsOf(fields: Record<string, string>): string[] {
  return collectTargets(cite(fields)).map(({ parameter, url }) => `${parameter} ${url}`)
}

describe('collectTargets', () => {
  it('gives addresses before identifiers, and url first of all', () => {
    expect(
      targetsOf({
        doi: '10.1000/182',
        'chapter-url': 'http://b.example/2',
        url: 'http://a.example/1',
        title: 'T',
      }),
    ).toEqual([
      'url http://a.example/1',
      'chapter-url http://b.example/2',
      'doi https://doi.org/10.1000/182',
    ])
  })

  it('names the citation', () => {
    expect(collectTargets(cite({ url: 'http://a.example/' }, 'x1'))[0]?.citationId).toBe('x1')
  })

  it.each([
    ['doi', '10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi', 'doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi', 'https://dx.doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi', '10.1002/(SICI)1097#a?b', 'https://doi.org/10.1002/(SICI)1097%23a%3Fb'],
    ['doi', '10.1002/a<b>', 'https://doi.org/10.1002/a%3Cb%3E'],
    ['doi', '((10.1000/182))', 'https://doi.org/10.1000/182'],
    ['hdl', '2027/mdp.1', 'https://hdl.handle.net/2027/mdp.1'],
    ['pmid', 'PMID 123', 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    ['pmc', 'PMC345', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC345/'],
    ['arxiv', 'arXiv:hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['arxiv', '2101.00001v2', 'https://arxiv.org/abs/2101.00001v2'],
    ['jstor', '123456', 'https://www.jstor.org/stable/123456'],
    ['jstor', '10.1086/1', 'https://www.jstor.org/stable/10.1086/1'],
    [
      'bibcode',
      '1974AJ.....79..819H',
      'https://ui.adsabs.harvard.edu/abs/1974AJ.....79..819H/abstract',
    ],
    ['s2cid', '12', 'https://api.semanticscholar.org/CorpusID:12'],
    ['ssrn', '12', 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=12'],
    ['ol', 'OL12M', 'https://openlibrary.org/books/OL12M'],
  ])('resolves %s %j', (parameter, value, url) => {
    expect(targetsOf({ [parameter]: value })).toEqual([`${parameter} ${url}`])
  })

  it.each([
    ['doi', 'see below'],
    ['pmid', '12a'],
    ['arxiv', 'x'],
    ['isbn', '9780000000000'],
    ['constructor', '1'],
    ['__proto__', '1'],
  ])('leaves %s %j alone', (parameter, value) => {
    expect(targetsOf({ [parameter]: value })).toEqual([])
  })

  it('takes the page for the source where the address is a copy of it', () => {
    expect(
      targetsOf({ url: 'https://web.archive.org/web/20100101000000/http://a.example/1' }),
    ).toEqual(['url http://a.example/1'])
    expect(
      targetsOf({
        url: 'https://web.archive.org/web/2012/https://archive.today/2011/http://a.example/1',
      }),
    ).toEqual(['url http://a.example/1'])
  })

  it('does not take an archived copy for a source', () => {
    expect(
      targetsOf({ 'archive-url': 'https://web.archive.org/web/2010/http://a.example/' }),
    ).toEqual([])
  })

  it('takes the last value of a repeated parameter that has one', () => {
    const citation = cite({ url: 'http://a.example/' })
    const again = cite({ url: 'http://b.example/' }).parameters
    const empty = cite({ url: '' }).parameters
    const parameters = [...citation.parameters, ...again, ...empty]
    expect(collectTargets({ ...citation, parameters })[0]?.url).toBe('http://b.example/')
  })
})

describe('cleanUrl', () => {
  it.each([
    [' http://a.example/1 ', 'http://a.example/1'],
    ['[http://a.example/1 A page]', 'http://a.example/1'],
    ['<http://a.example/1>', 'http://a.example/1'],
    ['{{URL|http://a.example/1}}', 'http://a.example/1'],
    ['{{url|1=http://a.example/1|A page}}', 'http://a.example/1'],
    ['http://a.example/1?a=b&amp;c=d', 'http://a.example/1?a=b&c=d'],
    ['www.a.example/1', 'http://www.a.example/1'],
    ['a.example', 'http://a.example'],
    ['//a.example/1', 'https://a.example/1'],
    ['http://http://a.example/1', 'http://a.example/1'],
    ['HTTP://A.example/1', 'HTTP://A.example/1'],
    ['http://a.example/(1)', 'http://a.example/(1)'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['', ''],
  ])('%j is %j', (value, url) => {
    expect(cleanUrl(value)).toBe(url)
  })
})

describe('classifyUrl', () => {
  it.each([
    ['http://a.example/', 'web'],
    ['https://[2606:4700::1111]/', 'web'],
    ['ftp://a.example/', 'unsupported-scheme'],
    ['javascript:alert(1)', 'unsupported-scheme'],
    ['file:///etc/passwd', 'unsupported-scheme'],
    ['data:text/html,x', 'unsupported-scheme'],
    ['gopher://a.example/', 'unsupported-scheme'],
    ['http://', 'invalid-url'],
    ['http://a b/', 'invalid-url'],
    ['http:a.example', 'invalid-url'],
    ['http://a.example:99999/', 'invalid-url'],
    ['a page', 'invalid-url'],
    [`http://a.example/${'a'.repeat(9000)}`, 'invalid-url'],
  ])('%s is %s', (url, kind) => {
    expect(classifyUrl(url)).toBe(kind)
  })
})

describe('isResolver', () => {
  it('knows the hosts whose redirect is the answer', () => {
    expect(isResolver('https://doi.org/10.1000/182')).toBe(true)
    expect(isResolver('https://doi.org.example/10.1000/182')).toBe(false)
  })
})
