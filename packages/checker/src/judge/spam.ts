const edge = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu')

/** What only those write who sell it. */
const offers = edge(
  'slot (?:gacor|online|deposit|demo|dana|88|777)|slots? gacor|gacor|judi (?:online|bola|slot)|togel|toto ?(?:macau|slot|togel)|situs (?:slot|judi|togel|toto)|agen (?:judi|slot|bola)|sbobet|maxwin|scatter hitam|rtp (?:live|slot)|1xbet|1win|mostbet|bahis siteleri|canlı bahis|deneme bonusu|bet (?:365|188|88)|buy (?:\\S+ ){0,2}(?:viagra|cialis|levitra|essays?|followers|likes)|(?:viagra|cialis) online|pharmacy online|online pharmacy|(?:free|hot|best) (?:porno?|sex|xxx)(?: videos?)?|porn videos?|sex (?:videos?|cams?)|hentai|payday loans? online|cash advance loans?|essay writing services?|write my essay|cheap (?:nfl|nba|mlb) jerseys|jerseys? wholesale|louis vuitton outlet|(?:handbags?|shoes|sneakers|rolex|watches) (?:outlet|replica)|(?:no deposit|welcome|casino) bonus(?:es)?|free spins|crypto casino|forex signals|nhà cái|cá cược|lô đề|xổ số|w88|fun88|fb88|kubet|(?:онлайн казино|казино онлайн)|call girls?|escorts? (?:service|agency)|satta (?:matka|king)|matka (?:result|guessing)|(?:mod|modded) apk|(?:sex|porn|adult) (?:live )?(?:cams?|chat)|(?:replica|fake) (?:watches|rolex|handbags?)|cbd (?:gummies|oil)|(?:bono|bonus|bônus|bonos) (?:sin depósito|sans dépôt|senza deposito|sem depósito|bez depozytu|ohne einzahlung|без депозита)|бездепозитный бонус|(?:tours|tiradas|giros|rodadas|giri) (?:gratuits|gratis|grátis)|freispiele|(?:siti|casino) (?:scommesse )?non aams|casino utan (?:svensk )?licens|شرط بندی|بازی انفجار|كازينو (?:اون لاين|أون لاين|اونلاين)',
)
const unspacedOffers =
  /博彩|娱乐[城场]|新葡京|彩票(?:平台|投注)|投注(?:平台|网|站)|老虎机|真人荷官|注册送|娱乐平台|棋牌|百家乐|六合彩|澳门赌|成人视频|色情|オンラインカジノ|スーパーコピー|ブランドコピー|激安.{0,12}通販|온라인 ?카지노|토토사이트|바카라|สล็อต|บาคาร่า|คาสิโน|แทงบอล/gu
/** What news and studies write about too. */
const subjects = edge(
  'casinos?|cassinos?|kasinot?|kasyno|kaszinó|nettikasino|tragamonedas|caça níqueis|machines? à sous|spielautomaten|игровые автоматы|apuestas|apostas|scommesse|sportwetten|paris sportifs|مراهنات|كازينو|казино|slots?|poker|roulette|blackjack|baccarat|jackpots?|sports? betting|betting|bookmakers?|gambling|bahis|viagra|cialis|levitra|escorts?|porno?|xxx|payday loans?|essays?|replica|outlet',
)
const trade = edge(
  'meilleure?s?|beste[ns]?|mejores|melhores|migliori|najlepsz\\p{L}*|лучши[ех]|أفضل|mejor|gratis|gratuite?s?|kostenlos|bonos?|bônus|buy|cheap|best|bonus(?:es)?|free|order|discount|no prescription|apply now|play now|for sale|купить|бонус',
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
