// Languages that MediaWiki 1.39 knows, in English. Facts of `mw.language.fetchLanguageNames`,
// September 2022, and of the names that Module:Citation/CS1 adds.

function list(words: string): ReadonlySet<string> {
  return new Set(words.replaceAll('\n', '').split('|'))
}

/** Names, in lower case. */
export const languageNames: ReadonlySet<string> = list(`
abaza|abkhazian|achinese|acoli|adangme|adyghe|adyghe (cyrillic script)|afar|afrihili|afrikaans|
aghem|ainu|akan|akkadian|akkala sámi|akoose|alabama|albanian|alemannisch|aleut|algerian arabic|
alsatian|ambonese malay|american english|american sign language|amharic|amis|ancient egyptian|
ancient greek|angika|ao naga|arabic|aragonese|aramaic|araona|arapaho|arawak|armenian|aromanian|
arpitan|assamese|asturian|asu|atikamekw|atsam|australian english|austrian german|avaric|avestan|
awadhi|aymara|azerbaijani|badaga|bafia|bafut|baka|bakako|bakhtiari|balinese|balkan romani|
baltic romani|baluchi|bambara|bamun|bangla|banjar|baoulé|basa banyumasan|basaa|bashkir|basque|
batak mandailing|batak toba|batak toba (latin script)|bavarian|beja|belarusian|
belarusian (taraškievica orthography)|bemba|bena|bengali|betawi|bhojpuri|biblical hebrew|bihari|
bikol|bini|bishnupriya|bislama|blackfoot|blin|blissymbols|bodo|bosnian|brahui|braj|
brazilian portuguese|breton|british english|buginese|bulgarian|bulu|bunun|buriat|burmese|caddo|
cajun french|campidanese sardinian|canadian english|canadian french|cantonese|capiznon|carib|
carolinian|carpathian romani|catalan|cayuga|cebuano|central atlas tamazight|central bikol|
central dusun|central kurdish|central yupik|chadian arabic|chagatai|chakma|chamorro|chavacano|
chechen|cherokee|cheyenne|chibcha|chickasaw|chiga|chilcotin|chimborazo highland quichua|chinese|
chinese (china)|chinese (hong kong)|chinese (macau)|chinese (malaysia)|chinese (min nan)|
chinese (singapore)|chinese (taiwan)|chinook jargon|chipewyan|choctaw|chukchi|church slavic|
chuukese|chuvash|classical chinese|classical newari|classical syriac|colognian|comorian|
congo swahili|coptic|cornish|corsican|cree|crimean tatar|crimean tatar (cyrillic script)|
crimean tatar (latin script)|croatian|cypriot greek|czech|dagbani|dakota|dalecarlian|danish|
dargwa|dari|davvisámegiella (norgga bealde)|davvisámegiella (ruoŧa bealde)|
davvisámegiella (suoma bealde)|dazaga|delaware|dinka|divehi|dogri|dogrib|doteli|duala|dutch|
dutch (informal address)|dyula|dzongkha|east cree|eastern balochi|
eastern canadian (aboriginal syllabics)|eastern canadian (latin script)|eastern cham|
eastern cham (arabic script)|eastern cham (cham script)|eastern cham (latin script)|
eastern frisian|eastern mari|eastern pwo|efik|egyptian arabic|ejagham|ekajuk|elamite|embu|
emilian|emiliano-romagnolo|english|erzya|esperanto|estonian|eton|etruscian|european portuguese|
european spanish|ewe|ewondo|extremaduran|eyak|fang|fanti|faroese|fe'fe'|fiji hindi|
fiji hindi (latin script)|fijian|filipino|finnish|finnish kalo|flemish|fon|frafra|french|
friulian|fulah|ga|gagauz|galician|gamilaraay|gan (simplified)|gan (traditional)|gan chinese|
ganda|gayo|gbaya|geez|georgian|german|german (formal address)|ghanaian pidgin|gheg albanian|
ghomala|gilaki|gilbertese|goan konkani|goan konkani (devanagari script)|
goan konkani (latin script)|gondi|gorontalo|gothic|grebo|greek|guarani|guernésiais|
guianan creole|gujarati|gun|gusii|gwichʼin|hadza|haida|haitian creole|hakha-chin|
hakka (simplified)|hakka (traditional)|hakka chinese|hausa|hawaiian|hazaragi|hebrew|herero|
hiligaynon|hindi|hiri motu|hittite|hmong|hungarian|hungarian (formal address)|hunsrik|hupa|iban|
ibibio|icelandic|ido|igbo|ilocano|iloko|inari sami|indonesian|ingrian|ingush|innu|interlingua|
interlingue|inuktitut|inupiaq|iriga bicolano|irish|island carib|isu|italian|
jamaican creole english|japanese|japanese (hiragana script)|japanese (kana script)|
japanese (kanji script)|japanese (katakana script)|javanese|jinyu|jinyu (simplified)|
jinyu (traditional)|jju|jola-fonyi|judeo-arabic|judeo-persian|jutish|jèrriais|kabardian|
kabardian (cyrillic script)|kabiye|kabuverdianu|kabyle|kachin|kaingang|kako|kalaallisut|
kalenjin|kalmyk|kamba|kanembu|kannada|kanuri|kaqchikel|kara-kalpak|karachay-balkar|karelian|
kashmiri|kashmiri (arabic script)|kashmiri (devanagari script)|kashubian|kawi|kawésqar|kazakh|
kazakh (arabic script)|kazakh (china)|kazakh (cyrillic script)|kazakh (kazakhstan)|
kazakh (latin script)|kazakh (turkey)|kelantan-pattani malay|kemi sámi|kenyang|kera|khakas|
khasi|khmer|khotanese|khowar|kikuyu|kildin sami|kimbundu|kinaray-a|kinyarwanda|kirmanjki|
klingon|klingon (klingon script)|klingon (latin script)|kolsch|kom|komi|komi-permyak|kongo|
konkani|korean|korean (north korea)|koro|kosraean|kotava|koyra chiini|koyraboro senni|koyukon|
kpelle|krio|kuanyama|kumyk|kurdish|kurdish (arabic script)|kurdish (latin script)|kurukh|
kutenai|kvensk|kwasio|kyrgyz|kölsch|kʼicheʼ|ladin|ladino|lahnda|lak|laki|lakota|lamba|lamnso'|
langi|lao|latgalian|latin|latin american spanish|latvian|laz|lezghian|ligurian|limburgish|
lingala|lingua franca nova|literary chinese|lithuanian|livonian|livvi-karelian|lojban|lombard|
louisiana creole|low german|low saxon|lower silesian|lower sorbian|lozi|luba-katanga|luba-lulua|
luiseno|lule sami|lunda|luo|luxembourgish|luyia|maba|macedonian|machame|madurese|mafa|magahi|
maharashtrian konkani|main-franconian|maithili|maka|makasar|makhuwa|makhuwa-meetto|makonde|
malagasy|malay|malay (jawi script)|malayalam|maltese|manchu|mandaic|mandar|mandingo|manipuri|
manx|maori|mapuche|mara|marathi|mari|marshallese|marwari|marwari (india)|masai|massa|
mazanderani|medumba|megleno-romanian|megleno-romanian (cyrillic script)|
megleno-romanian (greek script)|megleno-romanian (latin script)|mende|mentawai|meru|metaʼ|
mexican spanish|mi'kmaq|middle dutch|middle english|middle french|middle high german|
middle irish|middle low german|min dong chinese|min dong chinese (hanji)|min nan (hanji)|
min nan chinese|minangkabau|mingrelian|mirandese|mixtec|mizo|mka'a|modern standard arabic|
mohawk|moksha|moldavian|moldovan|mon|mongo|mongolian|montenegrin|monégasque|morisyen|
moroccan arabic|mossi|multiple languages|mundang|munsee|muscogee|musi|muslim tat|
mycenaean greek|myene|najdi arabic|nama|nanai|naskapi|nauru|navajo|nawdm|nda'nda'|ndonga|
neapolitan|nepali|newari|ngambay|ngiemboon|ngomba|ngombala|ngémba|nheengatu|nias|
nigerian pidgin|niuean|no linguistic content|nogai|nomaande|norfuk / pitkern|norman|
north ndebele|northern frisian|northern luri|northern sami|northern sotho|northern thai|
northwestern ojibwe|norwegian|norwegian bokmål|norwegian nynorsk|novial|nuer|nugunu|numidian|
nyamwezi|nyanja|nyankole|nyasa tonga|nyoro|nyungar|nzima|nāhuatl|n’ko|o'odham|occitan|odia|
ojibwa|okinawan|old english|old french|old high german|old irish|old japanese|
old japanese (hiragana script)|old japanese (kanji script)|old norse|old norse (runic script)|
old persian|old provençal|old turkish|omaha-ponca|oromo|osage|osage (latin script)|ossetic|
ottoman turkish|pa'o|pahlavi|paiwan|palatine german|palauan|pali|pali (siddham script)|pampanga|
pangasinan|pannonian rusyn|papiamento|papiamento (aruba)|papora-hoanya|pashto|pazeh|
pennsylvania german|persian|phoenician|phoenician (latin script)|phoenician (phoenician script)|
picard|pidgin (cameroon)|piedmontese|pite sami|pitjantjatjara|plautdietsch|pohnpeian|polish|
pontic|portuguese|prussian|pular|punic|punjabi|putèr|puyuma|quechua|quenya|rabha|rajasthani|
rapanui|rarotongan|riffian|ripuarian|romagnol|romanian|romansh|romany|rombo|rotuman|roviana|
rukai|rumantsch grischun|rundi|russia buriat|russian|rusyn|rwa|s'gaw karen|saho|saisiyat|sakha|
sakizaya|samaritan aramaic|samburu|samoan|samogitian|sandawe|sango|sangu|sanskrit|
sanskrit (siddham script)|santali|saraiki|saraiki (arabic script)|sardinian|sasak|
sassarese sardinian|saterland frisian|saurashtra|scots|scottish gaelic|selayar|selkup|sena|
seneca|serbian|serbian (cyrillic script)|serbian (latin script)|serbo-croatian|serer|seri|
seselwa creole french|shambala|shan|shawiya|shawiya (arabic script)|shawiya (latin script)|
shawiya (tifinagh script)|shona|siberian tatar|sichuan yi|sicilian|sidamo|siksika|silesian|
simple english|simplified chinese|sindarin|sindhi|sinhala|sinte romani|siraya|sirionó|
skolt sami|slave|slovak|slovenian|soga|sogdien|somali|soninke|south azerbaijani|south ndebele|
southern altai|southern balochi|southern kurdish|southern luri|southern sami|southern sotho|
spanish|spanish (formal address)|sranan tongo|standard moroccan tamazight|sukuma|sumerian|
sundanese|surmiran|sursilvan|susu|sutsilvan|swahili|swati|swedish|swiss french|swiss german|
swiss high german|syriac|tachelhit|tachelhit (latin script)|tachelhit (tifinagh script)|tagalog|
tahitian|tai nuea|taita|taiwanese hokkien|tajik|tajik (cyrillic script)|tajik (latin script)|
talossan|talysh|tamashek|tamil|tarantino|taroko|tasawaq|tatar|tatar (cyrillic script)|
tatar (latin script)|tayal|taíno|telugu|ter sámi|tereno|teso|tetum|thai|thao|tibetan|tigre|
tigrinya|timne|tiv|tlingit|tobelo|tok pisin|tokelau|tongan|tornedalen finnish|tosk albanian|
traditional chinese|traveller norwegian|tsakhur|tsakonian|tsimshian|tsonga|tswana|tuki|tulu|
tumbuka|tundra yukaghir|tunen|tungag|tunisian arabic|tunisian arabic (arabic script)|
tunisian arabic (latin script)|turkish|turkmen|turoyo|tuvalu|tuvinian|twi|tyap|udmurt|ugaritic|
ukrainian|umbundu|ume sami|undetermined language|unsupported language|upper sorbian|urdu|uyghur|
uyghur (arabic script)|uyghur (latin script)|uzbek|uzbek (cyrillic script)|uzbek (latin script)|
vai|valencian|vallader|venda|venetian|veps|vietnamese|vlax romani|volapük|votic|vunjo|vute|võro|
wallisian|walloon|walser|waray|warlpiri|washo|wayuu|welsh|welsh-romani|west coast bajau|
west flemish|western abenaki|western armenian|western balochi|western cham|
western cham (arabic script)|western cham (cham script)|western cham (latin script)|
western frisian|western mari|western punjabi|wolaytta|wolof|wu chinese|wyandot|xhosa|
xiang chinese|yambeta|yangben|yao|yapese|yemba|yiddish|yoruba|zapotec|zarma|zaza|zazaki|
zeelandic|zenaga|zhuang|zoroastrian dari|zulu|zuni|толыши|ᬩᬲᬩᬮᬶ|ꠍꠤꠟꠐꠤ
`)

