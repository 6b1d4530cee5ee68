/** Words that often begin an English sentence and seldom stand in a name after its first word. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'A About According Additionally After All Along Already Also Although Among An And Another Any ' +
    'Around As At Because Before Between Both But By Consequently Currently Despite Due During Each ' +
    'Early Eventually Every Finally First Following For From Furthermore Given He Her Here His How ' +
    'However I If In Initially Instead It Its Later Like Many Meanwhile More Moreover Most Much ' +
    'Nevertheless No Nonetheless Not Notable Nowadays Of On Once One Only Originally Other Others ' +
    'Our Over Overall Prior Recent Recently Several She Similarly Since So Some Soon Still Such ' +
    'That The Their Then There Therefore These They This Those Though Three Through Throughout Thus ' +
    'To Today Together Traditionally Two Under Unlike Until Upon Using We What When Where Whereas ' +
    'Whether Which While Who With Within Without'
  ).split(' '),
)

/** Words in lower case that stand between the capitals of a title or a name. */
export const connectors: ReadonlySet<string> = new Set(
  (
    'a an and as at by de del della der des di du e el en et for from in into la le les of on or ' +
    'and para per sur the to und van vom von with y zu & + – - / vs'
  ).split(' '),
)

/** Words in lower case that go on a sentence after a name rather than the name itself. */
export const continuations: ReadonlySet<string> = new Set(
  (
    'also although are because became been but can could did does had has have however if is may ' +
    'might must not should since so than that then there these they this was were when where ' +
    'whereas which while who whose will would'
  ).split(' '),
)

/** Words that publishers, works and institutions end with, lower case. */
export const nameEndings: ReadonlySet<string> = new Set(
  (
    'academy agency archive archives association books bureau center centre chronicle college ' +
    'commission committee company corporation council daily department digest editions foundation ' +
    'gazette group guardian herald house inc inc. institute institution international journal ' +
    'library limited llc ltd ltd. magazine ministry museum network news office online organization ' +
    'organisation post press project publications publishers publishing radio records reference ' +
    'report research review schuster science sciences service services society sons standard star ' +
    'statistics sun survey telegraph television times today tribune trust union university verlag ' +
    'week weekly wiley world'
  ).split(' '),
)

/** Headings that articles of the English Wikipedia often end a section before. */
export const commonHeadings: readonly string[] = [
  'References',
  'External links',
  'See also',
  'Further reading',
  'Notes',
  'Bibliography',
  'Sources',
  'Footnotes',
  'Citations',
  'Works cited',
  'Notes and references',
  'Literature',
  'Publications',
  'Selected works',
  'Selected publications',
  'Gallery',
  'History',
  'Background',
  'Etymology',
  'Overview',
  'Legacy',
  'Reception',
  'Career',
  'Early life',
  'Personal life',
  'Geography',
  'Demographics',
  'Economy',
  'Politics',
  'Culture',
  'Education',
  'Death',
  'Discography',
  'Filmography',
  'Awards',
  'Biography',
  'Aftermath',
  'Definition',
  'Terminology',
  'Explanatory notes',
  'General references',
]
