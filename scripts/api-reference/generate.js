// Writes the API reference of every package as pages into a folder: `docs/api`, or the one that is
// named. Ends with status 1 and says why where an export is not documented, or a link leads nowhere.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Application } from 'typedoc'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [, , out = `${root}docs/api`] = process.argv

/** The packages in the order in which they build on each other. */
const manifests = [
  'core',
  'parser',
  'archives',
  'linter',
  'checker',
  'reporter',
  'audit',
  'cli',
].map((folder) => ({
  folder,
  ...JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, 'utf8')),
}))

/** What can be imported, and the source that it is made of. */
const entries = manifests.flatMap(({ folder, name, exports }) =>
  Object.entries(exports).map(([path, { types }]) => ({
    name: name + path.slice(1),
    source: `packages/${folder}/${types.replace('./dist/', 'src/').replace('.d.ts', '.ts')}`,
  })),
)

const app = await Application.bootstrap({
  name: 'Veracite',
  entryPoints: entries.map(({ source }) => root + source),
  tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
  basePath: root,
  readme: 'none',
  out,
  disableSources: true,
  excludeExternals: true,
  excludePrivate: true,
  packagesRequiringDocumentation: manifests.map(({ name }) => name),
  requiredToBeDocumented: ['Class', 'Interface', 'Function', 'Method', 'TypeAlias', 'Variable'],
  validation: { invalidLink: true, notDocumented: true, notExported: false },
  logLevel: 'Warn',
})

const project = await app.convert()
if (project === undefined) process.exit(1)
for (const module of project.children ?? []) {
  const entry = entries.find(
    ({ source }) => source.replace(/(?:\/index)?\.ts$/, '') === module.name,
  )
  module.name = entry?.name ?? module.name
}
app.validate(project)
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1)
await app.generateDocs(project, out)
