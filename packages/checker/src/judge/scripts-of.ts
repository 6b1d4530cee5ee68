/** Scripts that tell one part of the world's languages from another. */
const scripts: Readonly<Record<string, RegExp>> = {
  latin: /\p{sc=Latin}/gu,
  cyrillic: /\p{sc=Cyrillic}/gu,
  greek: /\p{sc=Greek}/gu,
  arabic: /\p{sc=Arabic}/gu,
  hebrew: /\p{sc=Hebrew}/gu,
  // One, as Japanese mixes them and Chinese titles are quoted in it.
  eastAsian: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu,
  thai: /\p{sc=Thai}/gu,
  indic:
    /[\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Gujarati}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Gurmukhi}]/gu,
}

/** The script that most letters of a text are in; `undefined` where it has few letters. */
export function scriptOf(text: string): string | undefined {
  const counts = Object.entries(scripts).map(
    ([name, letters]) => [name, text.match(letters)?.length ?? 0] as const,
  )
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const [name, count] = counts.reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  return total >= 4 && count > total / 2 ? name : undefined
}
