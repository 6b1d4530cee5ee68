import type { LanguagePack } from './language-pack.js'

/**
 * The citation templates of the German Wikipedia.
 *
 * Source: the documentation pages of the templates named here, as known in 2026-01.
 */
export const de: LanguagePack = {
  language: 'de',
  namespaces: ['vorlage'],
  templates: {
    'cite web': { names: ['internetquelle'], parameters: { hrsg: 'publisher' } },
    'cite book': { names: ['literatur'] },
    'cite patent': { names: ['patent'] },
    'dead link': { names: ['toter link'] },
    webarchive: { names: ['webarchiv'] },
  },
  parameters: {
    titel: 'title',
    online: 'url',
    werk: 'work',
    autor: 'author',
    hrsg: 'editor',
    herausgeber: 'editor',
    datum: 'date',
    jahr: 'year',
    monat: 'month',
    tag: 'day',
    abruf: 'access-date',
    zugriff: 'access-date',
    archivurl: 'archive-url',
    archivdatum: 'archive-date',
    offline: 'dead-url',
    sprache: 'language',
    seiten: 'pages',
    seite: 'page',
    verlag: 'publisher',
    ort: 'location',
    auflage: 'edition',
    band: 'volume',
    nummer: 'issue',
    sammelwerk: 'work',
    reihe: 'series',
    zitat: 'quote',
    übersetzer: 'translator',
    kapitel: 'chapter',
  },
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
}
