import { describe, expect, it } from 'vitest'
import { type GivenOptions, resolveSettings } from '../src/resolve-settings.ts'
import type { Settings } from '../src/settings.ts'
import { makeFolder } from './temporary-folder.ts'

function given(values: { [Name in keyof Settings]?: readonly string[] | boolean }): GivenOptions {
  return new Map(Object.entries(values)) as unknown as GivenOptions
}

describe('resolveSettings', () => {
  it('puts options over --set, and --set over the configuration', async () => {
    const cwd = makeFolder({
      'veracite.config.json': '{ "retries": 1, "timeout": 2, "hostConcurrency": 3 }',
    })
    const options = given({ set: ['retries=5', 'timeout=6'], retries: ['9'] })
    expect(await resolveSettings(options, cwd)).toMatchObject({
      retries: 9,
      timeout: 6,
      hostConcurrency: 3,
    })
  })

  it('reads no configuration where none is wanted', async () => {
    const cwd = makeFolder({ 'veracite.config.json': '{ "nonsense": 1 }' })
    expect(await resolveSettings(given({ config: false }), cwd)).toEqual({ config: false })
  })

  it('sets nested keys, and texts that look like numbers', async () => {
    const set = ['cs1.version=2022', 'rules.unclosed-cite=off', 'syntax=markdown']
    expect(await resolveSettings(given({ set }), '/')).toMatchObject({
      cs1: { version: '2022' },
      rules: { 'unclosed-cite': 'off' },
      syntax: 'markdown',
    })
  })

  it('adds rules, archives and connections to those of the configuration', async () => {
    const cwd = makeFolder({
      'veracite.config.json': JSON.stringify({
        rules: { 'unclosed-cite': 'off', 'ref-unclosed': 'off' },
        connectTo: ['a:1:b:2'],
        archives: { wayback: 'http://one.example' },
      }),
    })
    const options = given({
      rules: ['unclosed-cite=error'],
      connectTo: ['c:3:d:4'],
      archives: ['wayback=http://two.example'],
    })
    expect(await resolveSettings(options, cwd)).toMatchObject({
      rules: { 'unclosed-cite': 'error', 'ref-unclosed': 'off' },
      connectTo: ['c:3:d:4', 'a:1:b:2'],
      archives: { wayback: 'http://two.example' },
    })
    expect(
      await resolveSettings(given({ archives: ['none', 'portugal', 'wayback'] }), cwd),
    ).toMatchObject({
      archives: {
        'memento:portugal': 'https://arquivo.pt/wayback/',
        wayback: 'https://web.archive.org',
      },
    })
    expect(await resolveSettings(given({ archives: ['none'] }), cwd)).toMatchObject({
      archives: {},
    })
  })

  it.each<[Parameters<typeof given>[0], string]>([
    [{ timeout: ['abc'] }, '--timeout expects a number of seconds'],
    [{ timeout: ['0'] }, '--timeout expects a number of seconds'],
    [{ retries: ['-1'] }, '--retries expects a whole number from 0 to 20, not “-1”'],
    [{ concurrency: ['1e9'] }, '--concurrency expects a whole number'],
    [{ maxWarnings: ['1.5'] }, '--max-warnings expects a whole number'],
    [{ now: ['2026-02-30'] }, '--now expects a date of the form YYYY-MM-DD, not “2026-02-30”'],
    [{ preset: ['best'] }, '--preset expects one of recommended'],
    [{ syntax: ['word'] }, '--syntax expects one of wikitext'],
    [
      { rules: ['unclosed-cit=off'] },
      '--rule expects the id of a rule; did you mean unclosed-cite?',
    ],
    [{ rules: ['unclosed-cite'] }, 'is not of the form NAME=VALUE'],
    [{ rules: ['unclosed-cite=loud'] }, '--rule expects off, info, warn or error'],
    [{ connectTo: ['nonsense'] }, '--connect-to expects'],
    [{ archives: ['wayback=nonsense'] }, '--archive expects'],
    [{ archives: ['elsewhere=http://a.example'] }, '--archive'],
    [{ archives: ['portugual'] }, '--archive does not know portugual; did you mean portugal?'],
    [{ proxy: ['socks://a.example'] }, '--proxy expects the address of a proxy'],
    [{ set: ['retries'] }, 'is not of the form NAME=VALUE'],
    [{ set: ['retires=1'] }, 'there is no key retires; did you mean retries?'],
    [{ set: ['__proto__.x=1'] }, 'there is no key __proto__'],
    [{ set: ['cs1.version=1999'] }, '--set cs1.version=1999: cs1.version must be one of'],
  ])('refuses %j', async (values, message) => {
    const options = given({ config: false, ...values })
    await expect(resolveSettings(options, '/')).rejects.toThrow(message)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})
