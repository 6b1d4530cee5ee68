import { packs, parse } from '@veracite/parser'
import { describe, expect, it } from 'vitest'
import { languageOfPreset, lint, type PresetName, presets } from '../src/index.ts'

const now = new Date('2026-11-22')

/** What a preset finds in an article of its wiki, each as the rule and the text at fault. */
function lintArticle(preset: PresetName, text: string): string[] {
  const pack = packs[languageOfPreset(preset) ?? '']
  const languages = pack ? [pack] : []
  const parsed = parse({ path: 'a', text, syntax: 'wikitext' }, { packs: languages })
  expect(parsed.citations.length).toBeGreaterThan(0)
  return lint(parsed, { preset, languages, now }).map(({ ruleId, span }) => {
    return `${ruleId}: ${text.slice(span.start.offset, span.end.offset)}`
  })
}

const url = 'https://example.org/a'

const sound: readonly (readonly [PresetName, string])[] = [
  [
    'frwiki',
    `{{Lien web|titre=Marées|url=${url}|date=12 janvier 2020|consulté le=1er févr. 2021}}`,
  ],
  ['frwiki', '{{Article|titre=La mer|périodique=Revue|date=printemps 2010|passage=p. 3-5}}'],
  ['dewiki', `{{Internetquelle|titel=Gezeiten|url=${url}|datum=12. Januar 2020|abruf=2021-02-03}}`],
  ['dewiki', `{{Internetquelle|titel=Gezeiten|url=${url}|datum=12.01.2020|abruf=3. Februar 2021}}`],
  ['eswiki', `{{Cita web|título=Mareas|url=${url}|fecha=12 de enero de 2020|idioma=inglés}}`],
  ['itwiki', `{{Cita web|titolo=Maree|url=${url}|data=12 gennaio 2020|accesso=1º febbraio 2021}}`],
  ['ptwiki', `{{Citar web|titulo=Marés|url=${url}|data=12 de janeiro de 2020}}`],
  ['nlwiki', `{{Citeer web|titel=Getijden|url=${url}|datum=12 januari 2020}}`],
  ['plwiki', `{{Cytuj|tytuł=Pływy|url=${url}|data=12 stycznia 2020}}`],
  ['ruwiki', `{{cite web|title=Приливы|url=${url}|date=12 января 2020 года}}`],
  ['jawiki', `{{Cite web|和書|title=潮汐|url=${url}|date=2020年1月12日}}`],
  ['zhwiki', `{{cite web|title=潮汐|url=${url}|date=2020年1月12日|accessdate=2021年2月}}`],
]

describe('presets for other wikis', () => {
  it('exist for every pack', () => {
    const languages = (Object.keys(presets) as PresetName[]).flatMap(
      (preset) => languageOfPreset(preset) ?? [],
    )
    expect(languages.sort()).toEqual(Object.keys(packs).sort())
  })

  it.each(sound)('%s has nothing to say of %s', (preset, text) => {
    expect(lintArticle(preset, text)).toEqual([])
  })

  it.each([
    ['frwiki', `{{Lien web|titre=Marées|url=${url}|date=31 février 2020}}`, '31 février 2020'],
    ['dewiki', `{{Internetquelle|titel=Ebbe|url=${url}|datum=31. April 2020}}`, '31. April 2020'],
    ['plwiki', `{{Cytuj|tytuł=Pływy|url=${url}|data=31 czerwca 2020}}`, '31 czerwca 2020'],
    ['zhwiki', `{{cite web|title=潮汐|url=${url}|date=2020年2月31日}}`, '2020年2月31日'],
  ] as const)('%s knows the days there are: %s', (preset, text, date) => {
    expect(lintArticle(preset, text)).toEqual([`invalid-date: ${date}`])
  })

  it('judge dates against each other in any language', () => {
    const text = `{{Lien web|titre=Marées|url=${url}|date=12 mars 2020|consulté le=12 févr. 2020}}`
    expect(lintArticle('frwiki', text)).toEqual(['access-before-pub: 12 févr. 2020'])
  })

  it('find what is wrong anywhere, and say it by the names in the text', () => {
    const text = `{{Lien web|url=${url}|date=12 janvier 2020|isbn=978-2-07-036822-9}}`
    expect(lintArticle('frwiki', text)).toEqual([
      'missing-title: Lien web',
      'isbn-check: 978-2-07-036822-9',
    ])
    const access = '{{Ouvrage|titre=Marées|consulté le=12 janvier 2020}}'
    expect(lintArticle('frwiki', access)).toEqual(['access-no-url: consulté le'])
  })

  it('leave English templates to the English rules', () => {
    const text = `{{cite web|title=Tides|url=${url}|date=31 February 2020}}`
    expect(lintArticle('frwiki', text)).toEqual(['invalid-date: 31 February 2020'])
  })
})
