import type { Hop, LiveEvidence, PageFacts } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { judgeLive, wantsSibling } from '../../src/judge/judge-live.ts'
import { facts } from '../page/pages.ts'

const cited = 'http://news.example/2010/dam.html'

/** Evidence of a page that was reached over some addresses, permanently unless said otherwise. */
function reached(page: Partial<PageFacts>, ...urls: readonly string[]): LiveEvidence {
  const hops = [cited, ...urls].map(
    (url, index): Hop => ({ url, status: index === urls.length ? 200 : 301, headers: {} }),
  )
  const seen = facts({ contentType: 'text/html', bodyLength: 900, textLength: 900, ...page })
  return { hops, page: seen, attempts: 1 }
}

function judge(evidence: LiveEvidence, titles: readonly string[] = []): string {
  const { status, reason } = judgeLive(evidence, { url: cited, titles })
  return `${status} ${reason}`
}

describe('judgeLive', () => {
  it('is a function of the evidence, and gives it back', () => {
    const evidence = reached({ title: 'A dam bursts' })
    const context = { url: cited, checkedAt: '2024-01-01T00:00:00.000Z' }
    expect(judgeLive(evidence, context)).toEqual({
      status: 'alive',
      reason: 'ok',
      basis: { test: 'none' },
      httpStatus: 200,
      finalUrl: cited,
      checkedAt: '2024-01-01T00:00:00.000Z',
      evidence,
    })
    expect(judgeLive(structuredClone(evidence), context)).toEqual(judgeLive(evidence, context))
  })

  it.each([
    ['https://www.news.example/2010/dam.html', 'alive ok'],
    ['http://news.example/2010/dam.html?', 'alive ok'],
    ['http://m.news.example/2010/dam.html', 'alive ok'],
    ['https://archive.example/dam', 'moved redirected'],
    ['https://id.news.example/2010/dam.html', 'moved redirected'],
    ['https://news.example/premium/dam', 'moved redirected'],
    ['https://news.example/missing/dam', 'moved redirected'],
    ['https://news.example/accounts/2010/dam', 'moved redirected'],
    ['https://dam.news.example/', 'moved redirected'],
    ['https://news.example/faq', 'moved redirected'],
    ['https://news.example/', 'soft-404 home-redirect'],
    ['https://www.news.example/index.php', 'soft-404 home-redirect'],
    ['https://other.example/?utm_source=old', 'soft-404 home-redirect'],
    ['https://news.example/en-GB', 'soft-404 home-redirect'],
    ['https://news.example/?s=dam', 'soft-404 search-redirect'],
    ['https://news.example/Error/404', 'soft-404 not-found-page'],
    ['https://login.news.example/?to=dam', 'blocked login-wall'],
    ['https://consent.news.example/?to=dam', 'blocked consent-wall'],
    ['https://www.hugedomains.com/domain_profile.cfm?d=news', 'soft-404 parked'],
  ])('takes a redirect to %s for %s', (url, expected) => {
    expect(judge(reached({ title: 'News' }, url))).toBe(expected)
  })

  it('trusts the cited title over all that speaks against it', () => {
    const page = { title: 'A dam bursts' }
    for (const url of ['https://news.example/', 'https://news.example/404', cited]) {
      expect(judge(reached(page, url), ['A dam bursts'])).toMatch(/^(?:alive|moved) /)
    }
  })

  it('does not take a permanent redirect to another page for a move', () => {
    const evidence = reached({ title: 'Weather today' }, 'https://news.example/weather')
    expect(judge(evidence, ['A dam bursts'])).toBe('alive redirected')
  })

  it('takes a page that sells what it was cited for as it is', () => {
    const evidence = reached({ title: 'Best online casino' })
    expect(judge(evidence, ['A dam bursts'])).toBe('soft-404 hijacked')
    expect(judge(evidence, ['The online casino business'])).toBe('alive ok')
    const context = { url: 'http://online-casino.example/' }
    expect(judgeLive(evidence, context).status).not.toBe('soft-404')
  })

  it('knows sites that turn programs away by statuses that mean something else elsewhere', () => {
    const answer = (url: string, status: number): string =>
      judge({ hops: [{ url, status, headers: {} }], attempts: 1 })
    expect(answer('https://www.linkedin.com/in/someone', 404)).toBe('blocked bot-wall')
    expect(answer('https://www.amazon.co.uk/dp/1', 503)).toBe('blocked bot-wall')
    expect(answer('https://mobile.twitter.com/a/status/1', 400)).toBe('blocked bot-wall')
    expect(answer('https://www.amazon.co.uk/dp/1', 404)).toBe('dead http-404')
    expect(answer('https://www.linkedin.com/in/someone', 410)).toBe('dead http-410')
    expect(answer('https://linkedin.com.example.org/', 404)).toBe('dead http-404')
  })

  it('takes a captcha beside a text for no wall', () => {
    const traits = ['challenge'] as const
    expect(judge(reached({ title: 'Contact', textLength: 900, traits }))).toBe('alive ok')
    expect(judge(reached({ title: 'Example', textLength: 90, traits }))).toBe('blocked bot-wall')
  })
})

describe('wantsSibling', () => {
  const wants = (evidence: LiveEvidence, titles: readonly string[] = []): boolean =>
    wantsSibling(judgeLive(evidence, { url: cited, titles }), { url: cited, titles })

  it('asks only where there is a doubt', () => {
    expect(wants(reached({ title: 'A dam bursts' }), ['A dam bursts'])).toBe(false)
    expect(wants(reached({ title: 'A dam bursts' }))).toBe(false)
    expect(wants(reached({ title: 'Example' }), ['A dam bursts'])).toBe(true)
    expect(wants(reached({ title: 'Page not found' }), ['A dam bursts'])).toBe(false)
    expect(wants(reached({ title: 'Page not found' }), ['Page not found'])).toBe(true)
    expect(wants(reached({ title: 'News' }, 'http://news.example/2010/'))).toBe(true)
    const gone = { ...reached({}), hops: [{ url: cited, status: 404, headers: {} }] }
    expect(wants(gone, ['A dam bursts'])).toBe(false)
  })
})
