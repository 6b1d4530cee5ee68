import { notFoundWords } from './not-found-words.js'
import { countWords, foldWords } from './page-wording.js'

/** How many words beside its own not-found wording may have, which sentences in English are known well enough for. */
const maxEnglishLeftovers = 2
const maxUnspacedWords = 14
const maxForeignWords = 10

/** Words of the sentence around not-found wording that neither name what is missing nor its absence, in English. */
const englishFillers = new Set(
  `a an and any anymore apologies are at available be been but by can cannot cant check could couldnt
  currently deleted did does dont error exist existed exists find for found from gone has have here
  http https i im in invalid is isnt it its just last like link longer looking looks may maybe might
  missing moved my never no not of oh on one oops or our perhaps please possibly removed renamed
  requested seem seems server site so sorry specified specific temporarily that the there this to try
  trying uh under unfortunately url us was we website well were weve whoops with you your youre
  youve page pages article document file content having trouble finding web view viewing visit visiting access accessing reach wey dey fit di 404 410`.split(
    /\s+/,
  ),
)

const englishThings: ReadonlySet<string> = new Set(notFoundWords['en']?.things.map(foldWords))

/** The beginning of a word for what is missing or for its absence, in one language. */
interface Stem {
  readonly text: string
  readonly language: string
  readonly kind: 'thing' | 'absence'
}

/** Stems by their first UTF-16 code units, as many as they have of these: one pass over a sentence finds any. */
interface StemIndex {
  readonly lengths: readonly number[]
  readonly stems: ReadonlyMap<string, readonly Stem[]>
}

const lexicons = Object.entries(notFoundWords)
const phrases: ReadonlySet<string> = new Set(
  lexicons.flatMap(([, lexicon]) => lexicon.phrases?.map(foldWords) ?? []),
)
const spaced = lexicons.filter(([, lexicon]) => !lexicon.unspaced)
const unspaced = lexicons.filter(([, lexicon]) => lexicon.unspaced)
const spacedStems: StemIndex = { lengths: [1, 2, 3], stems: indexStems(spaced, 3) }
const unspacedStems: StemIndex = { lengths: [1], stems: indexStems(unspaced, 1) }

function indexStems(languages: typeof lexicons, length: number): StemIndex['stems'] {
  const index = new Map<string, Stem[]>()
  for (const [language, { things, absences }] of languages) {
    for (const kind of ['thing', 'absence'] as const) {
      for (const text of (kind === 'thing' ? things : absences).map(foldWords)) {
        const beginning = text.slice(0, length)
        const stems = index.get(beginning) ?? []
        index.set(beginning, stems)
        stems.push({ text, language, kind })
      }
    }
  }
  return index
}

/** Whether folded words say, in any language, that something is not there, and little else. */
export function saysAbsence(words: string): boolean {
  if (phrases.has(words)) return true
  const found = { thing: new Set<string>(), absence: new Set<string>() }
  for (const { kind, language } of stemsIn(words)) found[kind].add(language)
  return [...found.thing].some(
    (language) => found.absence.has(language) && saysLittleElse(words, language),
  )
}

/** The stems in some words: at the beginning of a word, or anywhere where words are not set apart. */
function stemsIn(words: string): Stem[] {
  const found: Stem[] = []
  const look = ({ lengths, stems }: StemIndex, place: number): void => {
    for (const length of lengths) {
      for (const stem of stems.get(words.slice(place, place + length)) ?? []) {
        if (words.startsWith(stem.text, place)) found.push(stem)
      }
    }
  }
  for (let place = 0; place < words.length; place++) {
    if (place === 0 || words[place - 1] === ' ') look(spacedStems, place)
    look(unspacedStems, place)
  }
  return found
}

function saysLittleElse(words: string, language: string): boolean {
  if (language === 'en') return countEnglishLeftovers(words) <= maxEnglishLeftovers
  const isUnspaced = notFoundWords[language]?.unspaced ?? false
  return countWords(words) <= (isUnspaced ? maxUnspacedWords : maxForeignWords)
}

function countEnglishLeftovers(words: string): number {
  return words.split(' ').filter((word) => !englishFillers.has(word) && !englishThings.has(word))
    .length
}
