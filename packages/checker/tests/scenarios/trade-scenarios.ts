import type { LiveReason } from '@veracite/core'
import { type Answer, bare, prose, redirect } from './answers.ts'
import { alive, all, hijacked, notFound, only, parked, type Scenario, wall } from './scenario.ts'

/** A page with a title, a heading and whatever is under it. */
function sheet(title: string, heading: string, body = '', status = 200): Answer {
  return bare(
    `<html><head><title>${title}</title></head><body><h1>${heading}</h1>${body}</body></html>`,
    status,
  )
}

const sensor = bare(
  `<html><head><meta http-equiv="refresh" content="5; URL='?bm-verify=AAQ'"><title>&nbsp;</title></head><body>
  <script>xhr.open("POST","/_sec/verify?provider=interstitial",false)</script></body></html>`,
)

/** Titles of what stands on hijacked names, and where, in the languages of its customers. */
const trades: readonly (readonly [string, string])[] = [
  ['Chinese', '澳门新葡京娱乐场-官方网站-彩票投注平台'],
  ['Portuguese', 'Apostas online: melhores cassinos com bônus de boas-vindas e caça-níqueis'],
  ['German', 'Online Casino Bonus ohne Einzahlung – die besten Casinos'],
  ['French', 'Meilleur casino en ligne : bonus et tours gratuits'],
  ['Polish', 'Kasyno online – najlepsze bonusy bez depozytu'],
  ['Italian', 'Siti scommesse non AAMS: i migliori bonus'],
  ['Spanish', 'Casino online con bono sin depósito y tragamonedas'],
  ['Hindi in Latin', 'Satta Matka - Kalyan Matka Result - Matka Guessing'],
  ['Persian', 'سایت شرط بندی فوتبال - بازی انفجار با بونوس'],
  ['Arabic', 'أفضل كازينو اون لاين - مكافآت ومراهنات رياضية'],
  ['escorts', 'Escort Service - VIP Call Girls Available'],
  ['watches', 'Replica Watches - Best Fake Rolex for Sale'],
  ['apps', 'Download MOD APK - Free Premium Apps'],
]

const offers: readonly (readonly [string, Answer])[] = [
  ['STRATO', sheet('STRATO - Domain reserved', 'Diese Webseite wurde gerade freigeschaltet')],
  ['a Japanese host', sheet('エックスサーバー サーバー初期ページ', 'ようこそ')],
  ['Porkbun', sheet('estuary.example | parked by Porkbun', 'A Brand New Domain!')],
  ['Namecheap', sheet('Registrant WHOIS contact information verification', 'estuary.example')],
  ['Wix', sheet('Error ConnectYourDomain', 'Looks Like This Domain Isn’t Connected')],
  ['a name beside the words', sheet('estuary.example - coming soon', 'Coming soon')],
]

const walls: readonly (readonly [string, Answer])[] = [
  ['a sensor that sends to itself', sensor],
  [
    'a firewall’s script',
    bare('<html><head><script>window["bobcmn"]="101110";</script></head><body></body></html>'),
  ],
  [
    'a plugin’s limit with 503',
    sheet(
      'Your access to this site has been limited',
      'Your access to this site has been limited by the site owner',
      '',
      503,
    ),
  ],
  [
    'a check that takes a moment',
    sheet('One moment, please...', 'Please wait while your request is being verified...'),
  ],
  [
    'a Chinese firewall',
    bare('<html><title>405</title><body>很抱歉，您的访问被阻断。</body></html>', 405),
  ],
  [
    'a Chinese firewall with success',
    bare('<html><title>405</title><body>很抱歉，您的访问被阻断。</body></html>'),
  ],
  ['French', sheet('Vérification de sécurité', 'Vérifiez que vous êtes humain')],
  ['Portuguese', sheet('Verificação de segurança', 'Confirme que você não é um robô')],
  ['activity', sheet('Blocking page', 'Unauthorized Activity Has Been Detected')],
  ['an address', sheet('Banned', 'Your IP address has been banned')],
]

