import { readLast, readTexts } from '../read-option.js'
import { textOrFalse, texts } from '../schemas.js'
import { type OptionGroup, reading } from './option.js'

/** The options that say where settings come from. */
export const configurationOptions: OptionGroup<'config' | 'set'> = {
  config: {
    flags: {
      '--config <file>': 'read this configuration, not the nearest veracite.config.{ts,js,json}',
      '--no-config': 'read no configuration',
    },
    commands: [...reading, 'rules'],
    schema: textOrFalse,
    configurable: false,
    read: readLast,
  },
  set: {
    flags: { '--set <key=value>': 'set any key of the configuration, such as cs1.version=2022' },
    commands: reading,
    schema: texts,
    configurable: false,
    repeatable: true,
    read: readTexts,
  },
}
