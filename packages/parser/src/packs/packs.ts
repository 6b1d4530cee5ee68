import { de } from './de.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { ja } from './ja.js'
import type { LanguagePack } from './language-pack.js'
import { nl } from './nl.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { zh } from './zh.js'

/** The packs that come with the parser, by the code of their language. */
export const packs: Readonly<Record<string, LanguagePack>> = {
  de,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  pt,
  ru,
  zh,
}
