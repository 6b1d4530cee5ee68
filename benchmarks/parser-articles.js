// What the benchmarks of the parser share: reading a folder of articles, asking mwparserfromhell.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('parser-mwparserfromhell.py', import.meta.url))

/** The articles of a folder and of those in it, in the order of their paths. */
export function readArticles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /\.(?:wiki|wikitext|mediawiki)$/.test(path))
    .sort()
    .map((path) => ({
      path,
      file: join(folder, path),
      text: readFileSync(join(folder, path), 'utf8'),
    }))
}

/** What mwparserfromhell finds in the articles, read `runs` times over; see the script. */
export function askMwparserfromhell(python, articles, runs) {
  const files = articles.map(({ file }) => file)
  const output = execFileSync(python, [script, String(runs), ...files], { maxBuffer: 2 ** 30 })
  return JSON.parse(output.toString())
}
