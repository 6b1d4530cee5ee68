import { bare, message, page, prose, status } from './answers.ts'
import { alive, all, only, type Scenario, wall } from './scenario.ts'

/** Walls for robots by those who build them, and pages that look like them. */
export const challenges: readonly Scenario[] = [
  {
    label: 'Cloudflare’s block',
    answers: all(
      message(
        'Attention Required! | Cloudflare',
        'Sorry, you have been blocked. You are unable to access example.com. Cloudflare Ray ID: 8f0',
        403,
      ),
    ),
    expected: wall,
  },
  {
    label: 'Cloudflare’s turnstile with 200',
    answers: all(
      bare(
        '<title>gazette.example</title><h2>Verifying you are human. This may take a few seconds.</h2><div class="cf-turnstile"></div><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'Akamai',
    answers: all(
      message(
        'Access Denied',
        'You don’t have permission to access this on this server. Reference #18.2d7e',
        403,
      ),
    ),
    expected: wall,
  },
  {
    label: 'Akamai’s interstitial with 200',
    answers: all(
      bare(
        '<html><head><title>&nbsp;</title></head><body><script src="/_sec/cp_challenge/ak-challenge-4-4.js"></script><div id="sec-if-cpt-container"></div></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'Imperva with 200',
    answers: all(
      bare(
        '<html><head><META NAME="robots" CONTENT="noindex,nofollow"></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31">Request unsuccessful. Incapsula incident ID: 8500</iframe></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'Imperva’s script alone',
    answers: all(
      bare(
        '<html><head><script src="/_Incapsula_Resource?SWJIYLWA=71"></script></head><body></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'DataDome with 403',
    answers: all({
      ...bare(
        '<html><head><title>gazette.example</title></head><body><p id="cmsg">Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
        403,
      ),
    }),
    expected: wall,
  },
  {
    label: 'DataDome with 200',
    answers: all(
      bare(
        '<html><head><title>gazette.example</title></head><body><p id="cmsg">Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'PerimeterX',
    answers: all(
      bare(
        '<title>Access to this page has been denied</title><h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><div id="px-captcha"></div>',
        403,
      ),
    ),
    expected: wall,
  },
  {
    label: 'AWS WAF with 202',
    answers: all({
      status: 202,
      headers: { 'content-type': 'text/html', 'x-amzn-waf-action': 'challenge' },
      body: '<html><script>window.awsWafCookieDomainList=[]</script></html>',
    }),
    expected: wall,
  },
  {
    label: 'AWS WAF with 405',
    answers: all({
      status: 405,
      headers: { 'content-type': 'text/html', 'x-amzn-waf-action': 'captcha' },
      body: '<title>Human Verification</title>',
    }),
    expected: wall,
  },
  {
    label: 'AWS WAF without its header',
    answers: all(
      bare(
        '<html><head><title></title><script src="https://abc.token.awswaf.com/abc/challenge.js"></script></head><body><div id="challenge-container"></div><noscript>JavaScript is disabled. Verify that you’re not a robot.</noscript></body></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'Anubis',
    answers: all(
      message('Making sure you’re not a bot!', 'Loading... Protected by Anubis from Techaro.'),
    ),
    expected: wall,
  },
  {
    label: 'Anubis with the site’s title kept',
    answers: all(
      bare(
        '<title>Example Forge</title><h1>Making sure you&#39;re not a bot!</h1><p>Protected by <a>Anubis</a>.</p><script id="anubis_challenge" type="application/json">{}</script>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'Google’s sorry page',
    answers: all(
      message(
        'https://books.example/',
        'Our systems have detected unusual traffic from your computer network. This page checks to see if it’s really you.',
        429,
      ),
    ),
    expected: ['blocked', 'rate-limited'],
  },
  {
    label: 'Kasada',
    answers: all(
      bare(
        '<html><head></head><body><script>window.KPSDK={};</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/ips.js"></script></body></html>',
        429,
      ),
    ),
    expected: ['blocked', 'rate-limited'],
  },
  {
    label: 'Sucuri’s script with 200',
    answers: all(
      bare(
        '<html><title>You are being redirected...</title><noscript>Javascript is required. Please enable javascript before you are allowed to see this page.</noscript><script>var s={},u,c;eval(x)</script></html>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'a firewall in Russian',
    answers: all(message('DDoS-Guard', 'Проверка браузера перед переходом на сайт')),
    expected: wall,
  },
  {
    label: 'a captcha in Russian',
    answers: all(message('Вы не робот?', 'Подтвердите, что запросы отправляли вы, а не робот')),
    expected: wall,
  },
  {
    label: 'a robot check in Japanese',
    answers: all(message('ロボットではありません', '続けるには文字を入力してください。')),
    expected: wall,
  },
  {
    label: 'a request that was refused, with its number',
    answers: all(
      message(
        'Request Rejected',
        'The requested URL was rejected. Please consult with your administrator. Your support ID is: 8210',
      ),
    ),
    expected: wall,
  },
  {
    label: 'too many requests with 200',
    answers: all(message('Too Many Requests', 'Slow down.')),
    expected: wall,
  },
  {
    label: 'too many requests, then the story',
    answers: only({ ...status(429, { 'retry-after': '0' }), later: page('A dam bursts') }),
    expected: alive,
  },
  {
    label: 'too many requests without a word on when',
    answers: all(status(429)),
    expected: ['blocked', 'rate-limited'],
  },
  {
    label: 'an overload, then the story',
    answers: only({ ...status(503, { 'retry-after': '0' }), later: page('A dam bursts') }),
    expected: alive,
  },
  {
    label: 'an overload, then a missing page',
    answers: { '*': { ...status(500), later: status(404) } },
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a missing page whose site has a captcha in its forms',
    answers: all(message('404 Not Found', '<form><div class="g-recaptcha"></div></form>', 404)),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a missing page behind Cloudflare',
    answers: all({
      ...message('Page not found', 'Try the search.', 404),
      headers: { 'content-type': 'text/html', server: 'cloudflare', 'cf-ray': '1' },
    }),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a page gone for good, with a long farewell',
    answers: all({ ...page('The Gazette has closed', prose.repeat(4)), status: 410 }),
    expected: ['dead', 'http-410'],
  },
]
