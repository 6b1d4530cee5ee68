import { bare, message, page, redirect } from './answers.ts'
import { alive, all, bounced, gone, path, type Scenario, story, wall } from './scenario.ts'

const loginWall = ['blocked', 'login-wall'] as const
const consentWall = ['blocked', 'consent-wall'] as const
const geoBlocked = ['blocked', 'geo-blocked'] as const

const logins = [
  ['Italian', 'Accedi | Gazzetta'],
  ['Polish', 'Zaloguj się'],
  ['Turkish', 'Giriş Yap - Haber'],
  ['Vietnamese', 'Đăng nhập'],
  ['Arabic', 'تسجيل الدخول'],
  ['Dutch', 'Inloggen | Krant'],
] as const

/** What all pages of a site show, and what it is. */
const shown: readonly (readonly [string, string, Scenario['expected']])[] = [
  ['Cookieの使用について', '当サイトはCookieを使用しています。同意する。', consentWall],
  ['Bist du über 18?', 'Bitte bestätige dein Alter.', consentWall],
  ['Avez-vous plus de 18 ans ?', 'Oui. Non.', consentWall],
  ['¿Eres mayor de edad?', 'Sí. No.', consentWall],
  ['Warteraum', 'Sie befinden sich in der Warteschlange.', wall],
  ['File d’attente', 'Vous êtes maintenant dans la file d’attente.', wall],
  ['Bu içerik ülkenizde kullanılamıyor', '—', geoBlocked],
  ['해당 국가에서는 이용할 수 없습니다', '—', geoBlocked],
  ['お住まいの国ではご利用いただけません', '—', geoBlocked],
  ['Доступ к информационному ресурсу ограничен', 'На основании закона.', wall],
  ['Erişim Engellendi', 'Mahkeme kararı.', wall],
  ['Access to this website has been blocked', 'By court order.', wall],
  ['Web Page Blocked', 'The page that you are trying to visit is blocked by policy.', wall],
  ['This site is blocked', 'Due to content filtering.', wall],
  ['Suspected phishing site | Cloudflare', 'This website has been reported.', wall],
  ['Wi-Fi Login', 'Accept the terms to go online.', loginWall],
  ['Please disable your ad blocker', 'Turn it off to go on.', wall],
]

/** Addresses that are asked for as they are written. */
const written = ['/a;b=1?c=2', '/a+b', '/~joe/', '/a.', '/#!/news/dam']

/** What stands between readers and pages in the languages of the world. */
export const interstitials: readonly Scenario[] = [
  ...logins.map(([language, title]) => ({
    label: `a form to sign in, in ${language}`,
    answers: all(bare(`<title>${title}</title><form><input type="password"></form>`)),
    expected: loginWall,
  })),
  ...shown.map(([title, text, expected]) => ({
    label: `everywhere “${title}”`,
    answers: all(message(title, text)),
    expected,
  })),
  ...written.map((cited) => ({
    label: `a story at ${cited}`,
    cited,
    answers: { [cited.replace(/[#].*/, '')]: story, '*': gone },
    expected: alive,
  })),
  {
    label: 'a network’s own page by way of a redirect',
    answers: { '*': redirect('{other}/portal?url=x', 302) },
    other: { '*': message('Guest WiFi Login', 'Accept.') },
    expected: loginWall,
  },
  {
    label: 'terms of use',
    answers: {
      '/robots.txt': gone,
      '/terms?next=1': message('Terms of use', 'I accept. I decline.'),
      '*': redirect('/terms?next=1', 302),
    },
    expected: consentWall,
  },
  {
    label: 'a test whether cookies are taken',
    answers: {
      '/robots.txt': gone,
      '/cookietest': message('Example', 'One moment.'),
      '*': redirect('/cookietest', 302),
    },
    expected: consentWall,
  },
  {
    label: 'a section in place of a page that is cited without a title',
    title: '',
    answers: { [path]: redirect('/news/'), '/news/': page('All news'), '*': gone },
    expected: bounced,
  },
]
