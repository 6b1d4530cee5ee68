/** Words in any of several forms, with no letter before and after them. */
function either(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'u')
}

/** Registrars and parking services whose pages stand where a site was. */
export const parkingSites: ReadonlySet<string> = new Set([
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

/** What pages say that stand where a name is offered, or registered and no more; folded. */
export const forSale: RegExp = either(
  '(?:this site|(?:web ?site|domain)(?: name)?)(?: [\\p{L}\\p{N}-]+){0,4} (?:is |may be |could be |ist |est |staat )?(?:for sale|zu verkaufen|te koop)',
  '(?:domain|domainname)(?: [\\p{L}\\p{N}-]+){0,4} steht zum verkauf|nom de domaine(?: [\\p{L}\\p{N}-]+){0,4} (?:est )?(?:à vendre|en vente)|dom[ií]nio(?: [\\p{L}\\p{N}-]+){0,4} (?:en venta|à venda|in vendita)|domeinnaam(?: [\\p{L}\\p{N}-]+){0,4} te koop',
  'domen[ay](?: [\\p{L}\\p{N}-]+){0,4} (?:na sprzedaż|na prodej)|doména(?: [\\p{L}\\p{N}-]+){0,4} na prodej|domænet(?: [\\p{L}\\p{N}-]+){0,4} til salg|domänen?(?: [\\p{L}\\p{N}-]+){0,4} till salu|verkkotunnus(?: [\\p{L}\\p{N}-]+){0,4} myytävänä|alan adı(?: [\\p{L}\\p{N}-]+){0,4} satılık\\p{L}*|النطاق(?: [\\p{L}\\p{N}-]+){0,4} للبيع|tên miền(?: [\\p{L}\\p{N}-]+){0,6} (?:rao bán|cần bán)',
  'strato domain reserved|(?:domein|domeinnaam) is (?:al )?gereserveerd|gereserveerd domein|(?:hosting account|web ?site) not configured(?: yet)?|(?:diese )?webseite wurde (?:gerade|soeben|erfolgreich) (?:freigeschaltet|eingerichtet)|parked by (?:porkbun|godaddy|namecheap|dynadot|namesilo|gandi)|registrant whois contact information verification|buy (?:this|the) domain|(?:this )?domain (?:name )?(?:is |has been |was )?(?:parked|expired|seized|registered (?:at|with)|available for (?:sale|purchase)|not configured|suspended|pending icann verification)|domain has been purchased and parked|domain parking|parked (?:domain|page|free)|make (?:an|your) offer on this domain|inquire about this domain|interested in (?:buying )?this domain|this domain (?:has|was) (?:recently )?(?:been )?(?:registered|expired)|premium domain name may be available',
  'your first and best source for (?:all of the|information)|welcome to wordpress this is your first post|owner of this (?:web ?site|domain) has not (?:put up|uploaded|yet)',
  'diese domain ist (?:bereits )?(?:registriert|geparkt)|domain im kundenauftrag registriert|hier entsteht eine neue (?:internetpräsenz|webseite|homepage)|internetpräsenz wurde noch nicht eingerichtet',
  'votre domaine a bien été créé|(?:questo )?dominio (?:è stato )?registrato|domena (?:jest )?zaparkowana|domena utrzymywana na serwerach',
)
/** The same where words are not spaced, or not told apart by it. */
export const forSaleUnspaced: RegExp =
  /域名.{0,20}(?:出售|转让|到期|过期|未续费)|(?:出售|转让)域名|ドメイン.{0,12}(?:売り出し|販売|お売り|有効期限|期限切れ|失効)|このドメインは.{0,20}(?:取得|登録|販売)|サーバー初期ページ|ホームページがアップロードされていません|도메인.{0,10}(?:판매|만료)|домен.{0,40}(?:прода[её]тся|продається|припаркован|не прилинкован)/u
/** A title that is a host's name, and ones that offer it. */
export const bareHost: RegExp = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/
export const offeredHost: RegExp =
  /^(?:\S{1,40} ){0,6}[\w-]{1,63}(?:\.[\w-]{2,63}){1,4} (?:is for sale|is available|steht zum Verkauf|est à vendre|está en venta|è in vendita|прода[её]тся)|^[\w-]{1,63}(?:\.[\w-]{2,63}){1,4} - .{0,80}Resources and Information/iu
/** Whole titles of the pages that servers and hosts put there before anything else is, folded. */
export const defaultPages: RegExp =
  /^(?:welcome to nginx|test page for (?:the )?(?:nginx|apache|http).*|apache2? (?:ubuntu|debian|centos|http server)?.{0,20}(?:default|test) page.*|it works|iis windows(?: server)?|iis\d?|default (?:web ?site |parallels plesk |plesk |server )?page|web servers? ?default page|domain default page|plesk obsidian.*|cpanel|account suspended|this account has been suspended|website suspended|hosting suspended|site suspended|future home of .{1,60}|(?:this )?(?:web ?)?site (?:has been |is )?disabled|sitio (?:web )?en construcción|site em construção|sito in costruzione|site en construction|strona w budowie|сайт (?:находится )?в (?:стадии )?разработк[еи]|сайт создается|хостинг.{0,30} приостановлен|网站(?:正在)?建设中|(?:サイト)?準備中(?:です)?|工事中|yapım aşamasında|website coming soon|coming soon|under construction|site under construction|default web page|error connectyourdomain|squarespace website expired|congratulations your website is up.*|site not published|site not configured|no site configured at this address|there isnt a github pages site here|website is no longer available|website expired|site is no longer available|apache is functioning normally|apache tomcat(?: [\d ]{1,12})?|caddy works|placeholder page|looks like this domain isnt connected to a website yet|(?:sorry )?this (?:shop|store) is (?:currently )?unavailable|this (?:web ?)?(?:site|service) (?:has|is|was) (?:now )?(?:been )?(?:closed(?: down)?|discontinued|shut down|retired)|congratulations youve successfully installed tomcat)$/u
