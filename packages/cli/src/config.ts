import { dirname, relative, resolve } from 'node:path'
import { type LilconfigResult, lilconfig } from 'lilconfig'
import { z } from 'zod'
import { anchorPattern } from './article-settings.js'
import { describeIssue } from './describe-issue.js'
import { ConfigError } from './errors/config-error.js'
import { importModule } from './import-module.js'
import { describeFailure, errorCode } from './inputs/system-error.js'
import { findUnknownRule } from './known-rules.js'
import { options } from './options.js'
import { printable } from './printable.js'
import type { Config } from './settings.js'

const configSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(options)
      .filter(([, option]) => option.configurable)
      .map(([key, option]): [string, z.ZodType] => [key, z.exactOptional(option.schema)]),
  ),
  { error: 'an object of settings' },
)

/** The keys that a configuration can have. */
export const configKeys: readonly string[] = Object.keys(configSchema.shape)

/** Where to look for a configuration. */
export interface LoadOptions {
  /** The folder to start from. */
  readonly cwd: string
  /** The file to read; without it, the nearest `veracite.config.{ts,js,json}` from `cwd` upward. */
  readonly file?: string
}

/**
 * Loads and validates the configuration of a project; an empty one where there is none.
 *
 * @throws {ConfigError} where the file cannot be loaded or a key is not what it must be
 */
export async function loadConfig(load: LoadOptions): Promise<Config> {
  const result = await findConfig(load)
  if (!result) return {}
  const name = printable(relative(load.cwd, result.filepath) || result.filepath)
  const config = validateConfig(result.isEmpty ? {} : result.config, name)
  return anchorConfig(config, dirname(result.filepath))
}

/** Makes what a configuration says of files independent of where the command is run. */
function anchorConfig({ plugins, overrides, ...config }: Config, folder: string): Config {
  return {
    ...config,
    ...(plugins && {
      plugins: plugins.map((one) => (typeof one === 'string' ? resolve(folder, one) : one)),
    }),
    ...(overrides && {
      overrides: overrides.map(({ files, ...settings }) => ({
        files: files.map((pattern) => anchorPattern(pattern, folder)),
        ...settings,
      })),
    }),
  }
}

/**
 * Holds a value to what a configuration can be.
 *
 * @param name what to call the configuration in messages: its file, or the option that made it
 * @throws {ConfigError} where a key is unknown or not what it must be
 */
export function validateConfig(value: unknown, name: string): Config {
  const result = configSchema.safeParse(value)
  if (result.success) {
    const config = result.data as Config
    const unknown = findUnknownRule(config)
    if (!unknown) return config
    throw new ConfigError('invalid', `${name}: ${unknown.key} must be ${unknown.expected}`)
  }
  const issue = result.error.issues[0]
  throw new ConfigError('invalid', `${name}: ${issue && describeIssue(issue, configKeys)}`, {
    cause: result.error,
  })
}

async function findConfig({ cwd, file }: LoadOptions): Promise<LilconfigResult> {
  const names = ['veracite.config.ts', 'veracite.config.js', 'veracite.config.json']
  const searcher = lilconfig('veracite', {
    searchPlaces: names,
    loaders: {
      '.ts': naming(cwd, importDefault),
      '.js': naming(cwd, importDefault),
      '.json': naming(cwd, (_file, text): unknown => JSON.parse(text)),
    },
    cache: false,
  })
  try {
    return await (file === undefined ? searcher.search(cwd) : searcher.load(resolve(cwd, file)))
  } catch (error) {
    throw error instanceof ConfigError ? error : loadError(error, file ?? 'the configuration')
  }
}

type Loader = (file: string, text: string) => unknown

/** Makes the errors of a loader name the file, which a search finds and nobody else knows. */
function naming(cwd: string, load: Loader): Loader {
  return async (file, text) => {
    try {
      return await load(file, text)
    } catch (error) {
      throw loadError(error, relative(cwd, file))
    }
  }
}

/** What a module exports by default; without that, what it exports. */
async function importDefault(file: string): Promise<unknown> {
  const module = await importModule(file)
  const hasDefault = typeof module === 'object' && module !== null && 'default' in module
  return hasDefault ? module.default : module
}

function loadError(cause: unknown, file: string): ConfigError {
  const name = printable(file)
  if (errorCode(cause) === 'ENOENT')
    return new ConfigError('not-found', `${name} does not exist`, { cause })
  const why =
    cause instanceof Error && errorCode(cause) === '' ? cause.message : describeFailure(cause)
  return new ConfigError('not-loadable', `${name} cannot be loaded: ${printable(why)}`, { cause })
}
