import type { SourceVerdict } from '@veracite/core'
import { parse } from '@veracite/parser'
import { describe, expect, it } from 'vitest'
import { ConfigError, defineRule, type LintOptions, lint, rules } from '../src/index.ts'
import { noPressReleases } from './plugin/no-press-releases.ts'

const now = new Date('2026-11-22T15:00:00Z')

function idsOf(text: string, options: LintOptions = {}): string[] {
  return lint(parse({ path: 'a', text, syntax: 'wikitext' }), { now, ...options }).map(
    ({ ruleId }) => ruleId,
  )
}

const bad = '{{cite web |title=Tides |url=https://example.org/tides |accesdate=5 May 2020}}'

describe('lint', () => {
  it('reports data, the filled message and the exact place', () => {
    const [diagnostic] = lint(parse({ path: 'a', text: `One.\n${bad}`, syntax: 'wikitext' }), {
      now,
    })
    expect(diagnostic).toMatchObject({
      ruleId: 'unknown-param',
      messageId: 'suggest',
      data: { name: 'accesdate', suggestion: 'access-date' },
      message: '“accesdate” is no parameter of this template; use “access-date”',
      severity: 'error',
      cs1: 'err_parameter_ignored_suggest',
    })
    expect(diagnostic?.span.start.line).toBe(2)
    expect(diagnostic?.span.start.column).toBe(bad.indexOf('accesdate') + 1)
  })

  it('reports in the order of the text, the same each time', () => {
    const text = `${bad} {{cite web}} <ref name=x/> {{cite book |title=A |isbn=1 |date=99 May 1}}`
    const parsed = parse({ path: 'a', text, syntax: 'wikitext' })
    const found = lint(parsed, { preset: 'strict', now })
    const offsets = found.map(({ span }) => span.start.offset)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    expect(lint(parsed, { preset: 'strict', now })).toEqual(found)
  })

  it('turns rules on, off and up', () => {
    expect(idsOf(bad, { rules: { 'unknown-param': 'off' } })).toEqual([])
    const up = { rules: { 'unknown-param': ['warn', {}] } } as const
    const [diagnostic] = lint(parse({ path: 'a', text: bad, syntax: 'wikitext' }), up)
    expect(diagnostic?.severity).toBe('warning')
    const lang = '{{cite book |title=A |language=en}}'
    expect(idsOf(lang)).toEqual([])
    expect(idsOf(lang, { rules: { 'lang-redundant': 'error' } })).toEqual(['lang-redundant'])
  })

  it('refuses what does not exist, naming the key', () => {
    const attempt = (options: LintOptions) => (): unknown => idsOf('', options)
    expect(attempt({ preset: 'none' as 'cs1' })).toThrow(ConfigError)
    expect(attempt({ rules: { nope: 'off' } })).toThrow('There is no rule “nope”')
    expect(attempt({ rules: { 'bad-url': 'loud' as 'off' } })).toThrow('“rules.bad-url” must be')
    const given = (id: string, options: Record<string, unknown>) =>
      attempt({ rules: { [id]: ['warn', options] } })
    expect(given('bad-url', { add: [] })).toThrow('rules.bad-url has no option “add”: it has none')
    expect(given('source-deprecated', { add: 'x.example' })).toThrow('must be a list of texts')
    expect(given('source-deprecated', { add: ['x.example'] })).not.toThrow()
  })

  it('counts the version of the citation module', () => {
    const text = '{{cite journal |title=A |journal=B |pmc=10000000}}'
    expect(idsOf(text)).toEqual([])
    expect(idsOf(text, { cs1: { version: '2022' } })).toEqual(['pmid-pmc-range'])
  })

  it('leaves citations alone whose fields are guessed', () => {
    const parsed = parse({ path: 'a', text: bad, syntax: 'wikitext' })
    const [citation] = parsed.citations
    const guessed = { ...citation, parameters: citation?.parameters, confidence: 0.5 }
    const citations = [guessed as NonNullable<typeof citation>]
    expect(lint({ ...parsed, citations }, { now })).toEqual([])
  })

  it('gives rules the verdicts of their citation and its health', () => {
    const parsed = parse({ path: 'a', text: `${bad} {{cite book |title=A}}`, syntax: 'wikitext' })
    const seen: unknown[] = []
    const spy = defineRule({
      meta: { ...noPressReleases.meta, id: 'spy', messages: {} },
      create: (context) => ({
        citation: (citation) => {
          seen.push([context.verdictsOf(citation).length, context.healthOf(citation)])
        },
      }),
    })
    const verdict: SourceVerdict = {
      citationId: parsed.citations[0]?.id ?? '',
      parameter: 'url',
      url: 'https://example.org/tides',
      live: { status: 'alive', reason: 'ok' },
      archive: { status: 'none' },
      match: { title: null, author: null, date: null, quote: null },
    }
    lint(parsed, { plugins: [spy], now })
    lint(parsed, { plugins: [spy], verdicts: [verdict], now })
    expect(seen).toEqual([
      [0, undefined],
      [0, undefined],
      [1, 'at-risk'],
      [0, 'offline-source'],
    ])
  })

  it('runs rules of the user’s own', () => {
    const text = '{{cite press release |title=Tides |publisher=Harbour Inc.}}'
    const plugins = [noPressReleases]
    expect(idsOf(text, { plugins })).toEqual(['no-press-releases'])
    expect(idsOf(text, { plugins, preset: 'cs1' })).toEqual([])
    expect(idsOf(text, { plugins, rules: { 'no-press-releases': 'off' } })).toEqual([])
  })
})

describe('suppressions', () => {
  const isbn = '{{cite book |title=A |isbn=978-0-306-40615-8}}'

  it.each([
    `<!-- veracite-disable-next-line isbn-check -- printed so -->\n${isbn}`,
    `[//]: # (veracite-disable-next-line isbn-check)\n${isbn}`,
    `${isbn} <!-- veracite-disable-line -->`,
    `<!-- veracite-disable isbn-check, bad-url -->\n\n${isbn}`,
    `<!--veracite-disable-->\n${isbn}\n<!--veracite-enable-->`,
    `${isbn}\n<!-- veracite-disable-file isbn-check -- a list of misprints -->`,
    `{/* veracite-disable-next-line isbn-check */}\n${isbn}`,
  ])('keep findings back: %j', (text) => {
    expect(idsOf(text, { rules: { 'unused-suppression': 'off' } })).toEqual([])
  })

  it.each([
    `<!-- veracite-disable-next-line bad-url -->\n${isbn}`,
    `<!-- veracite-disable-next-line isbn-check -->\n\n${isbn}`,
    `<!-- veracite-disable -->\n<!-- veracite-enable -->\n${isbn}`,
    `<!-- veracite-disabled -->\n${isbn}`,
    `veracite-disable-next-line isbn-check\n${isbn}`,
    `{/* veracite-disable-next-line isbn-check\n${isbn}`,
    `[//]: # (veracite-disable-next-line isbn-check\n${isbn}`,
  ])('keep nothing else back: %j', (text) => {
    expect(idsOf(text, { rules: { 'unused-suppression': 'off' } })).toEqual(['isbn-check'])
  })

  it('are not called unused where their rule did not run', () => {
    const text = '<!-- veracite-disable-next-line dead-source -->\n'
    expect(idsOf(text)).toEqual([])
    expect(idsOf(text, { verdicts: [] })).toEqual(['unused-suppression'])
  })
})

describe('the registry', () => {
  it('holds rules whose ids cannot be mistaken for built-in names', () => {
    expect(rules.get('constructor')).toBeUndefined()
  })
})
