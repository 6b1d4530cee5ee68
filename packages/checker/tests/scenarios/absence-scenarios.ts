import { bare, message, page, status } from './answers.ts'
import { all, notFound, only, type Scenario } from './scenario.ts'

const stockMessages: readonly Scenario[] = [
  ['English', '404 Not Found'],
  ['English, in a sentence', 'Oops! That page can’t be found.'],
  ['English, with the site', 'Page not found - Example News'],
  ['Chinese', '页面不存在'],
  ['Traditional Chinese', '找不到網頁'],
  ['Hindi', 'पृष्ठ नहीं मिला'],
  ['Spanish', 'Página no encontrada'],
  ['French', 'Page introuvable'],
  ['Arabic', 'الصفحة غير موجودة'],
  ['Bengali', 'পৃষ্ঠাটি পাওয়া যায়নি'],
  ['Portuguese', 'Página não encontrada'],
  ['Russian', 'Страница не найдена'],
  ['Urdu', 'صفحہ نہیں ملا'],
  ['Indonesian', 'Halaman tidak ditemukan'],
  ['German', 'Seite nicht gefunden'],
  ['Japanese', 'ページが見つかりません'],
  ['Nigerian Pidgin', 'Page wey you dey find no dey'],
  ['Marathi', 'पृष्ठ सापडले नाही'],
  ['Telugu', 'పేజీ కనుగొనబడలేదు'],
  ['Turkish', 'Sayfa bulunamadı'],
  ['Tamil', 'பக்கம் காணப்படவில்லை'],
  ['Vietnamese', 'Không tìm thấy trang'],
  ['Korean', '페이지를 찾을 수 없습니다'],
  ['Italian', 'Pagina non trovata'],
  ['Polish', 'Nie znaleziono strony'],
  ['Persian', 'صفحه یافت نشد'],
].map(([language, title = '']) => ({
  label: `a message in ${language}`,
  answers: all(message(title)),
  expected: notFound,
}))

/** Pages that answer and are gone. */
export const absences: readonly Scenario[] = [
  ...stockMessages,
  {
    label: 'a message in a heading',
    answers: all(bare('<title>Example News</title><h1>Example News</h1><h2>Page not found</h2>')),
    expected: notFound,
  },
  {
    label: 'a message beside many links',
    answers: all(page('Page not found', '<ul><li>News</li></ul>'.repeat(200))),
    expected: notFound,
  },
  {
    label: 'a message where others get 404',
    answers: only(message('Article not found')),
    expected: notFound,
  },
  {
    label: 'a message that was cited as the title',
    title: 'Page not found',
    answers: all(message('Page not found')),
    expected: notFound,
  },
  {
    label: 'the same page for every path',
    answers: all(
      page(
        'Example News',
        '<p>Weather. Sport. Letters to the editor. All that you need to know of the town.</p>',
      ),
    ),
    expected: ['soft-404', 'sibling-identical'],
  },
  {
    label: 'nothing',
    answers: all({ headers: { 'content-type': 'text/html' } }),
    expected: ['soft-404', 'empty'],
  },
  {
    label: 'nothing but markup',
    answers: all(bare('<html><body></body></html>')),
    expected: ['soft-404', 'empty'],
  },
  { label: 'no content', answers: all(status(204)), expected: ['soft-404', 'empty'] },
  {
    label: 'a domain for sale',
    answers: all(message('This domain is for sale', 'Make an offer.')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a domain for sale, by name',
    answers: all(message('gazette.example is for sale', 'Buy this domain.')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a parked domain',
    answers: all(
      message(
        'gazette.example',
        'This domain is parked free, courtesy of a registrar. Related searches.',
      ),
    ),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a server without a site',
    answers: all(message('Welcome to nginx!', 'If you see this page…')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a suspended account',
    answers: all(message('Account Suspended', 'Contact your host.')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a casino',
    answers: all(page('Slot Gacor Maxwin 2024 | Situs Judi Online')),
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'a pharmacy',
    answers: all(page('Buy cheap Viagra online')),
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'a shop in Japanese, on every path',
    answers: all(page('激安ブランド通販サイト', '<p>今だけ全品送料無料、人気のバッグと財布。</p>')),
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'a casino in Chinese',
    answers: all(page('澳门百家乐 娱乐城')),
    expected: ['soft-404', 'hijacked'],
  },
]

/** Errors that come with success. */
export const troubles: readonly Scenario[] = [
  {
    label: 'an error page with 200',
    answers: all(message('Service Unavailable')),
    expected: ['unstable', 'error-page'],
  },
  {
    label: 'maintenance with 200',
    answers: all(message('Site under maintenance', 'Back soon.')),
    expected: ['unstable', 'error-page'],
  },
  {
    label: 'a broken database',
    answers: all(message('Error establishing a database connection')),
    expected: ['unstable', 'error-page'],
  },
]
