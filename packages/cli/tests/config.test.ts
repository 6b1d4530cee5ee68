import { describe, expect, it } from 'vitest'
import { configKeys, loadConfig, validateConfig } from '../src/config.ts'
import { configTemplate } from '../src/config-template.ts'
import { makeFolder } from './temporary-folder.ts'

describe('loadConfig', () => {
  it.each([
    ['veracite.config.json', '{ "retries": 1 }'],
    ['veracite.config.js', 'export default { retries: 1 }'],
    ['veracite.config.js', 'module.exports = { retries: 1 }'],
    [
      'veracite.config.ts',
      "import type { Config } from 'veracite'\nexport default { retries: 1 as number } satisfies Config",
    ],
  ])('reads %s', async (name, text) => {
    const cwd = makeFolder({ [name]: text })
    expect(await loadConfig({ cwd })).toEqual({ retries: 1 })
  })

  it('finds the nearest one upward', async () => {
    const root = makeFolder({
      'veracite.config.json': '{ "retries": 1 }',
      'a/veracite.config.json': '{ "retries": 2 }',
      'a/b/c.md': '',
    })
    expect(await loadConfig({ cwd: `${root}/a/b` })).toEqual({ retries: 2 })
  })

  it('reads the one that is named instead', async () => {
    const cwd = makeFolder({
      'veracite.config.json': '{ "retries": 1 }',
      'ci/strict.json': '{ "preset": "strict" }',
    })
    expect(await loadConfig({ cwd, file: 'ci/strict.json' })).toEqual({ preset: 'strict' })
  })

  it('is content with none, and with an empty one', async () => {
    expect(await loadConfig({ cwd: makeFolder({}) })).toEqual({})
    const cwd = makeFolder({ 'veracite.config.json': '' })
    expect(await loadConfig({ cwd })).toEqual({})
  })

  it.each([
    ['absent.json', {}, 'not-found', 'absent.json does not exist'],
    ['a.json', { 'a.json': '{ "retries": ' }, 'not-loadable', 'a.json cannot be loaded: '],
    ['a.ts', { 'a.ts': 'export default {' }, 'not-loadable', 'a.ts cannot be loaded: '],
    ['a.js', { 'a.js': 'throw new Error("no")' }, 'not-loadable', 'a.js cannot be loaded: no'],
    ['a.json', { 'a.json': '[]' }, 'invalid', 'a.json: it must be an object of settings'],
  ])('refuses %s with %j', async (file, files, code, message) => {
    await expect(loadConfig({ cwd: makeFolder(files), file })).rejects.toMatchObject({
      name: 'ConfigError',
      code,
      message: expect.stringContaining(message),
    })
  })

  it.each([
    ['veracite.config.json', '{ "retries": '],
    ['veracite.config.js', 'throw new Error("no")'],
  ])('names the %s that it found and cannot load', async (name, text) => {
    await expect(loadConfig({ cwd: makeFolder({ [name]: text }) })).rejects.toMatchObject({
      code: 'not-loadable',
      message: expect.stringMatching(`^${name} cannot be loaded: `),
    })
  })
})

describe('validateConfig', () => {
  it.each([
    [{ concurency: 1 }, 'there is no key concurency; did you mean concurrency?'],
    [{ record: 'x' }, 'there is no key record'],
    [{ timeout: '20' }, 'timeout must be a number of seconds, more than 0'],
    [{ retries: 1.5 }, 'retries must be a whole number from 0 to 20'],
    [{ preset: 'best' }, 'preset must be one of recommended, cs1'],
    [
      { rules: { 'unclosed-cit': 'off' } },
      'rules.unclosed-cit must be the id of a rule; did you mean unclosed-cite?',
    ],
    [{ rules: { 'unclosed-cite': 'on' } }, 'rules.unclosed-cite must be off, info, warn or error'],
    [{ rules: ['unclosed-cite'] }, 'rules must be settings by rule id'],
    [{ overrides: [{ files: [] }] }, 'overrides.0.files must be a list of globs'],
    [{ overrides: [{ files: ['a'], presett: 'x' }] }, 'there is no key overrides.0.presett'],
    [
      { overrides: [{ files: ['a'], rules: { 'bad-ur': 'off' } }] },
      'overrides.0.rules.bad-ur must be the id of a rule; did you mean bad-url?',
    ],
    [{ plugins: [{ meta: {} }] }, 'plugins.0 must be a list of rules that defineRule made'],
    [{ cs1: { version: '1999' } }, 'cs1.version must be one of 2022, 2025'],
    [{ cs1: { edition: '2022' } }, 'there is no key cs1.edition'],
    [{ connectTo: ['::'] }, 'connectTo.0 must be'],
    [{ archives: { wayback: 'web.archive.org' } }, 'archives.wayback must be'],
    [
      { hosts: { 'a.example/b': { headers: {} } } },
      'hosts must be settings by host, but a host is a name such as example.org',
    ],
    [
      { hosts: { 'a.example': { headers: { authorization: 'secret\n' } } } },
      'hosts must be settings by host, but the value of the header authorization cannot be sent',
    ],
    [
      { hosts: { 'a.example': { headers: { authorization: 7 } } } },
      'hosts.a.example.headers.authorization must be an object with headers',
    ],
    [JSON.parse('{ "__proto__": 1 }'), 'there is no key __proto__'],
  ])('points at the key of %j', (config, message) => {
    expect(() => validateConfig(config, 'c.json')).toThrow(`c.json: ${message}`)
  })

  it('takes a rule with options', () => {
    const config = { rules: { 'unclosed-cite': ['warn', { a: 1 }] } }
    expect(validateConfig(config, 'c.json')).toEqual(config)
  })
})

describe('the configuration that init writes', () => {
  it('mentions every key', () => {
    const mentioned = Array.from(configTemplate.matchAll(/^ {2}\/\/ (\w+): /gm), ([, key]) => key)
    expect(mentioned.toSorted()).toEqual([...configKeys].sort())
  })

  it.each([
    ['as written', (text: string) => text],
    ['with every key in use', (text: string) => text.replaceAll(/^ {2}\/\/ (?=\w+: )/gm, '  ')],
  ])('is valid %s', async (_, edit) => {
    const cwd = makeFolder({ 'veracite.config.ts': edit(configTemplate) })
    await expect(loadConfig({ cwd })).resolves.toBeDefined()
  })
})
