import {
  ConfigError,
  parseConnectTo,
  parseHosts,
  type SettingsByHost,
} from '@veracite/checker/settings'
import type { Cs1Version, Rule, Syntax } from '@veracite/core'
import { type HealthSeverity, type PresetName, presets, type RuleSetting } from '@veracite/linter'
import { packs as knownPacks, type LanguagePack } from '@veracite/parser'
import { z } from 'zod'
import { isRule } from './load-plugins.js'
import { readDuration } from './read-duration.js'
import type { Override } from './settings.js'

// The message of a schema says what is expected, in words that end both "--timeout expects …" and
// "timeout must be …".

/** What a citation can be whose sources were checked. */
const healths = ['sound', 'at-risk', 'rescued', 'rescuable', 'lost', 'unknown'] as const

const durationError = 'a number and a unit, such as 30m, 12h, 1d or 2w'

/** One of some words. */
function oneOf<Word extends string>(words: readonly Word[]): z.ZodType<Word> {
  return z.enum(words, { error: `one of ${words.join(', ')}` })
}

/** The words for a syntax, as help and messages list them. */
export const syntaxes: readonly Syntax[] = ['wikitext', 'markdown', 'flattened', 'html']

export const syntax: z.ZodType<Syntax> = oneOf(syntaxes)

/** The names of the presets, as help and messages list them. */
export const presetNames = Object.keys(presets) as readonly PresetName[]

export const preset: z.ZodType<PresetName> = oneOf(presetNames)

/** A whole number within bounds, both included. */
export function wholeNumber(from: number, to: number): z.ZodType<number> {
  const error = `a whole number from ${from} to ${to}`
  return z.int({ error }).min(from, { error }).max(to, { error })
}

function positiveSeconds(): z.ZodType<number> {
  const error = 'a number of seconds, more than 0 and at most 3600'
  return z.number({ error }).positive({ error }).max(3600, { error })
}

function endpointByArchive(): z.ZodType<Readonly<Record<string, string>>> {
  const name = z
    .string()
    .regex(/^(?:wayback|memento:.+)$/, { error: 'wayback, or memento: and a name for the archive' })
  const endpoint = httpAddress('the address of an archive, such as https://web.archive.org')
  return z.record(name, endpoint, { error: 'endpoints by the name of the archive' })
}

function httpAddress(error: string): z.ZodType<string> {
  return z.url({ error, protocol: /^https?$/ })
}

function connectToRules(): z.ZodType<readonly string[]> {
  const error = 'rules of the form HOST1:PORT1:HOST2:PORT2'
  return z.array(z.string({ error }).refine(isConnectToRule, { error }), { error })
}

function settingsByHost(): z.ZodType<SettingsByHost> {
  const error =
    'an object with headers, each with a text, such as { authorization: process.env.TOKEN }'
  const settings = z.strictObject(
    { headers: z.record(z.string(), z.string({ error }), { error }) },
    { error },
  )
  return z
    .record(z.string(), settings, { error: 'settings by host' })
    .superRefine((hosts, context) => {
      try {
        parseHosts(hosts)
      } catch (refusal) {
        if (!(refusal instanceof ConfigError)) throw refusal
        context.addIssue({ code: 'custom', message: `settings by host, but ${refusal.message}` })
      }
    })
}

function isConnectToRule(rule: string): boolean {
  try {
    parseConnectTo([rule])
    return true
  } catch {
    return false
  }
}

function settingByRule(): z.ZodType<Readonly<Record<string, RuleSetting>>> {
  const level = z.enum(['off', 'info', 'warn', 'warning', 'error'])
  const error = 'off, info, warn or error, or one of them in a list with the options of the rule'
  const withOptions = z.tuple([level, z.record(z.string(), z.unknown())])
  return z.record(z.string(), z.union([level, withOptions], { error }), {
    error: 'settings by rule id',
  })
}

function levelByHealth(): z.ZodType<HealthSeverity> {
  const error = `off, info, warn or error, by ${healths.join(', ')}`
  const level = z.enum(['off', 'info', 'warn', 'warning', 'error'], { error })
  return z.partialRecord(z.enum(healths), level, { error })
}

