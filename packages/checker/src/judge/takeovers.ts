import type { PageFacts } from '@veracite/core'
import { foldWords } from './page-wording.js'
import { siteOf } from './url-shape.js'

/** Registrars and parking services whose pages stand where a site was. */
const parkingSites: ReadonlySet<string> = new Set([
  'above.com',
  'afternic.com',
  'bodis.com',
  'brandbucket.com',
  'buydomains.com',
  'dan.com',
  'domainmarket.com',
  'domainnamesales.com',
  'efty.com',
  'epik.com',
  'expireddomains.com',
  'fabulous.com',
  'flippa.com',
  'forsale.godaddy.com',
  'hugedomains.com',
  'namedrive.com',
  'parkingcrew.net',
  'parklogic.com',
  'perfectdomain.com',
  'saw.com',
  'searchvity.com',
  'sedo.com',
  'sedoparking.com',
  'skenzo.com',
  'snparking.ru',
  'squadhelp.com',
  'undeveloped.com',
  'uniregistry.com',
  'ww1.com',
  'ww25.com',
])

const forSale =
  /\b(?:(?:this |the |premium )?(?:web ?)?(?:domain|site|website)(?: name)?(?: [\w-]+){0,4} (?:is |may be |could be |ist |est |est à |est en |está |è |staat )?(?:for sale|zu verkaufen|à vendre|en vente|en venta|à venda|in vendita|te koop)|buy (?:this|the) domain|(?:this )?domain (?:name )?(?:is |has been |was )?(?:parked|expired|registered at|available for purchase|not configured|suspended)|domain parking|parked (?:domain|page|free|by)|make (?:an|your) offer on this domain|inquire about this domain|interested in (?:buying )?this domain|domain for sale|this domain has (?:recently )?(?:been registered|expired)|домен (?:продается|продаётся|припаркован|не прилинкован)|域名(?:出售|转让)|このドメインは|이 도메인)\b/u
/** The same without word boundaries, which scripts without spaces do not have. */
const forSaleUnspaced =
  /域名(?:出售|转让|可出售)|ドメイン(?:は|が)?(?:売り出し|販売|お売り)|도메인.{0,10}판매/u
const defaultPages =
  /^(?:welcome to nginx|test page for (?:the )?(?:nginx|apache|http).*|apache2? (?:ubuntu|debian|centos|http server)?.{0,20}(?:default|test) page.*|it works|iis windows(?: server)?|iis\d?|default (?:web ?site |parallels plesk |plesk |server )?page|web server s? ?default page|domain default page|plesk obsidian.*|cpanel|account suspended|this account has been suspended|website suspended|hosting suspended|site suspended|future home of something quite cool|website coming soon|coming soon|under construction|site under construction|default web page|congratulations your website is up.*|site not published|site not configured|no site configured at this address|there isnt a github pages site here|website is no longer available|website expired|site is no longer available|apache is functioning normally)$/u
const spam =
  /\b(?:casinos?|kasino|казино|slot (?:gacor|online|deposit|demo|dana|88|777)|slots? (?:online|gacor)|gacor|judi (?:online|bola|slot)|togel|toto ?(?:macau|slot|togel)|situs (?:slot|judi|togel|toto)|agen (?:judi|slot|bola)|sbobet|maxwin|scatter hitam|rtp (?:live|slot)|poker online|online (?:casino|betting|gambling)|sports? betting|bookmakers?|betting (?:site|sites|tips)|1xbet|1win|mostbet|bahis|canlı bahis|deneme bonusu|bet (?:365|188|88)|viagra|cialis|levitra|pharmacy online|online pharmacy|escorts?|porno?|porn videos?|xxx|sex (?:videos?|cams?)|hentai|payday loans?|cash advance loans?|essay writing services?|buy (?:essays?|followers|instagram likes)|write my essay|cheap (?:nfl|nba|mlb) jerseys|jerseys? wholesale|louis vuitton outlet|(?:handbags?|shoes|sneakers|rolex|watches) (?:outlet|replica)|(?:roulette|blackjack|baccarat|jackpot) (?:online|games?|bonus)|(?:no deposit|welcome|free spins) bonus|free spins|live dealer|replica watches|forex signals|crypto casino|nhà cái|cá cược|lô đề|xổ số|w88|fun88|fb88|kubet|สล็อต|บาคาร่า|คาสิโน|แทงบอล)\b/u
const spamUnspaced =
  /赌场|博彩|彩票|娱乐城|娱乐平台|棋牌|百家乐|六合彩|澳门|成人视频|色情|スロット|カジノ|オンラインカジノ|카지노|토토사이트|바카라|สล็อต|บาคาร่า|คาสิโน|แทงบอล|казино/u

const shortPage = 2500

/** Whether a page only says that its domain is for sale, or that nothing was put there yet. */
export function isParked(page: PageFacts, url: string): boolean {
  if (parkingSites.has(siteOf(url))) return true
  const names = [page.title ?? '', ...page.headings.slice(0, 3)].map(foldWords)
  if (names.some((name) => offersDomain(name) || defaultPages.test(name))) {
    return (page.proseLength ?? 0) < shortPage
  }
  return page.textLength < shortPage && offersDomain(foldWords(page.text.slice(0, shortPage)))
}

function offersDomain(words: string): boolean {
  return forSale.test(words) || forSaleUnspaced.test(words)
}

/** Whether a page advertises what hijacked domains are used for, in its title or first heading. */
export function isSpam(page: PageFacts): boolean {
  return [page.title ?? '', page.headings[0] ?? ''].some(isSpamTitle)
}

/** Whether a title is of that kind; a citation of such a page cites it as it is. */
export function isSpamTitle(title: string): boolean {
  const words = foldWords(title)
  return spam.test(words) || spamUnspaced.test(words)
}
