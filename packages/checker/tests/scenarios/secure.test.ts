import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { expect, it, onTestFinished } from 'vitest'
import { cite } from '../citations.ts'
import { status } from './answers.ts'
import { sign } from './certificates.ts'
import { checkTrusting } from './check-trusting.ts'
import { identified } from './identifier-scenarios.ts'
import { answerWith, listen, openSecureSites } from './secure-sites.ts'

it('tells faults of TLS from death', async () => {
  const { sites, ports, authority, close } = await openSecureSites('example')
  onTestFinished(close)
  const connectTo = [...ports].map(([host, port]) => `${host}:127.0.0.1:${port}`)
  const ask = (isSilent: boolean, timeout?: number) => {
    const asked = sites.filter(({ label }) => label.startsWith('silence') === isSilent)
    const citations = asked.map(({ label, url }) => cite({ url, title: 'A dam bursts' }, label))
    return checkTrusting(authority, citations, { connectTo, ...(timeout && { timeout }) })
  }
  const said = await Promise.all([ask(false), ask(true, 1000)])
  expect(Object.assign({}, ...said)).toEqual(
    Object.fromEntries(sites.map(({ label, expected }) => [label, expected])),
  )
})

it('judges identifiers at their resolvers, whatever stands behind them', async () => {
  const cases = Object.entries(identified)
  const answers = new Map(cases.map(([, { at, answer }]) => [at, answer]))
  answers.set('search.worldcat.org/title/17', status(403))
  const answer: RequestListener = (request, response) => {
    const found = answers.get(`${request.headers.host}${request.url}`) ?? status(404)
    answerWith(found)(request, response)
  }
  const authority = await sign('Example Authority', { isAuthority: true })
  const hosts = new Set([...answers.keys()].map((address) => address.replace(/\/.*/, '')))
  const rules: string[] = []
  for (const host of hosts) {
    const server = createServer(await sign(host, { issuer: authority }), answer)
    onTestFinished(() => void server.close())
    const port = await listen(server)
    rules.push(`${host}:443:127.0.0.1:${port}`)
  }
  // Whatever else is asked must not leave this machine.
  rules.push('::127.0.0.1:9')
  const citations = cases.map(
    ([
      label,
      {
        field: [name, value],
      },
    ]) => cite({ [name]: value, title: 'A dam bursts' }, label),
  )
  expect(await checkTrusting(authority, citations, { connectTo: rules })).toEqual(
    Object.fromEntries(cases.map(([label, { expected }]) => [label, expected])),
  )
})
