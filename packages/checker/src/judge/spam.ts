const edge = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu')

/** What only those write who sell it. */
const offers = edge(
  'slot (?:gacor|online|deposit|demo|dana|88|777)|slots? gacor|gacor|judi (?:online|bola|slot)|togel|toto ?(?:macau|slot|togel)|situs (?:slot|judi|togel|toto)|agen (?:judi|slot|bola)|sbobet|maxwin|scatter hitam|rtp (?:live|slot)|1xbet|1win|mostbet|bahis siteleri|canlı bahis|deneme bonusu|bet (?:365|188|88)|buy (?:\\S+ ){0,2}(?:viagra|cialis|levitra|tramadol|xanax|adderall|oxycodone|essays?|followers|likes|iptv)|iptv subscriptions?|slot ?\\d{2,3}|(?:viagra|cialis) online|pharmacy online|online pharmacy|(?:free|hot|best) (?:porno?|sex|xxx)(?: videos?)?|porn videos?|sex (?:videos?|cams?)|hentai|payday loans? online|cash advance loans?|essay writing services?|write my essay|cheap (?:nfl|nba|mlb) jerseys|jerseys? wholesale|louis vuitton outlet|(?:handbags?|shoes|sneakers|rolex|watches) (?:outlet|replica)|(?:no deposit|welcome|casino) bonus(?:es)?|free spins|crypto casino|forex signals|nhà cái|cá cược|lô đề|xổ số|w88|fun88|fb88|kubet|(?:онлайн казино|казино онлайн)|call girls?|escorts? (?:service|agency)|satta (?:matka|king)|matka (?:result|guessing)|(?:mod|modded) apk|(?:sex|porn|adult) (?:live )?(?:cams?|chat)|(?:replica|fake) (?:watches|rolex|handbags?)|cbd (?:gummies|oil)|(?:bono|bonus|bônus|bonos) (?:sin depósito|sans dépôt|senza deposito|sem depósito|bez depozytu|ohne einzahlung|без депозита)|бездепозитный бонус|(?:tours|tiradas|giros|rodadas|giri) (?:gratuits|gratis|grátis)|freispiele|(?:siti|casino) (?:scommesse )?non aams|casino utan (?:svensk )?licens|شرط بندی|بازی انفجار|كازينو (?:اون لاين|أون لاين|اونلاين)',
)
const unspacedOffers =
  /博彩|娱乐[城场]|新葡京|彩票(?:平台|投注)|投注(?:平台|网|站)|老虎机|真人荷官|注册送|娱乐平台|棋牌|百家乐|六合彩|澳门赌|成人视频|色情|オンラインカジノ|スーパーコピー|ブランドコピー|激安.{0,12}通販|온라인 ?카지노|토토사이트|바카라|สล็อต|บาคาร่า|คาสิโน|แทงบอล/gu
/** What news and studies write about too. */
const subjects = edge(
  'casinos?|cassinos?|kasinot?|kasyno|kaszinó|nettikasino|tragamonedas|caça níqueis|machines? à sous|spielautomaten|игровые автоматы|apuestas|apostas|scommesse|sportwetten|paris sportifs|مراهنات|كازينو|казино|slots?|poker|roulette|blackjack|baccarat|jackpots?|sports? betting|betting|bookmakers?|gambling|bahis|viagra|cialis|levitra|escorts?|porno?|xxx|payday loans?|essays?|replica|outlet',
)
const trade = edge(
  'legjobb|bónusz\\p{L}*|meilleure?s?|beste[ns]?|mejores|melhores|migliori|najlepsz\\p{L}*|лучши[ех]|أفضل|mejor|gratis|gratuite?s?|kostenlos|bonos?|bônus|buy|cheap|best|bonus(?:es)?|free|order|discount|no prescription|apply now|play now|for sale|купить|бонус',
)

/** What a title or a text advertises, each thing once. */
function find(pattern: RegExp, words: string): Set<string> {
  return new Set(words.match(pattern) ?? [])
}

/** How plainly a folded title offers what hijacked domains are used for: 0 not at all, 1 a subject of it, 2 an offer, 3 several. */
export function spamIn(words: string): 0 | 1 | 2 | 3 {
  const offered = find(offers, words).size + find(unspacedOffers, words).size
  if (offered > 1) return 3
  const named = find(subjects, words).size
  if (offered === 1) return named > 0 || find(trade, words).size > 0 ? 3 : 2
  if (named === 0) return 0
  return find(trade, words).size > 0 ? 2 : 1
}

const calls = new RegExp(
  edge(
    '(?:register|join|play|order|buy|shop|apply|book|call|bet) (?:now|today|online|here)|claim (?:your|now)|add to cart|free shipping|our (?:\\p{L}+ )?(?:pharmacy|casino|store|shop|writers|players|customers)|(?:welcome|no deposit) bonus|(?:your|first|minimum) deposit|daftar (?:sekarang|slot|dan)|(?:slot|deposit) (?:gacor|pulsa|dana)|maxwin|jetzt (?:spielen|anmelden|sichern|registrieren)|registrier\\p{L}*|inscrivez vous|inscríbete|inscreva se|regístrate|registre se|cadastr\\p{L}*|iscriviti|registrati|zarejestruj|зарегистрируйтесь|за регистрацию|играй(?:те)?|đăng ký|üye ol\\p{L}*|kayıt ol\\p{L}*|سجل الآن|ثبت نام کنید',
  ),
  'u',
)
const unspacedCalls = /注册送|开户|投注|彩金|無料登録|สมัครเล่น|ฝาก ?ถอน|โบนัส|먹튀|가입 ?코드/u

/** Whether a folded text asks its readers in, as those do who sell something. */
export function callsIn(words: string): boolean {
  return calls.test(words) || unspacedCalls.test(words)
}

const reports = new RegExp(
  edge(
    '(?:rul|seiz|bann|fin|arrest|charg|jail|raid|su|prob|accus|convict|sentenc|outlaw|regulat|investigat)(?:e|ed|es|ing|s)|court|judge|police|customs|lawsuit|verdict|regulators?|ministers?|ministry|parliament|senate|law|laws|bill|ban|study|report|says|said|warns?|history|how|why|who|patent|expires|scandal|fraud|addiction|polisi|ditangkap|polizei|gericht|urteil|verbot|verbietet|razzia|tribunal|justice|interdi\\p{L}*|saisi\\p{L}*|policía|juez|prohíbe|ley|polícia|juiz|proíbe|polizia|tribunale|vieta|policja|sąd|zakaz\\p{L}*|полици\\p{L}*|суд\\p{L}*|запре\\p{L}*|закон\\p{L}*|polis|mahkeme|yasak\\p{L}*|công an|شرطة|محكمة|پلیس|دادگاه',
  ),
  'u',
)
const unspacedReports =
  /警方|警察|法院|判决|判決|查获|查獲|取缔|逮捕|裁判|摘発|경찰|법원|적발|ตำรวจ|จับกุม/u

/** Whether a folded title has words of news: of courts, of the police, of studies. */
export function reportsIn(words: string): boolean {
  return reports.test(words) || unspacedReports.test(words)
}