/** Walls of further languages, that every address of their sites gives. */
const gates: readonly (readonly [LiveReason, string, string])[] = [
  ['bot-wall', 'Güvenlik kontrolü', 'Robot olmadığınızı doğrulayın'],
  ['bot-wall', '認証', 'あなたがロボットではないことを確認してください'],
  ['bot-wall', '系统检测到您的访问异常', '请完成验证后继续访问'],
  ['paywall', 'Endast för prenumeranter', 'Den här artikeln är bara för prenumeranter'],
  ['paywall', 'Tilaajille', 'Tämä artikkeli on vain tilaajille'],
  ['paywall', '유료 회원 전용', '이 기사는 유료 구독자 전용입니다'],
  ['paywall', 'Доступно по подписке', 'Материал доступен только подписчикам'],
  ['login-wall', 'Access through your institution', 'Choose your institution'],
  ['geo-blocked', 'Isle Tribune', 'Our European visitors are important to us'],
  ['consent-wall', 'Terms of use', 'Please accept our terms of use to continue'],
]

const news = [
  'Casino bonus ruled misleading',
  'Customs seize replica watches',
  'Online pharmacy: police arrest three',
  'IP address banned? Readers explain',
]

/** Takeovers, walls and what looks like them. */
export const tradeScenarios: readonly Scenario[] = [
  ...trades.map(
    ([label, title]): Scenario => ({
      label: `hijacked: ${label}`,
      answers: all(sheet(title, title, '<p>Join now.</p>')),
      expected: hijacked,
    }),
  ),
  ...offers.map(
    ([label, answer]): Scenario => ({
      label: `parked: ${label}`,
      answers: all(answer),
      expected: parked,
    }),
  ),
  ...walls.map(
    ([label, answer]): Scenario => ({
      label: `wall: ${label}`,
      answers: all(answer),
      expected: wall,
    }),
  ),
  ...gates.map(
    ([reason, title, heading]): Scenario => ({
      label: `wall: ${title}`,
      answers: all(sheet(title, heading)),
      expected: ['blocked', reason],
    }),
  ),
  ...news.map(
    (title): Scenario => ({
      label: `news: ${title}`,
      answers: only(sheet(title, title, prose)),
      expected: alive,
    }),
  ),
  ...[
    ['Swedish', 'Sidan saknas', 'Vi kunde tyvärr inte hitta sidan du söker'],
    ['Romanian', 'Eroare 404', 'Ne pare rău, dar pagina nu mai există'],
    ['English', 'Isle News', 'Hmm. We’re having trouble finding that page.'],
  ].map(
    ([label, title = '', heading = '']): Scenario => ({
      label: `a missing page, in other words: ${label}`,
      answers: only(sheet(title, heading)),
      expected: notFound,
    }),
  ),
  {
    label: 'a limit of free articles',
    answers: all(
      sheet('You’ve reached your article limit', 'You have reached your limit of free articles'),
    ),
    expected: ['blocked', 'paywall'],
  },
  {
    label: 'a German offer to go on reading',
    answers: all(sheet('Artikel nur für Abonnenten', 'Weiterlesen mit Abo')),
    expected: ['blocked', 'paywall'],
  },
  {
    label: 'a redirect to an address for other countries',
    answers: { '*': redirect('/geo-blocked', 302), '/geo-blocked': sheet('Sorry', 'Not here') },
    expected: ['blocked', 'geo-blocked'],
  },
  {
    label: 'a name that the proxy cannot resolve',
    answers: all(sheet('Origin DNS error | Cloudflare', 'Error 1016', '', 530)),
    expected: ['unstable', 'http-530'],
  },
  {
    label: 'a framework’s exception with success',
    answers: all(sheet('OperationalError at /news/', 'OperationalError at /news/')),
    expected: ['unstable', 'error-page'],
  },
  {
    label: 'a blog that its authors deleted',
    answers: all(
      sheet(
        'locks.wordpress.com is no longer available',
        'locks.wordpress.com is no longer available.',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a column called as walls are',
    answers: only(sheet('Just a moment | Estuary Herald', 'Just a moment', prose)),
    expected: alive,
  },
  {
    label: 'news of a name that is for sale',
    answers: only(
      sheet(
        'Domain eagles.com is for sale for a million',
        'Domain eagles.com is for sale for a million',
        prose,
      ),
    ),
    expected: alive,
  },
  {
    label: 'a film that other countries may not see, within an article',
    answers: only(
      sheet(
        'Eagles on film',
        'Eagles on film',
        `<p>This video is not available in your country.</p>${prose}`,
      ),
    ),
    expected: alive,
  },
]
