import { type ArticleSettings, overridable } from './article-settings.js'
import { loadConfig, validateConfig } from './config.js'
import { expectation } from './describe-issue.js'
import { UsageError } from './errors/usage-error.js'
import { findUnknownRule } from './known-rules.js'
import { flagOf, type Option, options } from './options.js'
import { printable } from './printable.js'
import { splitAssignment } from './read-option.js'
import type { Config, Settings } from './settings.js'

/** What the command line gave for each option: the arguments of all its uses, or the side a bare flag takes. */
export type GivenOptions = ReadonlyMap<keyof Settings, readonly string[] | boolean>

/**
 * Puts together what the configuration file, `--set` and the other options say, each over the ones before.
 *
 * @throws {UsageError} where an option is given what it cannot be
 * @throws {ConfigError} where the configuration is not valid
 */
export async function resolveSettings(given: GivenOptions, cwd: string): Promise<Settings> {
  const config = await readConfig(given, cwd)
  const values = [...given].map(([name, value]) => [name, readOption(name, value, config)] as const)
  const settings: Settings = { ...config, ...Object.fromEntries(values) }
  if (!settings.overrides) return settings
  // The command line wins over what the configuration says of single articles too.
  const said = sayForAll(given, config)
  return { ...settings, overrides: [...settings.overrides, { files: ['**'], ...said }] }
}

/** What the command line alone says of that which may differ from article to article. */
function sayForAll(given: GivenOptions, { plugins }: Config): ArticleSettings {
  const known: Config = plugins ? { plugins } : {}
  const assignments = given.get('set')
  const assigned = Array.isArray(assignments) ? assignments.filter(isOverridable) : []
  const said = { ...assigned.reduce(assign, known) }
  const options = overridable.flatMap((name) => {
    const value = given.get(name)
    return value === undefined ? [] : [[name, readOption(name, value, { ...known, ...said })]]
  })
  const all: Config = { ...said, ...Object.fromEntries(options) }
  const entries = overridable.flatMap((name) =>
    all[name] === undefined ? [] : [[name, all[name]]],
  )
  return Object.fromEntries(entries)
}

function isOverridable(assignment: string): boolean {
  const [key] = splitAssignment(assignment)
  return overridable.some((name) => name === key.split('.', 1)[0])
}

async function readConfig(given: GivenOptions, cwd: string): Promise<Config> {
  const file = given.get('config')
  const loaded =
    file === false
      ? {}
      : await loadConfig(Array.isArray(file) ? { cwd, file: file.at(-1) } : { cwd })
  const assignments = given.get('set')
  return Array.isArray(assignments) ? assignments.reduce(assign, loaded) : loaded
}

function readOption(
  name: keyof Settings,
  given: readonly string[] | boolean,
  config: Settings,
): unknown {
  const option: Option<unknown> = options[name]
  const value = typeof given === 'boolean' ? given : option.read?.(given, config[name])
  const result = option.schema.safeParse(value)
  if (result.success) {
    const { expected } = findUnknownRule({ ...config, [name]: result.data }) ?? {}
    if (name !== 'rules' || expected === undefined) return result.data
    throw new UsageError(
      'invalid-value',
      `${flagOf(name)} expects ${expected}, not “${printable(String(given))}”`,
    )
  }
  const issue = result.error.issues[0]
  throw new UsageError(
    'invalid-value',
    `${flagOf(name)} expects ${issue && expectation(issue)}, not “${printable(String(given))}”`,
    { cause: result.error },
  )
}

/** The configuration with one `KEY=VALUE` applied, the key dotted, the value JSON or else a text. */
function assign(config: Config, assignment: string): Config {
  const [key, text] = splitAssignment(assignment)
  const path = key.split('.')
  const last = path.pop() ?? key
  const root: object = { ...config }
  let node = root
  for (const part of path) {
    const child: object = { ...ownValue(node, part) }
    setOwnValue(node, part, child)
    node = child
  }
  setOwnValue(node, last, readJson(text))
  return validateConfig(root, `--set ${printable(assignment)}`)
}

function ownValue(node: object, key: string): object | undefined {
  const value: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined
  return typeof value === 'object' && value !== null ? value : undefined
}

/** Like an assignment, but a key such as `__proto__` is a key like any other. */
function setOwnValue(node: object, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, enumerable: true, writable: true, configurable: true })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
