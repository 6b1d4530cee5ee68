import { configurationOptions } from './options/configuration-options.js'
import { evidenceOptions } from './options/evidence-options.js'
import { fixesOptions } from './options/fixes-options.js'
import { inputOptions } from './options/input-options.js'
import { networkOptions } from './options/network-options.js'
import type { OptionGroup } from './options/option.js'
import { outputOptions } from './options/output-options.js'
import { rulesOptions } from './options/rules-options.js'
import type { Settings } from './settings.js'

export type { CommandName, Option } from './options/option.js'

/** The options by the headings that the help has them under. */
export const optionGroups: Readonly<Record<string, Partial<OptionGroup<keyof Settings>>>> =
  Object.freeze({
    Input: inputOptions,
    Output: outputOptions,
    Fixes: fixesOptions,
    Rules: rulesOptions,
    Configuration: configurationOptions,
    Network: networkOptions,
    Evidence: evidenceOptions,
  })

/** Every option, once: the arguments, the configuration and the help are all made of this. */
export const options: OptionGroup<keyof Settings> = Object.freeze({
  ...inputOptions,
  ...outputOptions,
  ...fixesOptions,
  ...rulesOptions,
  ...configurationOptions,
  ...networkOptions,
  ...evidenceOptions,
})

/** The flag that sets an option, as messages name it. */
export function flagOf(name: keyof Settings): string {
  return Object.keys(options[name].flags)[0]?.split(' ', 1)[0] ?? name
}
