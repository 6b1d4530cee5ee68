import { describe, expect, it } from 'vitest'
import { longSpellings, parameterNames } from '../../src/citation/data/parameter-names.ts'
import { packs, parse } from '../../src/index.ts'

function citationsOf(language: string, text: string): unknown[] {
  const pack = packs[language]
  const parsed = parse({ path: 'a.wiki', text }, { packs: pack === undefined ? [] : [pack] })
  return parsed.citations.map(({ template, parameters }) => [
    template,
    ...parameters.map(({ name, value }) => `${name}=${value}`),
  ])
}

describe('packs', () => {
  it.each([
    [
      'fr',
      '{{Lien web|titre=A|url=b|consulté le=c|nom1=D}}',
      ['cite web', 'title=A', 'url=b', 'access-date=c', 'last1=D'],
    ],
    ['fr', "{{Modèle:Ouvrage|prénom=A|numéro d'édition=2}}", ['cite book', 'first=A', 'edition=2']],
    [
      'de',
      '{{Internetquelle |titel=A |hrsg=B |abruf=C |archiv-url=d}}',
      ['cite web', 'title=A', 'publisher=B', 'access-date=C', 'archive-url=d'],
    ],
    ['de', '{{Literatur |Titel=A |Hrsg=B}}', ['cite book', 'title=A', 'editor=B']],
    [
      'es',
      '{{cita publicación|título=A|revista=B|fechaacceso=C}}',
      ['cite journal', 'title=A', 'journal=B', 'access-date=C'],
    ],
    ['it', '{{Cita web|titolo=A|accesso=B}}', ['cite web', 'title=A', 'access-date=B']],
    ['pt', '{{Citar web|título=A|acessodata=B}}', ['cite web', 'title=A', 'access-date=B']],
    ['nl', '{{Citeer web|titel=A|bezochtdatum=B}}', ['cite web', 'title=A', 'access-date=B']],
    [
      'pl',
      '{{Cytuj stronę|tytuł=A|data dostępu=B|imię2=C}}',
      ['cite web', 'title=A', 'access-date=B', 'first2=C'],
    ],
    ['ru', '{{Книга|заглавие=A|издание=2}} ', ['cite book', 'title=A', 'edition=2']],
    ['ru', '{{статья|издание=A|страницы=3}}', ['cite journal', 'journal=A', 'pages=3']],
    ['ja', '{{Cite book|和書|著者=A|title=B}}', ['cite book', '1=和書', 'author=A', 'title=B']],
    ['zh', '{{引用網頁|標題=A|網址=b}}', ['cite web', 'title=A', 'url=b']],
    ['fr', '{{cite web|title=A|accessdate=B}}', ['cite web', 'title=A', 'access-date=B']],
  ])('read the names of %s in %s', (language, text, expected) => {
    expect(citationsOf(language, text)).toEqual([expected])
  })

  it('are not read unless they are asked for', () => {
    expect(citationsOf('', '{{Lien web|titre=A}}')).toEqual([])
  })

  const known = new Set([...parameterNames, ...Object.values(longSpellings)])

  it.each(Object.values(packs))('of $language map to names that exist', (pack) => {
    const special = Object.values(pack.templates).flatMap(({ parameters = {} }) =>
      Object.entries(parameters),
    )
    for (const [local, canonical] of [...Object.entries(pack.parameters), ...special]) {
      expect(known).toContain(canonical)
      expect(local).toBe(local.toLowerCase().replaceAll(/[\s_-]/g, ''))
      expect(local.endsWith('#')).toBe(canonical.endsWith('#'))
    }
    for (const [template, { names }] of Object.entries(pack.templates)) {
      const text = names.map((name) => `{{${name}|x}}`).join('')
      const parsed = parse({ path: 'a.wiki', text }, { packs: [pack] })
      const found = [...parsed.citations, ...(parsed.annotations ?? [])]
      const isList = template === 'reflist'
      const count = isList ? 0 : found.length + parsed.references.length
      expect(count).toBe(isList ? 0 : names.length)
    }
    expect(pack.months).toHaveLength(12)
  })
})
