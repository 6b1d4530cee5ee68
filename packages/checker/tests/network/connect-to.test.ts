import { describe, expect, it } from 'vitest'
import { parseConnectTo } from '../../src/network/connect-to.ts'

const request = { host: 'www.example.org', port: 80 }

describe('parseConnectTo', () => {
  it.each([
    ['www.example.org:80:127.0.0.1:8080', { host: '127.0.0.1', port: 8080 }],
    ['WWW.Example.ORG:80:server:8080', { host: 'server', port: 8080 }],
    [':80:127.0.0.1:8080', { host: '127.0.0.1', port: 8080 }],
    ['::127.0.0.1:8080', { host: '127.0.0.1', port: 8080 }],
    ['www.example.org::127.0.0.1:', { host: '127.0.0.1', port: 80 }],
    ['www.example.org:80::8080', { host: 'www.example.org', port: 8080 }],
    [':80:[::1]:8080', { host: '::1', port: 8080 }],
    [':443:127.0.0.1:8443', undefined],
    ['example.org:80:127.0.0.1:8080', undefined],
  ])('%s sends the request to %j', (rule, endpoint) => {
    expect(parseConnectTo([rule])(request)).toEqual(endpoint)
  })

  it('matches addresses in brackets', () => {
    const connectTo = parseConnectTo(['[2606:4700::1111]:80:127.0.0.1:8080'])
    expect(connectTo({ host: '2606:4700::1111', port: 80 })?.port).toBe(8080)
  })

  it('lets the first rule that matches count', () => {
    const connectTo = parseConnectTo([':443:a:1', ':80:b:2', '::c:3'])
    expect(connectTo(request)).toEqual({ host: 'b', port: 2 })
  })

  it.each(['', 'a', 'a:80', 'a:80:b', 'a:80:b:c', 'a:99999:b:1', '::1:80:b:1', 'a:80:b:1:c'])(
    'refuses %j',
    (rule) => {
      expect(() => parseConnectTo([rule])).toThrow(
        expect.objectContaining({ name: 'ConfigError', code: 'bad-connect-to' }),
      )
    },
  )
})