function languagePacks(): z.ZodType<readonly (string | LanguagePack)[]> {
  const codes = Object.keys(knownPacks)
  const error = `a list of ${codes.join(', ')}, and of packs of your own`
  const names = z.record(z.string(), z.string())
  const pack = z.strictObject({
    language: z.string(),
    namespaces: z.array(z.string()),
    templates: z.record(
      z.string(),
      z.strictObject({ names: z.array(z.string()), parameters: z.exactOptional(names) }),
    ),
    parameters: names,
    months: z.array(z.string()),
  })
  return z.array(z.union([z.enum(codes), pack], { error }), { error })
}

function ownRules(): z.ZodType<readonly (string | Rule)[]> {
  const error = 'a list of rules that defineRule made, and of files that export such rules'
  const rule = z.custom<Rule>(isRule, { error })
  return z.array(z.union([z.string().min(1), rule], { error }), { error })
}

/**
 * Settings for some articles.
 *
 * @param shape the settings that can differ from article to article
 */
export function overridesOf(
  shape: Readonly<Record<string, z.ZodType>>,
): z.ZodType<readonly Override[]> {
  const error = 'a list of globs for the articles'
  const files = z.array(text, { error }).min(1, { error })
  const settings = Object.entries(shape).map(([key, schema]): [string, z.ZodType] => [
    key,
    z.exactOptional(schema),
  ])
  const override: z.ZodType<unknown> = z.strictObject(
    { files, ...Object.fromEntries(settings) },
    { error: 'an object with files and the settings for them' },
  )
  const list = z.array(override, { error: 'a list of settings, each with the files it is for' })
  return list as z.ZodType<unknown> as z.ZodType<readonly Override[]>
}

export const flag: z.ZodType<boolean> = z.boolean({ error: 'true or false' })

export const text: z.ZodType<string> = z.string({ error: 'a text' }).min(1, { error: 'a text' })

export const texts: z.ZodType<readonly string[]> = z.array(text, { error: 'a list of texts' })

export const date: z.ZodType<string> = z.iso.date({ error: 'a date of the form YYYY-MM-DD' })

/** More than 0, at most an hour. */
export const seconds: z.ZodType<number> = positiveSeconds()

export const proxy: z.ZodType<string> = httpAddress(
  'the address of a proxy, such as http://proxy.example:3128',
)

export const archives: z.ZodType<Readonly<Record<string, string>>> = endpointByArchive()

export const hosts: z.ZodType<SettingsByHost> = settingsByHost()

export const connectTo: z.ZodType<readonly string[]> = connectToRules()

export const ruleSettings: z.ZodType<Readonly<Record<string, RuleSetting>>> = settingByRule()

export const plugins: z.ZodType<readonly (string | Rule)[]> = ownRules()

export const healthSeverity: z.ZodType<HealthSeverity> = levelByHealth()

export const cs1: z.ZodType<{ readonly version?: Cs1Version }> = z.strictObject(
  {
    version: z.exactOptional(
      z.preprocess(String, z.enum(['2022', '2025'], { error: 'one of 2022, 2025' })),
    ),
  },
  { error: 'settings of the citation module, such as version' },
)

export const packs: z.ZodType<readonly (string | LanguagePack)[]> = languagePacks()

export const namespaces: z.ZodType<readonly number[] | 'all'> = z.union(
  [z.literal('all'), z.array(z.int().min(0).max(100_000))],
  { error: 'the number of a namespace, or all' },
)

/** `12h`, `1d`, `0`. */
export const duration: z.ZodType<string> = z
  .string({ error: durationError })
  .refine((word) => readDuration(word) !== undefined, { error: durationError })

export const strikes: z.ZodType<{ readonly count?: number; readonly days?: number }> =
  z.strictObject(
    { count: z.exactOptional(wholeNumber(2, 16)), days: z.exactOptional(wholeNumber(1, 100)) },
    { error: 'settings of failures that add up, such as count' },
  )

export const textOrFalse: z.ZodType<string | false> = z.union([text, z.literal(false)], {
  error: 'a text',
})
