import type { PageFacts } from '@veracite/core'
import { findPart } from './page-wording.js'
import { hasOwnText } from './soft-404.js'

/** Whole parts of titles and headings by which a server says that it cannot answer just now, folded. */
const errors =
  /^(?:(?:http )?(?:error )?50[0-9](?: .{0,40})?|(?:internal )?server error.{0,20}|service (?:temporarily )?unavailable|temporarily unavailable|(?:(?:the |this |our )?(?:site|website|page|server|system) )?(?:is )?(?:currently |temporarily )?(?:(?:down|closed|offline|unavailable) for |under(?:going)? |in )?(?:scheduled |planned )?maintenance(?: mode| break| in progress)?|(?:well|we will|be) (?:be )?(?:right )?back (?:soon|shortly)|bad gateway|gateway time ?out|database error|database connection error|error establishing a database connection|fatal error|application error|runtime error|an error (?:has )?occurred|something went wrong|technical difficulties|too many connections|site is overloaded|bandwidth limit exceeded|509 bandwidth.{0,30}|web server is down|connection timed out|origin dns error|site en maintenance|wartungsarbeiten|wartungsmodus|en mantenimiento|em manutenção|in manutenzione|in onderhoud|технические работы|サーバーエラー|メンテナンス中|系统维护|系統維護|점검 중)$/u

/** How texts begin that programs write in place of a page. */
const crashes =
  /^\s*(?:(?:PHP )?(?:Fatal|Parse|Catchable fatal) error: |(?:PHP )?Warning: {1,2}(?:mysqli?|pg|odbc|mssql)_\w{0,20}connect|Microsoft OLE DB Provider |Microsoft VBScript (?:runtime|compilation) error|ADODB\.\w{1,20} error|Server Error in .{1,60} Application|HTTP Status 50\d|Error establishing a database connection|Software error: |Internal Server Error|Traceback \(most recent call last\)|java\.lang\.\w{1,40}(?:Exception|Error)|ORA-\d{5}: |Could not connect to (?:the )?(?:database|mysql)|Can.t connect to (?:local )?MySQL server|SQLSTATE\[)/i

/** The words by which a page says that it cannot be shown just now, if it is nothing else. */
export function findErrorPage(page: PageFacts): string | undefined {
  if (hasOwnText(page)) return undefined
  const titles = [page.title ?? '', ...page.headings.slice(0, 2)]
  const isUntitled = page.title === undefined || page.text.startsWith(page.title)
  return (
    findPart(titles, (part) => errors.test(part), page.proseLength ?? 0) ??
    (isUntitled ? crashes.exec(page.text.slice(0, 300))?.[0].trim() : undefined)
  )
}