/** Codes, in lower case. */
export const languageCodes: ReadonlySet<string> = list(`
aa|ab|abe|abq|abq-latn|abs|ace|ach|ada|ady|ady-cyrl|ae|aeb|aeb-arab|aeb-latn|af|afh|agq|ain|ak|
akk|akz|alc|ale|aln|als|alt|am|ami|an|ang|anp|ar|ar-001|arc|arn|aro|arp|arq|ars|arw|ary|arz|as|
asa|ase|ast|atj|av|avk|awa|ay|az|azb|ba|bag|bal|ban|ban-bali|bar|bas|bat-smg|bax|bbc|bbc-latn|
bbj|bcc|bci|bcl|bdr|be|be-tarask|be-x-old|bej|bem|bew|bez|bfd|bfq|bg|bgn|bgp|bh|bho|bi|bik|bin|
bjn|bkc|bkh|bkm|bla|blk|bm|bn|bnn|bo|bpy|bqi|bqz|br|bra|brh|brx|bs|bss|btm|bto|bua|bug|bum|bxr|
byn|byv|ca|ca-valencia|cad|cak|cal|car|cay|cbk-zam|cch|ccp|cdo|cdo-hani|ce|ceb|cgg|ch|chb|chg|
chk|chm|chn|cho|chp|chr|chy|cic|cja|cja-arab|cja-cham|cja-latn|cjm|cjm-arab|cjm-cham|cjm-latn|
cjy|cjy-hans|cjy-hant|ckb|ckt|clc|cnh|cnr|co|cop|cps|cr|crb|crh|crh-cyrl|crh-latn|crl|crs|cs|
csb|cu|cv|cy|da|dag|dak|dar|dav|de|de-at|de-ch|de-formal|del|den|dgr|din|diq|dje|dlc|doi|dru|
dsb|dtp|dty|dua|dum|dv|dyo|dyu|dz|dzg|ebu|ee|efi|egl|egy|eka|el|el-cy|elx|eml|en|en-au|en-ca|
en-gb|en-us|enm|eo|es|es-419|es-es|es-formal|es-mx|esu|et|eto|ett|etu|eu|ewo|ext|eya|fa|fa-af|
fan|fat|ff|fi|fil|fit|fiu-vro|fj|fkv|fmp|fo|fon|fos|fr|fr-ca|fr-ch|frc|frm|fro|frp|frr|frs|fuf|
fur|fy|ga|gaa|gag|gan|gan-hans|gan-hant|gay|gba|gbz|gcr|gd|gez|gil|gl|gld|glk|gmh|gml|gmy|gn|
goh|gom|gom-deva|gom-latn|gon|gor|got|gpe|grb|grc|gsw|gsw-fr|gu|guc|gur|guw|guz|gv|gwi|gya|ha|
hai|hak|hak-hans|hak-hant|haw|haz|hbo|he|hi|hif|hif-latn|hil|hit|hmn|ho|hr|hrx|hsb|hsn|ht|hts|
hu|hu-formal|hup|hy|hyw|hz|ia|iba|ibb|id|ie|ig|ii|ik|ike-cans|ike-latn|ilo|inh|io|is|isu|it|iu|
izh|ja|ja-hani|ja-hira|ja-hrkt|ja-kana|jam|jbo|jgo|jmc|jpr|jrb|jut|jv|ka|kaa|kab|kac|kaj|kam|
kaw|kbd|kbd-cyrl|kbl|kbp|kcg|kde|kea|ken|ker|kfo|kg|kgp|kha|kho|khq|khw|ki|kiu|kj|kjh|kjp|kk|
kk-arab|kk-cn|kk-cyrl|kk-kz|kk-latn|kk-tr|kkj|kl|kld|kln|km|kmb|kn|knn|ko|ko-kp|koi|kok|kos|koy|
kpe|kr|krc|kri|krj|krl|kru|ks|ks-arab|ks-deva|ksb|ksf|ksh|ksh-x-colog|ksw|ku|ku-arab|ku-latn|
kum|kut|kv|kw|ky|la|lad|lag|lah|lam|lb|lbe|lcm|lem|lez|lfn|lg|li|lij|lij-mc|liv|lki|lkt|lld|lmo|
ln|lns|lo|lol|lou|loz|lrc|lt|ltg|lu|lua|lui|lun|luo|lus|luy|luz|lv|lzh|lzz|mad|maf|mag|mai|mak|
man|map-bms|mas|mcn|mcp|mde|mdf|mdr|men|mer|mfa|mfe|mg|mga|mgh|mgo|mh|mhr|mi|mic|mid|min|mis|
mis-x-ripuar|mix|mk|ml|mn|mnc|mni|mnw|mo|moe|moh|mos|mr|mrh|mrj|ms|ms-arab|mt|mua|mui|mul|mus|
mwl|mwr|mwv|my|mye|myv|mzn|na|nah|nan|nan-hani|nan-tw|nap|naq|nb|nd|nds|nds-nl|ne|new|ng|nge|
nia|niu|njo|nl|nl-be|nl-informal|nla|nmg|nmz|nn|nnh|nnz|no|nod|nog|non|non-runr|nov|nqo|nr|
nrf-gg|nrf-je|nrm|nsk|nso|nus|nv|nwc|nxm|ny|nym|nyn|nyo|nys|nzi|oc|oj|ojb|ojp|ojp-hani|ojp-hira|
olo|om|oma|ood|or|os|osa|osa-latn|ota|otk|pa|pag|pal|pam|pap|pap-aw|pau|pcd|pcm|pdc|pdt|peo|pfl|
phn|phn-latn|phn-phnx|pi|pi-sidd|pih|pjt|pl|pms|pnb|pnt|pon|ppu|prg|pro|prs|ps|pt|pt-br|pt-pt|
pwn|pyu|qu|quc|qug|qya|rah|raj|rap|rar|rgn|rif|rm|rm-puter|rm-rumgr|rm-surmiran|rm-sursilv|
rm-sutsilv|rm-vallader|rmc|rmf|rmg|rml|rmn|rmo|rmw|rmy|rn|ro|ro-md|roa-rup|roa-tara|rof|rom|rsk|
rtm|ru|rue|rug|rup|ruq|ruq-cyrl|ruq-grek|ruq-latn|rw|rwk|rwr|ryu|sa|sa-sidd|sad|sah|sam|saq|sas|
sat|saz|sba|sbp|sc|scn|sco|sd|sdc|sdh|se|se-fi|se-no|se-se|see|seh|sei|sel|ses|sg|sga|sgs|sh|
shi|shi-latn|shi-tfng|shn|shu|shy|shy-arab|shy-latn|shy-tfng|si|sia|sid|simple|sjd|sje|sjk|sjn|
sjt|sju|sk|skr|skr-arab|sl|sli|sly|sm|sma|smj|smn|sms|sn|snk|so|sog|sq|sr|sr-ec|sr-el|sr-me|srn|
sro|srq|srr|ss|ssf|ssy|st|stq|sty|su|suk|sus|sux|sv|sw|sw-cd|swb|syc|syl|syr|szl|szy|ta|tay|tcy|
tdd|te|tem|teo|ter|tet|tg|tg-cyrl|tg-latn|th|ti|tig|tiv|tk|tkl|tkr|tl|tlb|tlh|tlh-latn|tlh-piqd|
tli|tly|tly-cyrl|tmh|tn|tnq|to|tog|tpi|tr|tru|trv|ts|tsd|tsi|tt|tt-cyrl|tt-latn|ttt|tum|tvl|tvu|
tw|twq|ty|tyv|tzl|tzm|udm|ug|ug-arab|ug-latn|uga|uk|umb|umu|und|ur|uun|uz|uz-cyrl|uz-latn|vai|
ve|vec|vep|vi|vls|vmf|vmw|vo|vot|vro|vun|vut|wa|wae|wal|war|was|wbp|wes|wls|wo|wuu|wya|xal|xh|
xmf|xog|xpu|xsy|yao|yap|yas|yat|yav|ybb|yi|ykg|yo|yrl|yue|za|zap|zbl|zea|zen|zgh|zh|
zh-classical|zh-cn|zh-hans|zh-hant|zh-hk|zh-min-nan|zh-mo|zh-my|zh-sg|zh-tw|zh-yue|zu|zun|zxx|
zza
`)

/** Codes of the languages that `script-title` and its kin may begin with. */
export const scriptLanguageCodes: ReadonlySet<string> = list(
  'ab|am|ar|be|bg|bn|bo|bs|dv|dz|el|fa|gu|he|hi|hy|ja|ka|kk|km|kn|ko|ku|ky|lo|mk|ml|mn|mr|my|ne|or|ota|ps|ru|sd|si|sr|syc|ta|te|tg|th|ti|ug|uk|ur|uz|yi|yue|zh',
)
