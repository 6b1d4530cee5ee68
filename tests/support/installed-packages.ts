import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A folder in which the packages are installed as a user gets them. */
export interface InstalledPackages {
  readonly folder: string
  remove(): void
}

/**
 * Packs every package as it would be published and installs the archives into a new folder, with
 * their dependencies linked from the workspace so that nothing is fetched.
 */
export function installPackages(): InstalledPackages {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-installed-'))
  const archives = join(folder, 'archives')
  const { packageManager } = readManifest(root)
  execFileSync(
    'npx',
    [
      '--yes',
      packageManager,
      '-r',
      '--filter',
      './packages/*',
      'pack',
      '--pack-destination',
      archives,
    ],
    { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' },
  )
  for (const name of readdirSync(join(root, 'packages')))
    installPackage(join(root, 'packages', name), archives, join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly packageManager: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

function installPackage(source: string, archives: string, modules: string): void {
  const { name, version, dependencies = {} } = readManifest(source)
  const archive = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
  const target = join(modules, name)
  mkdirSync(target, { recursive: true })
  execFileSync('tar', ['-xzf', join(archives, archive), '--strip-components=1', '-C', target])
  for (const dependency of Object.keys(dependencies)) {
    if (dependency.startsWith('@veracite/')) continue
    const link = join(target, 'node_modules', dependency)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(source, 'node_modules', dependency), link, 'junction')
  }
}
