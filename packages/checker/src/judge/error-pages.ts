import type { PageFacts } from '@veracite/core'
import { findPart, foldWords, ownProse } from './page-wording.js'
import { hasOwnText, isArticle, saysNotFound } from './soft-404.js'

/** Whole parts of titles and headings by which a server says that it cannot answer just now, folded. */
const errors =
  /^(?:(?:http )?(?:error )?50[0-9](?: .{0,40})?|error (?:100[0-4]|1016|1018|1033|110[1-4])(?: ray id.{0,20})?|(?:(?:operational|programming|import|type|attribute|name|key|value|syntax|runtime|templatesyntax|integrity|database|field)error|[a-z]{3,30}exception|templatedoesnotexist) at .{0,80}|(?:internal )?server error.{0,20}|(?:400 )?bad request|erreur interne du serveur|error interno del servidor|erro interno do servidor|errore interno del server|interner serverfehler|внутренняя ошибка сервера|内部服务器错误|内部サーバーエラー|service (?:temporarily )?unavailable|temporarily unavailable|(?:(?:the |this |our )?(?:site|website|page|server|system) )?(?:is )?(?:currently |temporarily )?(?:(?:down|closed|offline|unavailable) for |under(?:going)? |in )?(?:scheduled |planned )?maintenance(?: mode| break| in progress)?|(?:well|we will|be) (?:be )?(?:right )?back (?:soon|shortly)|bad gateway|gateway time ?out|database error|database connection error|error establishing a database connection|fatal error|application error|runtime error|an error (?:has )?occurred|something went wrong|technical difficulties|too many connections|site is overloaded|bandwidth limit exceeded|509 bandwidth.{0,30}|web server is down|connection timed out|origin dns error|(?:(?:la |le |il |el |o |a |die |unsere? )?(?:site|sitio(?: web)?|página|pagina|sito|seite|website|webseite) (?:está |est |è |ist )?(?:actualmente |temporalmente |derzeit )?)?(?:en (?:cours de )?|em |in |im )?(?:mantenimiento|manutenção|manutenzione|wartungs(?:arbeiten|modus)|onderhoud)|(?:site )?en (?:cours de )?maintenance|(?:ведутся |проводятся )?технические работы|(?:prace techniczne|przerwa techniczna)|bakım(?:dayız| çalışması| modu)|サーバーエラー|.{0,8}メンテナンス(?:中(?:です)?|のお知らせ)|.{0,8}(?:维护|維護)中?|.{0,10}점검 ?(?:중|안내).{0,5})$/u

/** How texts begin that programs write in place of a page. */
const crashes =
  /^\s*(?:(?:PHP )?(?:Fatal|Parse|Catchable fatal) error: |(?:PHP )?Warning: {1,2}(?:mysqli?|pg|odbc|mssql)_\w{0,20}connect|Microsoft OLE DB Provider |Microsoft VBScript (?:runtime|compilation) error|ADODB\.\w{1,20} error|Server Error in .{1,60} Application|HTTP Status 50\d|Error establishing a database connection|Software error: |Internal Server Error|Traceback \(most recent call last\)|java\.lang\.\w{1,40}(?:Exception|Error)|ORA-\d{5}: |Could not connect to (?:the )?(?:database|mysql)|Can.t connect to (?:local )?MySQL server|SQLSTATE\[)/i

/** Words by which a text says that its page will be back; on a living page they may be of something else. */
const outages =
  /(?<!\p{L})(?:(?:please )?(?:check|come|try) (?:back again|back|again) (?:later|soon|shortly|in (?:a )?(?:few )?(?:minutes?|moments?|hours?|while))|(?:is|are) (?:currently |temporarily )+(?:unavailable|down|offline|closed|being (?:updated|upgraded))|(?:is|are) (?:down|closed|offline) for (?:scheduled )?maintenance|an error occurred while processing your request|(?:undergoing|performing|under) (?:scheduled |routine |planned |essential )?maintenance|(?:wegen|während) wartungsarbeiten|versuchen sie es (?:bitte )?später|réessayer (?:plus tard|ultérieurement)|en cours de maintenance|volveremos pronto|inténtelo (?:de nuevo )?más tarde|voltaremos em breve|tente novamente mais tarde|torneremo presto|riprova più tardi|ведутся технические работы|попробуйте позже|spróbuj ponownie później)(?!\p{L})|メンテナンス中|しばらく(?:して|経って)から|系统正在维护|(?:网站|系统)暂时无法访问|稍后再试|稍後再試|점검 중|잠시 후 다시/u

/** The words by which a page says that it cannot be shown just now, if it is nothing else. */
export function findErrorPage(page: PageFacts): string | undefined {
  if (isArticle(page) || (page.proseLength ?? 0) >= ownProse) return undefined
  // Among headings of its own, an error further down is one of its subjects.
  const headings = page.headings.slice(0, hasOwnText(page) ? 1 : 2)
  // A program's error may be that there is no such page.
  if (saysNotFound(page.title ?? '')) return undefined
  const isUntitled = page.title === undefined || page.text.startsWith(page.title)
  return (
    findPart([page.title ?? '', ...headings], (part) => errors.test(part), 0) ??
    (isUntitled ? crashes.exec(page.text.slice(0, 300))?.[0].trim() : undefined)
  )
}

/** The words by which a text without a story promises that its page will be back. */
export function findOutage({ text, proseLength = 0 }: PageFacts): string | undefined {
  return proseLength < ownProse ? outages.exec(foldWords(text.slice(0, 2000)))?.[0] : undefined
}
