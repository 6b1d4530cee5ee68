// `npm start`: the main job. Without arguments it checks the article in fixtures/ with every web
// exchange replayed from a recording; with file names it checks those on the live web.
import { spawnSync } from 'node:child_process'
import { build, install } from './setup.js'

install()
build()

const veracite = 'packages/cli/bin/veracite.js'
const demonstration = [
  'fixtures/documents/flattened/mali-war.txt',
  '--replay',
  'fixtures/web/mali-war.warc.gz',
]
const files = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [veracite, 'check', ...(files.length > 0 ? files : demonstration)],
  { stdio: 'inherit' },
)

if (files.length === 0) {
  console.log(`
That was ${demonstration[0]}, its web exchanges replayed from a recording.
Check your own articles on the live web:   npm start -- article.wiki notes.md
See every option:                          node ${veracite} --help`)
  // The article has findings, and showing them is what the demonstration is for.
  process.exit(status === 1 ? 0 : (status ?? 2))
}
process.exit(status ?? 2)
