import type { LanguagePack } from './language-pack.js'

/**
 * The citation templates of the Japanese Wikipedia.
 *
 * Source: the documentation pages of the templates named here, as known in 2026-01.
 */
export const ja: LanguagePack = {
  language: 'ja',
  namespaces: ['テンプレート'],
  templates: {
    'citation needed': { names: ['要出典'] },
    'dead link': { names: ['リンク切れ'] },
    webarchive: { names: ['ウェブアーカイブ'] },
    reflist: { names: ['脚注リスト'] },
  },
  parameters: {
    題名: 'title',
    タイトル: 'title',
    著者: 'author',
    '著者#': 'author#',
    姓: 'last',
    '姓#': 'last#',
    名: 'first',
    '名#': 'first#',
    日付: 'date',
    年: 'year',
    月: 'month',
    出版社: 'publisher',
    出版者: 'publisher',
    新聞: 'newspaper',
    雑誌: 'magazine',
    巻: 'volume',
    号: 'issue',
    ページ: 'pages',
    頁: 'pages',
    言語: 'language',
    閲覧日: 'access-date',
    アーカイブ: 'archive-url',
    アーカイブ日: 'archive-date',
  },
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
}
