import { bare, message, page, prose, redirect } from './answers.ts'
import { alive, all, only, path, type Scenario, wall } from './scenario.ts'

const loginWall = ['blocked', 'login-wall'] as const
const paywall = ['blocked', 'paywall'] as const
const consentWall = ['blocked', 'consent-wall'] as const
const geoBlocked = ['blocked', 'geo-blocked'] as const

/** Every page of the site sends its visitors to one address first. */
function before(target: string, answer: Scenario['answers'][string]): Scenario['answers'] {
  return { '/robots.txt': { status: 404 }, [target]: answer, '*': redirect(target, 302) }
}

/** What stands before all pages of a site, and must not be taken for their end. */
export const gates: readonly Scenario[] = [
  {
    label: 'a page for browsers that are too old',
    answers: before('/unsupported-browser', message('Unsupported browser', 'Please update yours.')),
    expected: wall,
  },
  {
    label: 'a page for browsers without scripts',
    answers: before('/nojs.html', message('JavaScript is required', 'Please enable JavaScript.')),
    expected: wall,
  },
  {
    label: 'a question for the age of readers',
    answers: before('/age-gate', message('Are you over 18?', 'Please confirm your age. Yes. No.')),
    expected: consentWall,
  },
  {
    label: 'a question for the age of readers, everywhere',
    answers: all(message('Age verification', 'You must be 18 or older to enter this site.')),
    expected: consentWall,
  },
  {
    label: 'a choice of countries',
    answers: before('/choose-country', message('Select your country', 'France. Germany. Italy.')),
    expected: ['blocked', 'consent-wall'],
  },
  {
    label: 'a waiting room',
    answers: {
      '*': redirect('{other}/?c=gazette&e=1&t=http%3A%2F%2Fsite%2Fnews%2F2010%2Fdam.html'),
    },
    other: { '*': message('You are now in line', 'Your estimated wait time is 5 minutes.') },
    expected: wall,
  },
  {
    label: 'a page that remembers where the reader was going',
    answers: {
      '/robots.txt': { status: 404 },
      [path]: redirect(`/welcome-back?returnUrl=${encodeURIComponent(path)}`, 302),
      '*': message('Hello', 'Choose how you want to go on.'),
    },
    expected: wall,
  },
  ...(
    [
      ['of Microsoft', '/adfs/ls/?wa=wsignin1.0'],
      ['of WordPress', '/wp-login.php?redirect_to=x'],
      ['of ASP.NET', '/Account/Login?ReturnUrl=%2Fnews'],
      ['of a university', '/idp/profile/SAML2/Redirect/SSO?execution=e1s1'],
      ['of CAS', '/cas/login?service=x'],
      ['of a library', '/wayf?entityID=x'],
      ['of members', '/members/signin.aspx'],
      ['in German', '/anmelden?ziel=x'],
      ['in Spanish', '/iniciar-sesion'],
    ] as const
  ).map(([kind, target]) => ({
    label: `a form to sign in ${kind}`,
    answers: before(target, bare('<title>Example</title><form><input type="password"></form>')),
    expected: loginWall,
  })),
  ...(
    [
      ['an offer', '/subscribe/digital'],
      ['a paywall', '/paywall'],
      ['a membership', '/membership/join'],
      ['an offer in German', '/abo'],
      ['an offer in French', '/abonnement/offres'],
    ] as const
  ).map(([kind, target]) => ({
    label: `a redirect to ${kind}`,
    answers: before(target, message('Example Times', 'One month for 1.')),
    expected: paywall,
  })),
  ...(
    [
      ['German', 'Mit Werbung weiterlesen', 'Wir verwenden Cookies. Alle akzeptieren. Ablehnen.'],
      ['Dutch', 'Voordat je verdergaat', 'Wij gebruiken cookies. Akkoord. Instellen.'],
      ['French', 'Votre vie privée', 'Nous utilisons des cookies. Tout accepter. Refuser.'],
      ['Italian', 'La tua privacy', 'Utilizziamo i cookie. Accetta tutto. Rifiuta.'],
      ['Spanish', 'Tu privacidad', 'Utilizamos cookies. Aceptar todo. Rechazar.'],
      ['Polish', 'Twoja prywatność', 'Używamy plików cookie. Akceptuję. Odrzucam.'],
      ['English', 'Example Times', 'We and our 812 partners use cookies. Accept all. Reject all.'],
    ] as const
  ).map(([language, title, text]) => ({
    label: `a question for consent in ${language}, everywhere`,
    answers: all(message(title, text)),
    expected: consentWall,
  })),
  ...(
    [
      ['Japanese', 'アクセスが拒否されました'],
      ['Chinese', '访问被拒绝'],
      ['Chinese, of a firewall', '您的访问已被拦截'],
      ['Korean', '접근이 차단되었습니다'],
      ['Spanish', 'Acceso bloqueado'],
      ['Portuguese', 'Acesso bloqueado'],
      ['Italian', 'Accesso bloccato'],
      ['French', 'Accès bloqué'],
      ['German', 'Zugriff blockiert'],
      ['Russian', 'Доступ заблокирован'],
      ['Polish', 'Dostęp zabroniony'],
      ['Turkish', 'Erişim engellendi'],
      ['Arabic', 'تم رفض الوصول'],
    ] as const
  ).map(([language, title]) => ({
    label: `a refusal in ${language}, everywhere`,
    answers: all(message(title, '—')),
    expected: wall,
  })),
  {
    label: 'a script that sets a cookie and loads the page again',
    answers: all(
      bare(
        '<html><body><script>document.cookie="k=1;path=/";location.reload();</script></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'a script that reckons a cookie and goes on',
    answers: all(
      bare(
        '<html><body><script src="/aes.js"></script><script>document.cookie="__test="+toHex(slowAES.decrypt(c,2,a,b))+"; path=/"; location.href="http://site.example/news/2010/dam.html?i=1";</script><noscript>This site requires Javascript to work, please enable Javascript</noscript></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'a limit of the network’s own, with 403',
    answers: all(message('Error 1015', 'You are being rate limited.', 403)),
    expected: wall,
  },
  {
    label: 'a video whose country is the wrong one, in German',
    answers: all(message('Example Video', 'Dieses Video ist in deinem Land nicht verfügbar.')),
    expected: geoBlocked,
  },
  {
    label: 'a country, in French',
    answers: all(message('Contenu non disponible dans votre pays', 'Désolé.')),
    expected: geoBlocked,
  },
  {
    label: 'a country, in Spanish',
    answers: all(message('Contenido no disponible en tu país', 'Lo sentimos.')),
    expected: geoBlocked,
  },
  {
    label: 'a country, in Chinese',
    answers: all(message('抱歉，您所在的地区无法访问', '版权限制')),
    expected: geoBlocked,
  },
  {
    label: 'a story after a question for the age of readers',
    title: '',
    answers: only(page('Brewery opens', `<div>Are you over 18?</div>${prose}`)),
    expected: alive,
  },
  {
    label: 'a story with words on cookies under it',
    title: '',
    answers: only(
      page(
        'Brewery opens',
        `<p>The brewery opens on Monday.</p><footer>We use cookies. Accept all.</footer>`,
      ),
    ),
    expected: alive,
  },
]
