/** Kinds of free text that values are cut by. */
export type TextGroup = 'name' | 'place' | 'publisher' | 'work' | 'title' | 'quote' | 'text'

const common: Readonly<Record<string, number>> = {
  'left:empty': -4,
  'left:open': -4,
  'left:article': -4,
  'left:connector': -4,
  'left:lower': -1,
  'left:ending': 1,
  'left:domain': 1,
  'right:end-line': 2,
  'right:end-text': 2,
  'right:end-template': 2,
  'right:heading': 4,
  'right:glued-heading': 5,
  learned: 4,
  host: 5,
  unbalanced: -3,
  'stops:1': -3,
  'stops:more': -5,
  starters: -1,
  'starters:1': -1.5,
  'starters:2': -4,
  verbs: -2,
  'lower:1': -0.5,
  'lower:2': -1.5,
  'lower:3': -3,
  'right:starter+lower': 3,
  'right:starter+digit': 3,
  'right:starter+capital': 2,
  'right:starter,+lower': 3,
  'right:capital+lower': 1.5,
  'right:capital+verb': 2,
  'right:starter+connector': 3,
}

/** How much each feature of a cut speaks for it, by the kind of the value. */
export const cutWeights: Readonly<Record<TextGroup, Readonly<Record<string, number>>>> = {
  name: common,
  place: common,
  publisher: common,
  work: common,
  title: common,
  quote: common,
  text: common,
}
