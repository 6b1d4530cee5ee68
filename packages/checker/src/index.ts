export { isNotFoundPage } from './judge/soft-404.js'
export { scoreMatch } from './match/score-match.js'
export { scoreTitle } from './match/score-title.js'
export { readPage } from './page/read-page.js'
