import { isAbsolute, resolve } from 'node:path'
import { languageOfPreset } from '@veracite/linter'
import { packs as knownPacks, type LanguagePack } from '@veracite/parser'
import picomatch from 'picomatch'
import { convertPathToPattern } from 'tinyglobby'
import type { Config, Override } from './settings.js'

/** What an override can set. */
export const overridable: readonly (keyof ArticleSettings)[] = Object.freeze([
  'preset',
  'rules',
  'cs1',
  'syntax',
  'packs',
  'healthSeverity',
])

/** What holds for one article. */
export type ArticleSettings = Omit<Override, 'files'>

/** Finds what holds for the article of a path. */
export type FindSettings = (path: string) => ArticleSettings

/** Finds what holds for an article: what is set for all, and over it each override that fits, the later the stronger. */
export function createFindSettings(config: Config, cwd: string): FindSettings {
  const overrides = (config.overrides ?? []).map(({ files, ...settings }) => ({
    fits: createFilter(files, cwd),
    settings,
  }))
  return (path) => {
    const file = withSlashes(resolve(cwd, path))
    const fitting = overrides.filter(({ fits }) => fits(file))
    return fitting.reduce<ArticleSettings>((all, { settings }) => merge(all, settings), config)
  }
}

function merge(settings: ArticleSettings, override: ArticleSettings): ArticleSettings {
  const rules = { ...settings.rules, ...override.rules }
  return { ...settings, ...override, rules }
}

function createFilter(files: readonly string[], cwd: string): (file: string) => boolean {
  const anchored = files.map((pattern) => anchorPattern(pattern, cwd))
  const wanted = anchored.filter((pattern) => !pattern.startsWith('!'))
  const ignore = anchored.filter((pattern) => pattern.startsWith('!')).map((one) => one.slice(1))
  return picomatch(wanted, { dot: true, ignore })
}

/** A glob of a configuration as one for absolute paths. */
export function anchorPattern(pattern: string, folder: string): string {
  if (pattern.startsWith('!')) return `!${anchorPattern(pattern.slice(1), folder)}`
  if (pattern.startsWith('**') || isAbsolute(pattern)) return pattern
  const below = pattern.includes('/') ? pattern.replace(/^\.\//, '') : `**/${pattern}`
  return `${convertPathToPattern(folder).replace(/\/$/, '')}/${below}`
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}

/** The packs to read an article with: those that are named, and that of the wiki its preset is for. */
export function packsOf({ packs = [], preset }: ArticleSettings): readonly LanguagePack[] {
  const named = packs.flatMap((pack) =>
    typeof pack === 'string' ? (knownPacks[pack] ?? []) : pack,
  )
  const own = knownPacks[(preset && languageOfPreset(preset)) ?? '']
  return own && !named.some(({ language }) => language === own.language) ? [...named, own] : named
}
