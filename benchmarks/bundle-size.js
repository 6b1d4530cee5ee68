// How large the packages are in a browser: bundled with all that they import, minified, and
// compressed as a server would. A Node built-in in any of them is an error.
//
//   node benchmarks/bundle-size.js
//
// Build first (`npm run build`). Kilobytes are of 1,000 bytes.
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** What a page imports. */
const entries = {
  'parse (all syntaxes)': "export { parse } from '@veracite/parser'",
  'remarkCitations (the plugin alone)': "export { remarkCitations } from '@veracite/parser'",
  lint: "export { lint } from '@veracite/linter'",
  'render (all formats)': "export { createReport, render } from '@veracite/reporter'",
  'the grammar of archive URLs': "export * from '@veracite/archives/archive-url'",
  'parse, lint and render':
    "export { parse } from '@veracite/parser'; export { lint } from '@veracite/linter'; export { createReport, render } from '@veracite/reporter'",
}

const entryId = '\0entry'

/** Bundles what a page imports; returns the code and the modules outside that it still needs. */
async function bundle(source) {
  const build = await rolldown({
    input: entryId,
    platform: 'browser',
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    external: isBuiltin,
    plugins: [
      {
        name: 'entry',
        resolveId: (id, importer) => {
          if (id === entryId) return id
          // The entry stands in no folder, and its packages are those of this one.
          return importer === entryId ? { id: fileURLToPath(import.meta.resolve(id)) } : undefined
        },
        load: (id) => (id === entryId ? source : undefined),
      },
    ],
    logLevel: 'silent',
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  const chunks = output.filter(({ type }) => type === 'chunk')
  const names = new Set(chunks.map(({ fileName }) => fileName))
  const outside = chunks
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter((name) => !names.has(name))
  return { code: chunks.map(({ code }) => code).join('\n'), outside }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10)
}

console.log(`${'what a page imports'.padEnd(36)} minified       gzip     brotli`)
for (const [name, source] of Object.entries(entries)) {
  const { code, outside } = await bundle(source)
  const bytes = Buffer.from(code)
  const sizes = [bytes, gzipSync(bytes), brotliCompressSync(bytes)].map(({ length }) => length)
  console.log(name.padEnd(34) + sizes.map(kilobytes).join(' '))
  if (outside.length > 0) {
    console.error(`${name} needs modules that no browser has: ${[...new Set(outside)].join(', ')}`)
    process.exitCode = 1
  }
}
