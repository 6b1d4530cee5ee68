import type { LiveReason, PageFacts } from '@veracite/core'
import { foldWords, splitTitle } from './page-wording.js'

/** Whole parts of titles and headings of pages that stand between a reader and the page, folded. */
const challengeTitles =
  /^(?:just a moment|attention required|access denied|access to this page has been denied|access blocked|robot check|robot or human|security check(?: required)?|security verification|verify your identity|human verification|bot verification|ddos protection.{0,30}|ddos guard|pardon our interruption|one more step|please wait|blocked|forbidden|403|403 forbidden|error 403.{0,30}|captcha|client challenge|bot challenge|challenge validation|validation request|request unsuccessful|sucuri website firewall.{0,30}|web application firewall|waf|request (?:rejected|blocked)|error 1020|too many requests|anti ?bot.{0,20}|(?:are you|youre|you are) (?:a |not a )?(?:robot|human)|(?:please )?(?:verify|verifying|confirm) (?:that )?(?:you are|youre) (?:a |not a )?(?:human|robot|bot)|checking your browser.{0,60}|please enable (?:js|javascript|cookies).{0,60}|(?:sorry )?you have been blocked|(?:your )?(?:the )?request (?:is|was|has been) (?:blocked|rejected).{0,40}|unusual traffic.{0,60}|making sure youre not a bot|you are being redirected|(?:please )?(?:enable )?cookies (?:are |must be )?(?:required|disabled|enabled)|please enable cookies.{0,40}|ロボットではありません|vercel security checkpoint|安全验证|人机验证|访问验证|百度安全验证|проверка (?:браузера|безопасности|что вы не робот)|вы не робот|доступ (?:запрещен|ограничен)|sicherheitsüberprüfung|zugriff verweigert|accès refusé|accès interdit|acceso denegado|acesso negado|accesso negato)$/u
/** Words of such pages where they have no title; only short pages are taken at them. */
const challengeText =
  /\b(?:enable javascript and cookies to continue|verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:if the site connection is secure|your browser)|complete the (?:security check|captcha)|unusual (?:traffic|activity) from your|incident id|your request (?:was|has been) blocked|ray id|reference id|reference 18|why have i been blocked|performance security by cloudflare|powered by ddos guard|protected by (?:anubis|sucuri|imperva)|your support id is|please enable (?:js|cookies) (?:and disable any ad blocker|in your browser))\b/u
const geoTitles =
  /\b(?:not available in your (?:country|region|location|area)|unavailable in your (?:country|region|location)|geo ?(?:blocked|restricted|restriction)|unavailable (?:for|due to) legal reasons|not accessible from your (?:country|region|location)|content is not available in your|not made this (?:video|content) available in your|(?:in|to) (?:the )?(?:eu|european union|european economic area|eea) .{0,80}(?:gdpr|general data protection|cannot grant))\b/u
const loginTitles =
  /^(?:(?:please )?(?:log ?in|sign ?in|login required|sign in required|member login|user login|authentication required|log in (?:to|or) .{1,40}|sign in (?:to|or) .{1,40}|log into .{1,40}|anmelden|anmeldung|connexion|se connecter|iniciar sesión|entrar|accedi|войти|вход|авторизация|ログイン|登录|登入|用户登录|会员登录|로그인)|.{1,30} (?:login|sign in|log in))$/u
const consentTitles =
  /\b(?:before you continue|your privacy choices|we value your privacy|cookie consent|consent required|privacy gate|bevor sie .{1,40}(?:weiter|fort)\w*|datenschutz ?einstellungen)\b/u
const payTitles =
  /^(?:subscribe|subscribe (?:now|to) .{0,60}|subscription required|subscribers only|premium content|purchase access|members only|this content is for subscribers.{0,40}|subscribe to read.{0,40}|subscribe to continue.{0,40})$/u

/** UTF-16 code units of text beyond which a page is more than a wall. */
const wallLength = 2500
/** UTF-16 code units of text up to which a page may be nothing but a form. */
const formLength = 600
/** UTF-16 code units of prose from which there is something to read beside a form or a question. */
const storyProse = 600

/**
 * The wall that a page is, if it is nothing but one. Walls answer with any status, 200 included.
 *
 * @param headers of the answer that brought it, names lower case
 */
export function findWall(
  page: PageFacts,
  headers: Readonly<Record<string, string>>,
): LiveReason | undefined {
  if (headers['cf-mitigated'] === 'challenge' || 'x-amzn-waf-action' in headers) return 'bot-wall'
  if (page.textLength > wallLength) return undefined
  const names = [page.title ?? '', ...page.headings.slice(0, 2)].flatMap(splitTitle)
  const text = foldWords(page.text.slice(0, wallLength))
  const says = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  const isStory = (page.proseLength ?? 0) >= storyProse
  if (says(geoTitles) || (geoTitles.test(text) && !isStory)) return 'geo-blocked'
  if (says(challengeTitles) || challengeText.test(text)) return 'bot-wall'
  if (page.traits?.includes('challenge') && isFormAlone(page)) return 'bot-wall'
  if (isStory) return undefined
  if (says(consentTitles)) return 'consent-wall'
  if (says(loginTitles) || isLoginForm(page)) return 'login-wall'
  return says(payTitles) ? 'paywall' : undefined
}

/** A page that asks for a password and has nothing else to read. */
function isLoginForm(page: PageFacts): boolean {
  return (page.traits?.includes('password-field') ?? false) && isFormAlone(page)
}

/** Whether a page has no more words than a form and what surrounds it. */
function isFormAlone({ proseLength, textLength }: PageFacts): boolean {
  return (proseLength ?? 0) === 0 && textLength < formLength
}
