import { describe, expect, it } from 'vitest'
import { ExchangeError } from '../src/network/exchange-error.ts'
import { createRobotsRules } from '../src/robots-rules.ts'
import { respond } from './page/pages.ts'

async function allows(rules: string, status = 200): Promise<boolean> {
  const exchange = async () => ({ ...respond(rules, 'text/plain'), status })
  return await createRobotsRules(exchange, {}).allows('http://a.example/news/1')
}

describe('createRobotsRules', () => {
  it.each([
    ['', true],
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: *\nDisallow: /news/', false],
    ['User-agent: *\nDisallow: /sport/', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: veracite\nAllow: /', true],
    ['User-agent: other\nDisallow: /', true],
    ['<!doctype html><title>Not a file of rules</title>', true],
  ])('reads %j', async (rules, allowed) => {
    expect(await allows(rules)).toBe(allowed)
  })

  it('takes a site without rules for one that allows all, and one that fails for one that does not', async () => {
    expect(await allows('', 404)).toBe(true)
    expect(await allows('', 503)).toBe(false)
    const failing = createRobotsRules(() => Promise.reject(new ExchangeError('timeout', '')), {})
    expect(await failing.allows('http://a.example/news/1')).toBe(false)
  })

  it('asks a site once', async () => {
    const asked: string[] = []
    const rules = createRobotsRules(async ({ url }) => {
      asked.push(url)
      return respond('', 'text/plain')
    }, {})
    await Promise.all(['/1', '/2'].map((path) => rules.allows(`http://a.example${path}`)))
    expect(asked).toEqual(['http://a.example/robots.txt'])
  })

  it('takes bounded time on hostile rules', async () => {
    const rules = `User-agent: *\nDisallow: /${'*a'.repeat(100_000)}\n`
    expect(await allows(rules)).toBe(true)
    expect(await allows(`User-agent: *\n${'Disallow: /*x*y*z\n'.repeat(30_000)}`)).toBe(true)
  })
})
