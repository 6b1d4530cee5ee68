import { flag } from '../schemas.js'
import { judging, type OptionGroup, reporting } from './option.js'

/** The options that say what is repaired. */
export const fixesOptions: OptionGroup<'fix' | 'unsafe' | 'dryRun'> = {
  fix: {
    flags: { '--fix': 'apply the safe fixes to the articles, report what is left' },
    commands: reporting,
    schema: flag,
    configurable: false,
  },
  unsafe: {
    flags: { '--unsafe': 'apply the fixes too that an editor should look at' },
    commands: judging,
    schema: flag,
    configurable: false,
  },
  dryRun: {
    flags: {
      '--dry-run':
        'fix and save nothing; show what would be changed as a diff, list what would be saved',
    },
    commands: judging,
    schema: flag,
    configurable: false,
  },
}
