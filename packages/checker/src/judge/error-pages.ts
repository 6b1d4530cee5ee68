import type { PageFacts } from '@veracite/core'
import { splitTitle } from './page-wording.js'
import { hasOwnText } from './soft-404.js'

/** Whole parts of titles and headings by which a server says that it cannot answer just now, folded. */
const errors =
  /^(?:(?:http )?(?:error )?50[0-9](?: .{0,40})?|(?:internal )?server error.{0,20}|service (?:temporarily )?unavailable|temporarily unavailable|(?:(?:the |this |our )?(?:site|website|page|server|system) )?(?:is )?(?:currently |temporarily )?(?:(?:down|closed|offline|unavailable) for |under(?:going)? |in )?(?:scheduled |planned )?maintenance(?: mode| break| in progress)?|(?:well|we will|be) (?:be )?(?:right )?back (?:soon|shortly)|bad gateway|gateway time ?out|database error|database connection error|error establishing a database connection|fatal error|application error|runtime error|an error (?:has )?occurred|something went wrong|technical difficulties|too many connections|bandwidth limit exceeded|509 bandwidth.{0,30}|web server is down|connection timed out|origin dns error|site en maintenance|wartungsarbeiten|wartungsmodus|en mantenimiento|em manutenção|технические работы|サーバーエラー|メンテナンス中|系统维护)$/u

/** The words by which a page says that it cannot be shown just now, if it is nothing else. */
export function findErrorPage(page: PageFacts): string | undefined {
  if (hasOwnText(page)) return undefined
  return [page.title ?? '', ...page.headings.slice(0, 2)]
    .flatMap(splitTitle)
    .find((part) => errors.test(part))
}
