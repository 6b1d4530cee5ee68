import { bare, message, page, prose, status } from './answers.ts'
import { alive, all, only, type Scenario } from './scenario.ts'

const loginWall = ['blocked', 'login-wall'] as const
const paywall = ['blocked', 'paywall'] as const
const consentWall = ['blocked', 'consent-wall'] as const
const geoBlocked = ['blocked', 'geo-blocked'] as const

function jsonLd(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`
}

/** What stands between a reader and a page. */
export const walls: readonly Scenario[] = [
  {
    label: 'a challenge with 503',
    answers: all(message('Just a moment...', 'Checking your browser.', 503)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge with 403',
    answers: all(message('Attention Required! | Cloudflare', 'Ray ID: 1', 403)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge with 200',
    answers: all(message('Just a moment...')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge told by a header',
    answers: all({ ...message('Hm'), status: 403, headers: { 'cf-mitigated': 'challenge' } }),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge with 404',
    answers: all(message('Access denied', 'Your request was blocked.', 404)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'an accepted request',
    answers: all({ ...bare('<script src="/w.js"></script>'), status: 202 }),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'an accepted request without words',
    answers: all(status(202)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a captcha',
    answers: all(bare('<title>Example</title><div class="h-captcha"></div><script></script>')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'are you a robot?',
    answers: all(message('Are you a robot?', 'We have seen unusual traffic.')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a refusal with 200',
    answers: all(message('Access Denied', "You don't have permission.")),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a firewall with 200',
    answers: all(message('Sucuri WebSite Firewall - Access Denied')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a wall in Chinese',
    answers: all(message('百度安全验证', '请完成验证')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a form to sign in',
    answers: all(bare('<title>Log in | Example</title><input type="password">')),
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'a form to sign in, in German',
    answers: all(bare('<title>Anmelden</title><input type="password">')),
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'consent',
    answers: all(message('Before you continue to Example', 'We use cookies.')),
    expected: ['blocked', 'consent-wall'],
  },
  {
    label: 'a country',
    answers: all(message('Example', 'This content is not available in your country.')),
    expected: ['blocked', 'geo-blocked'],
  },
  {
    label: 'Europe',
    answers: all(
      message(
        'Unavailable for legal reasons',
        'We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) which enforces the General Data Protection Regulation (GDPR).',
        403,
      ),
    ),
    expected: ['blocked', 'geo-blocked'],
  },
  {
    label: 'an offer to subscribe',
    answers: all(message('Subscribe to read', 'One month for 1.')),
    expected: ['blocked', 'paywall'],
  },
  {
    label: 'too many requests, for long',
    answers: all(status(429, { 'retry-after': '86400' })),
    expected: ['blocked', 'rate-limited'],
  },
]

/** Forms, offers and questions, and living pages that have them. */
export const forms: readonly Scenario[] = [
  {
    label: 'a paid story that says so to machines',
    answers: only(
      page(
        'A dam bursts',
        `<p>Subscribe to continue reading.</p>${jsonLd({ '@type': 'NewsArticle', headline: 'A dam bursts', isAccessibleForFree: false })}`,
      ),
    ),
    expected: alive,
  },
  {
    label: 'a paid story under another headline',
    answers: only(
      page(
        'Flood in the lower town',
        `<p>The river rose.</p><p>Subscribe to continue reading.</p>${jsonLd({ '@type': 'NewsArticle', headline: 'Flood in the lower town', isAccessibleForFree: 'False' })}`,
      ),
    ),
    expected: alive,
  },
  {
    label: 'an offer in place of the story',
    answers: all(message('Subscribe to read | Example Times', 'Try it for 1 a month.')),
    expected: paywall,
  },
  {
    label: 'subscribers only',
    answers: all(message('Subscribers only', 'Sign up.')),
    expected: paywall,
  },
  {
    label: 'a sign-in page of a network',
    answers: all(
      bare(
        '<title>Log in to Example</title><form><input name="email"><input type="password"></form>',
      ),
    ),
    expected: loginWall,
  },
  {
    label: 'a sign-in page in French',
    answers: all(bare('<title>Connexion</title><form><input type="password"></form>')),
    expected: loginWall,
  },
  {
    label: 'a sign-in page in Chinese',
    answers: all(bare('<title>用户登录</title><form><input type="password"></form>')),
    expected: loginWall,
  },
  {
    label: 'a sign-in page in Russian',
    answers: all(bare('<title>Вход</title><form><input type="password"></form>')),
    expected: loginWall,
  },
  {
    label: 'a library’s proxy',
    answers: all(
      bare(
        '<title>Example University Libraries</title><h1>Sign in</h1><form><input type="password"></form>',
      ),
    ),
    expected: loginWall,
  },
  {
    label: 'a question for consent in German',
    answers: all(message('Bevor Sie zu Example weitergehen', 'Wir verwenden Cookies.')),
    expected: consentWall,
  },
  {
    label: 'a question for consent on privacy',
    answers: all(
      message('We value your privacy', 'We and our partners store and access information.'),
    ),
    expected: consentWall,
  },
  {
    label: 'a story with a question for consent before it',
    answers: only(page('A dam bursts', `<div>We value your privacy</div>${prose}`)),
    expected: alive,
  },
  {
    label: 'a story under another headline with a question for consent',
    answers: only(
      page(
        'Flood in the lower town',
        `<h2>We value your privacy</h2><div>We use cookies.</div>${prose}${prose}`,
      ),
    ),
    expected: alive,
  },
  {
    label: 'a country, in a heading',
    answers: all(message('This content is not available in your region', 'Sorry.')),
    expected: geoBlocked,
  },
  {
    label: 'Europe, with 451',
    answers: all(
      message(
        '451: Unavailable due to legal reasons',
        'We recognize you are attempting to access this website from a country belonging to the European Economic Area',
        451,
      ),
    ),
    expected: geoBlocked,
  },
  {
    label: 'a video that the country may not see',
    answers: all(
      message('Example Video', 'The uploader has not made this video available in your country'),
    ),
    expected: geoBlocked,
  },
]
