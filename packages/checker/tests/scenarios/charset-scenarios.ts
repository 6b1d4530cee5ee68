import iconv from 'iconv-lite'
import type { Answer } from './answers.ts'
import { alive, all, notFound, type Scenario } from './scenario.ts'

/** A page in some charset, told by its header, its own statement or nothing. */
function encoded(
  title: string,
  {
    charset,
    header,
    meta,
    lang,
  }: { charset: string; header?: string; meta?: string; lang?: string },
): Answer {
  const statement =
    meta === undefined
      ? ''
      : `<meta http-equiv="Content-Type" content="text/html; charset=${meta}">`
  const text = `<html${lang ? ` lang="${lang}"` : ''}><head>${statement}<title>${title}</title></head><body><h1>${title}</h1><p>${title}. ${title}. ${title}</p></body></html>`
  return {
    headers: {
      'content-type': header === undefined ? 'text/html' : `text/html; charset=${header}`,
    },
    body: iconv.encode(text, charset, { addBOM: charset.startsWith('utf-16') }),
  }
}

const russian = 'Страница не найдена'
const samples = [
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['shift_jis', 'ページが見つかりません'],
  ['euc-jp', 'お探しのページは見つかりませんでした'],
  ['gbk', '您访问的页面不存在'],
  ['gb18030', '页面不存在'],
  ['big5', '找不到網頁'],
  ['euc-kr', '페이지를 찾을 수 없습니다'],
  ['iso-8859-1', 'Página não encontrada'],
  ['iso-8859-2', 'Strona nie została znaleziona'],
  ['iso-8859-9', 'Sayfa bulunamadı'],
  ['windows-1256', 'الصفحة غير موجودة'],
  ['windows-1255', 'הדף לא נמצא'],
  ['windows-1253', 'Η σελίδα δεν βρέθηκε'],
  ['utf-16le', 'Page not found'],
] as const

/** Titles whose bytes must be read right for a cited title to be found or a message to be known. */
export const charsets: readonly Scenario[] = [
  ...samples.map(([charset, title]) => ({
    label: `a message in ${charset}, told by the header`,
    answers: all(encoded(title, { charset, header: charset })),
    expected: notFound,
  })),
  ...samples
    .filter(([charset]) => charset !== 'utf-16le')
    .map(([charset, title]) => ({
      label: `a message in ${charset}, told by the page alone`,
      answers: all(encoded(title, { charset, meta: charset })),
      expected: notFound,
    })),
  ...(
    [
      ['windows-1251', russian, 'ru'],
      ['shift_jis', 'お探しのページは見つかりませんでした', 'ja'],
      ['gbk', '您访问的页面不存在', 'zh'],
      ['euc-kr', '페이지를 찾을 수 없습니다', 'ko'],
      ['big5', '您要找的網頁不存在', 'zh-TW'],
      ['windows-1256', 'الصفحة غير موجودة', 'ar'],
    ] as const
  ).map(([charset, title, lang]) => ({
    label: `a message in ${charset}, told by nothing but its language`,
    answers: all(encoded(title, { charset, lang })),
    expected: notFound,
  })),
  {
    label: 'a message whose header says UTF-8, and the page the truth',
    answers: all(
      encoded(russian, { charset: 'windows-1251', header: 'utf-8', meta: 'windows-1251' }),
    ),
    expected: notFound,
  },
  {
    label: 'a message whose header says Latin-1, and the bytes UTF-8',
    answers: all(encoded(russian, { charset: 'utf-8', header: 'iso-8859-1' })),
    expected: notFound,
  },
  {
    label: 'a message whose header says Latin-1, and the page windows-1251',
    answers: all(
      encoded(russian, { charset: 'windows-1251', header: 'iso-8859-1', meta: 'windows-1251' }),
    ),
    expected: notFound,
  },
  {
    label: 'a message in UTF-8 with a byte order mark, its header wrong',
    answers: all({
      headers: { 'content-type': 'text/html; charset=windows-1252' },
      body: `\uFEFF<title>${russian}</title>`,
    }),
    expected: notFound,
  },
  {
    label: 'a story in Shift_JIS whose header is silent',
    title: '日本の歴史',
    answers: all(encoded('日本の歴史', { charset: 'shift_jis', meta: 'shift_jis' })),
    expected: alive,
  },
  {
    label: 'a story in windows-1251 whose header says UTF-8',
    title: 'Наводнение в нижнем городе',
    answers: all(
      encoded('Наводнение в нижнем городе', {
        charset: 'windows-1251',
        header: 'UTF-8',
        meta: 'windows-1251',
      }),
    ),
    expected: alive,
  },
  {
    label: 'a story in GBK cited in Chinese',
    title: '大坝决堤',
    answers: all(encoded('大坝决堤 - 新闻网', { charset: 'gbk', meta: 'gb2312' })),
    expected: alive,
  },
  {
    label: 'a story in a charset that no one knows',
    answers: all({
      headers: { 'content-type': 'text/html; charset=x-no-such-thing' },
      body: '<title>A dam bursts</title><p>Water.</p>',
    }),
    expected: alive,
  },
]
