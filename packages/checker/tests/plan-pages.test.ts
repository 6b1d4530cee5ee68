import { describe, expect, it } from 'vitest'
import { planPages } from '../src/plan-pages.ts'
import { cite } from './citations.ts'

describe('planPages', () => {
  it('asks once for what differs in fragments, and in tracking parameters where that is wanted', () => {
    const citations = [
      cite({ url: 'http://a.example/page?id=1#part' }, 'a'),
      cite({ url: 'http://a.example/page?utm_source=x&id=1' }, 'b'),
      cite({ url: 'http://a.example/page?id=1&fbclid=y#other' }, 'c'),
      cite({ url: 'http://a.example/page?id=1' }, 'd'),
    ]
    const addresses = planPages(citations).map(({ address, targets }) => [address, targets.length])
    expect(addresses).toContainEqual(['http://a.example/page?id=1', 2])
    expect(addresses).toHaveLength(3)
    const folded = planPages(citations, { foldTracking: true })
    expect(folded.map(({ address, targets }) => [address, targets.length])).toEqual([
      ['http://a.example/page?id=1', 4],
    ])
  })

  it('takes sources of one address for one page', () => {
    const pages = planPages([
      cite({ url: 'http://a.example/1#part' }, 'c1'),
      cite({ url: 'HTTP://A.EXAMPLE:80/1' }, 'c2'),
      cite({ url: 'http://a.example/2' }, 'c3'),
    ])
    const ids = pages.map(({ address, targets }) => [
      address,
      targets.map(({ target }) => target.citationId),
    ])
    expect(ids).toEqual([
      ['http://a.example/1', ['c1', 'c2']],
      ['http://a.example/2', ['c3']],
    ])
  })

  it('spreads the pages of a host over the whole', () => {
    const large = Array.from({ length: 4 }, (_, index) =>
      cite({ url: `http://large.example/${index}` }, `l${index}`),
    )
    const small = cite({ url: 'http://small.example/' }, 's')
    const hosts = planPages([...large, small]).map(({ address = '' }) => new URL(address).hostname)
    expect(hosts.indexOf('small.example')).toBe(2)
  })

  it('asks for the pages of a host with few one after the other, while its connection is open', () => {
    const counts = Array.from({ length: 300 }, (_, host) => (host === 0 ? 1000 : 4))
    const citations = counts.flatMap((count, host) =>
      Array.from({ length: count }, (_, page) =>
        cite({ url: `http://site${host}.example/${page}` }, `${host}-${page}`),
      ),
    )
    const order = planPages(citations).map(({ address = '' }) => new URL(address).hostname)
    const places = (host: number): number[] =>
      order.flatMap((name, place) => (name === `site${host}.example` ? [place] : []))
    const few = counts.slice(1).map((_, index) => places(index + 1))
    const gaps = few.flatMap((own) => own.slice(1).map((place, index) => place - (own[index] ?? 0)))
    expect(Math.min(...gaps)).toBeGreaterThan(30)
    expect(Math.max(...gaps)).toBeLessThan(256)
    // And those of all hosts with few together everywhere.
    const parts = [0, 1, 2, 3].map((part) => order.slice(part * 549, (part + 1) * 549))
    for (const part of parts) expect(new Set(part).size).toBeGreaterThan(60)
  })

  it('leaves credentials out of what is asked', () => {
    expect(planPages([cite({ url: 'http://user:secret@a.example/' })])[0]?.address).toBe(
      'http://a.example/',
    )
  })

  it('tells what cannot be asked', () => {
    const obstacles = ['ftp://a.example/', 'nonsense', 'https://archive.ph/AbCdE'].map(
      (url) => planPages([cite({ url })])[0]?.obstacle,
    )
    expect(obstacles).toEqual(['unsupported-scheme', 'invalid-url', 'excluded'])
  })

  it('asks the archives what the citation says', () => {
    const archiveUrl = 'https://web.archive.org/web/2010/http://a.example/'
    const [page] = planPages([
      cite({
        url: 'http://a.example/',
        'archive-url': archiveUrl,
        'archive-date': '1 January 2010',
        'access-date': '2 January 2010',
        date: '2009',
        title: 'T',
      }),
    ])
    expect(page?.targets[0]?.question).toEqual({
      url: 'http://a.example/',
      archiveUrl,
      archiveDate: '1 January 2010',
      accessDate: '2 January 2010',
      date: '2009',
      title: 'T',
    })
  })

  it('takes a copy in the place of the address for the cited copy', () => {
    const url = 'https://web.archive.org/web/20100101000000/http://a.example/'
    expect(planPages([cite({ url })])[0]?.targets[0]?.question).toMatchObject({
      url: 'http://a.example/',
      archiveUrl: url,
    })
  })

  it('asks the archives for identifiers only where there is no address', () => {
    const questionsOf = (fields: Record<string, string>): boolean[] =>
      planPages([cite(fields)]).flatMap(({ targets }) =>
        targets.map(({ question }) => question !== undefined),
      )
    expect(questionsOf({ url: 'http://a.example/', doi: '10.1000/1' })).toEqual([true, false])
    expect(questionsOf({ doi: '10.1000/1' })).toEqual([true])
  })
})
