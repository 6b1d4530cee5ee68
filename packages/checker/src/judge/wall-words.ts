/** Wording of what stands between a reader and a page, as it stands in folded titles, headings and texts. */
export interface WallWords {
  /** What a part of a title or heading is, or has in it. */
  readonly title: RegExp
  /** What a short page has in its text. */
  readonly text?: RegExp
}

function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})$`, 'u')
}

/** Walls that take the reader for a robot, or would not have this browser. */
export const challengeWords: WallWords = {
  title: whole(
    'just a moment|attention required|access denied|access to this page has been denied|access blocked|blocked|forbidden|403|403 forbidden|error 403.{0,30}|error 10\\d\\d',
    'robot check|robot or human|security check(?: required)?|security verification|verify your identity|human verification|bot verification|captcha|client challenge|bot challenge|challenge validation|validation request|vercel security checkpoint|making sure youre not a bot',
    '(?:are you|youre|you are) (?:a |not a )?(?:robot|human)|(?:please )?(?:verify|verifying|confirm) (?:that )?(?:you are|youre) (?:a |not a )?(?:human|robot|bot)',
    'ddos protection.{0,30}|ddos guard|pardon our interruption|one more step|please wait|request unsuccessful|sucuri website firewall.{0,30}|web application firewall|waf|request (?:rejected|blocked)|anti ?bot.{0,20}|checking your browser.{0,60}|unusual traffic.{0,60}|(?:sorry )?you have been blocked|(?:your )?(?:the )?request (?:is|was|has been) (?:blocked|rejected).{0,40}|you are being redirected',
    'too many requests|rate limit(?:ed| exceeded)|you are being rate limited|(?:youre|you are) (?:now )?in (?:line|(?:the |a )?(?:virtual )?queue)|(?:virtual )?waiting room|please wait in line',
    'please enable (?:js|javascript|cookies).{0,60}|(?:please )?(?:enable )?cookies (?:are |must be )?(?:required|disabled|enabled)|java ?script (?:is )?(?:required|disabled|needed|not enabled)|(?:your )?(?:unsupported|outdated|old) (?:web )?browser.{0,30}|(?:your |this )?(?:web )?browser (?:is )?(?:not|no longer|isnt) supported.{0,30}|(?:please )?(?:update|upgrade) your (?:web )?browser.{0,30}',
    '安全验证|人机验证|访问验证|百度安全验证|访问被拒绝|拒绝访问|禁止访问|(?:您的)?(?:访问|请求)(?:已被|被).{0,4}(?:拦截|阻断|拒绝|限制)|存取被拒|ロボットではありません|アクセスが?(?:拒否|禁止|制限).{0,8}|접근이? ?(?:차단|거부|제한).{0,8}',
    'проверка (?:браузера|безопасности|что вы не робот).{0,40}|вы не робот|доступ.{0,20} (?:запрещ[её]н|ограничен|заблокирован)|dostęp (?:zabroniony|zablokowany)|odmowa dostępu|přístup odepřen',
    'sicherheitsüberprüfung|zugriff (?:verweigert|blockiert|gesperrt)|toegang geweigerd|accès (?:refusé|interdit|bloqué)|acceso (?:denegado|bloqueado|prohibido)|acesso (?:negado|bloqueado|proibido)|accesso (?:negato|bloccato|vietato)',
    'erişim (?:engellendi|reddedildi)|تم (?:رفض|حظر) الوصول|دسترسی مسدود.{0,8}|truy cập bị từ chối|akses (?:ditolak|diblokir)|åtkomst nekad|adgang nægtet',
  ),
  text: /\b(?:enable javascript and cookies to continue|verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:if the site connection is secure|your browser)|complete the (?:security check|captcha)|unusual (?:traffic|activity) from your|incident id|your request (?:was|has been) blocked|you are being rate limited|ray id|reference id|reference 18|why have i been blocked|performance security by cloudflare|powered by ddos guard|protected by (?:anubis|sucuri|imperva)|your support id is|please enable (?:js|cookies) (?:and disable any ad blocker|in your browser))\b/u,
}

/** Walls around countries. */
export const geoWords: WallWords = {
  title:
    /(?<!\p{L})(?:not available in your (?:country|region|location|area)|unavailable in your (?:country|region|location)|geo ?(?:blocked|restricted|restriction)|unavailable (?:for|due to) legal reasons|not accessible from your (?:country|region|location)|content is not available in your|not made this (?:video|content) available in your|(?:in|to) (?:the )?(?:eu|european union|european economic area|eea) .{0,80}(?:gdpr|general data protection|cannot grant)|in (?:deinem|ihrem) land (?:leider )?nicht (?:verfügbar|abrufbar)|(?:pas|non) disponible dans votre (?:pays|région)|no (?:está )?disponible en (?:tu|su) (?:país|región)|não (?:está )?disponível (?:no seu país|na sua região)|non (?:è )?disponibile nel tuo paese|недоступ\p{L}* в (?:вашей стране|вашем регионе)|niedostępn\p{L}* w (?:twoim|twojej|państwa) (?:kraju|regionie))(?!\p{L})|所在(?:的)?(?:地区|国家|地區|國家).{0,8}(?:无法|不能|不可|無法|不支持|没有)|お住まいの(?:国|地域).{0,12}(?:利用|視聴|ご覧|表示)|해당 (?:국가|지역).{0,8}(?:이용|시청)/u,
}

/** Forms to sign in. */
export const loginWords: WallWords = {
  title: whole(
    '(?:please )?(?:log ?in|sign ?in|login required|sign in required|member login|user login|authentication required|log in (?:to|or) .{1,40}|sign in (?:to|or) .{1,40}|log into .{1,40}|anmelden|anmeldung|connexion|se connecter|iniciar sesión|entrar|accedi|войти|вход|авторизация|ログイン|登录|登入|用户登录|会员登录|로그인|zaloguj się|logowanie|giriş yap|inloggen|logga in|đăng nhập)',
    '.{1,30} (?:login|sign in|log in)',
  ),
}

/** Questions for consent, for the age of readers, for their country. */
export const consentWords: WallWords = {
  title:
    /(?<!\p{L})(?:before you continue|your privacy choices|we value your privacy|cookie consent|consent required|privacy gate|bevor sie .{1,40}(?:weiter|fort)\p{L}*|datenschutz ?einstellungen|age (?:gate|verification|check|restricted)|verify your age|confirm your age|are you (?:over |at least )?(?:18|21)|(?:choose|select) your (?:country|region|location|language))(?!\p{L})/u,
  text: /(?<!\p{L})(?:(?:you must be|are you) (?:over |at least )?(?:18|21) (?:or (?:older|over)|years? (?:old|of age)|to (?:enter|view))|confirm (?:that )?you are (?:over |at least )?(?:18|21))(?!\p{L})/u,
}

/** Offers to subscribe. */
export const payWords: WallWords = {
  title: whole(
    'subscribe|subscribe (?:now|to) .{0,60}|subscription required|subscribers only|premium content|purchase access|members only|this content is for subscribers.{0,40}|nur für abonnenten|réservé aux abonnés|article réservé aux abonnés|solo para suscriptores|solo per abbonati|только для подписчиков|会员专享|有料会員限定.{0,10}',
  ),
}

/** What sentences of a question for consent are about, and what they offer: both must be there. */
export const consentSubject: RegExp =
  /cookie|çerez|куки|クッキー|쿠키|privacy|datenschutz|confidentialité|vie privée|privacidad|privacidade|prywatnoś|конфиденциальн|隐私|プライバシー|tracking|partners|werbung/u
export const consentOffer: RegExp =
  /(?:accept|agree|consent|akzept|zustimm|einverstanden|acepta|aceita|accett|akkoord|godk[äj]|hyväk|elfogad|souhlas|zgadzam|kabul|приня|соглас|同意|동의|reject|ablehn|refuse|rechaz|rifiut|odrzuc|instellen)/u
