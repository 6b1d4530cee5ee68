const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Month names of 32 languages, alone and as in a date, where they do not begin as the English ones do: from the
 * Unicode CLDR 46. Names that mean different months in two languages are left out.
 */
const others = [
  'enero gener gennaio ianuarie jaanuar január januára janvāris leden ledna ocak sausio sausis siječanj siječnja styczeń stycznia tammikuu tammikuuta ιανουαρίου січень січня январь января януари јануар ינואר يناير ژانویه जनवरी',
  'február februára februāris fevereiro février helmikuu helmikuuta lutego luty vasario vasaris veebruar veljača veljače únor února şubat φεβρουαρίου лютий лютого фебруар февраль февраля февруари פברואר فبراير فوریه फ़रवरी',
  'březen března kovas kovo maaliskuu maaliskuuta maart març março március märts märz ožujak ožujka μαρτίου березень березня март марта מרץ مارس मार्च',
  'abril apríl apríla aprīlis avril balandis balandžio duben dubna d’abril huhtikuu huhtikuuta kwiecień kwietnia nisan travanj travnja április απριλίου апрель апреля април квітень квітня אפריל آوریل أبريل अप्रैल',
  'gegužė gegužės květen května maggio mai maig maijs maio maj maja mayıs mei máj mája május svibanj svibnja toukokuu toukokuuta μαΐου май мая мај травень травня מאי مايو',
  'birželio birželis czerwca czerwiec giugno haziran iunie juin juuni jún júna június jūnijs kesäkuu kesäkuuta lipanj lipnja červen června ιουνίου июнь июня червень червня юни јун יוני يونيو ژوئن जून',
  'heinäkuu heinäkuuta iulie juillet juuli júl júla július jūlijs liepa liepos lipca lipiec luglio srpanj srpnja temmuz července červenec ιουλίου июль июля липень липня юли јул יולי يوليو ژوئیه जुलाई',
  'agost agosto agustus août avgust ağustos d’agost elokuu elokuuta kolovoz kolovoza rugpjūtis rugpjūčio sierpień sierpnia srpen srpna αυγούστου август августа серпень серпня אוגוסט أغسطس اوت अगस्त',
  'eylül rugsėjis rugsėjo rujan rujna septembrie septembris septiembre setembre setembro settembre syyskuu syyskuuta szeptember wrzesień września září σεπτεμβρίου вересень вересня сентябрь сентября септембар септември ספטמבר سبتمبر سپتامبر सितंबर',
  'd’octubre ekim lokakuu lokakuuta oktober oktobris oktoober október októbra ottobre outubro październik października spalio spalis říjen října οκτωβρίου жовтень жовтня октобар октомври октябрь октября אוקטובר أكتوبر اکتبر अक्टूबर',
  'kasım lapkritis lapkričio listopadu marraskuu marraskuuta noiembrie studeni studenoga νοεμβρίου листопад листопада новембар ноември ноябрь ноября נובמבר نوامبر نوفمبر नवंबर',
  'aralık desember desembre detsember dezember dezembro dicembre diciembre décembre grudnia grudzień gruodis gruodžio joulukuu joulukuuta prosinac prosinca prosince prosinec δεκεμβρίου грудень грудня декабрь декабря декември децембар דצמבר دسامبر ديسمبر दिसंबर',
]

const monthByName: ReadonlyMap<string, number> = new Map(
  others.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Words of a date that are looked at. */
const maxWords = 20

/** The month, from 1, that a date in words names in some language. */
export function findMonth(text: string): number | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  for (const word of words.slice(0, maxWords)) {
    const known = monthByName.get(word)
    if (known !== undefined) return known
    const short = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$/.exec(word)?.[1]
    if (short !== undefined) return english.indexOf(short) + 1
  }
  return undefined
}
