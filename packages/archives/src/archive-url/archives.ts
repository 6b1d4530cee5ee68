import type { ArchiveId, ArchivePolicy } from './archive-url.js'

const active = { standing: 'active' } as const

/**
 * What is known of each archive, as of 2026-11. Only what a source states is marked; an archive
 * that cannot be reached for a day is still active.
 */
export const archives: Readonly<Record<ArchiveId, ArchivePolicy>> = {
  wayback: { name: 'Wayback Machine', ...active },
  'archive-today': {
    name: 'archive.today',
    standing: 'deprecated',
    since: '2026-02-20',
    source: 'https://en.wikipedia.org/wiki/Wikipedia:Archive.today_guidance',
  },
  webcite: {
    name: 'WebCite',
    standing: 'defunct',
    since: '2019-07',
    source: 'https://en.wikipedia.org/wiki/Help:Using_WebCite',
  },
  perma: { name: 'Perma.cc', ...active },
  ghostarchive: { name: 'Ghostarchive', ...active },
  'google-cache': {
    name: 'Google cache',
    standing: 'defunct',
    since: '2024-09',
    source: 'https://en.wikipedia.org/wiki/Google_Cache',
  },
  wikiwix: { name: 'WikiWix', ...active },
  freezepage: { name: 'FreezePage', ...active },
  megalodon: { name: 'Megalodon (Web Gyotaku)', ...active },
  conifer: { name: 'Conifer', ...active },
  'time-travel': {
    name: 'Memento Time Travel',
    standing: 'defunct',
    since: '2025',
    source: 'https://timetravel.mementoweb.org/',
  },
  'archive-it': { name: 'Archive-It', ...active },
  'uk-web-archive': { name: 'UK Web Archive', ...active },
  'uk-government': { name: 'UK Government Web Archive', ...active },
  'uk-parliament': { name: 'UK Parliament Web Archive', ...active },
  proni: { name: 'PRONI Web Archive', ...active },
  scotland: { name: 'National Records of Scotland Web Archive', ...active },
  'library-of-congress': { name: 'Library of Congress Web Archive', ...active },
  'us-national-archives': { name: 'Webharvest (US National Archives)', ...active },
  australia: { name: 'Australian Web Archive', ...active },
  'new-zealand': { name: 'New Zealand Web Archive', ...active },
  canada: { name: 'Government of Canada Web Archive', ...active },
  quebec: { name: 'BAnQ Web Archive', ...active },
  'york-university': { name: 'York University Libraries Web Archive', ...active },
  portugal: { name: 'Arquivo.pt', ...active },
  iceland: { name: 'Vefsafn.is', ...active },
  croatia: { name: 'Croatian Web Archive', ...active },
  slovenia: { name: 'Slovenian Web Archive', ...active },
  czechia: { name: 'Webarchiv.cz', ...active },
  estonia: { name: 'Estonian Web Archive', ...active },
  austria: { name: 'Webarchiv Österreich', ...active },
  catalonia: { name: 'PADICAT', ...active },
  'athens-university': { name: 'Athens University of Economics Web Archive', ...active },
  singapore: { name: 'Web Archive Singapore', ...active },
  israel: { name: 'Israel Internet Archive', ...active },
  japan: { name: 'WARP (National Diet Library)', ...active },
  stanford: { name: 'Stanford Web Archive Portal', ...active },
  'bibliotheca-alexandrina': { name: 'Bibliotheca Alexandrina', ...active },
  'internet-memory': {
    name: 'Internet Memory Foundation',
    standing: 'defunct',
    since: '2018',
    source: 'https://en.wikipedia.org/wiki/Internet_Memory_Foundation',
  },
  'california-digital-library': {
    name: 'CDL Web Archiving Service',
    standing: 'defunct',
    since: '2015',
    source: 'https://en.wikipedia.org/wiki/Wikipedia:List_of_web_archives_on_Wikipedia',
  },
}
