import { Command, CommanderError, Option as Flag } from 'commander'
import { UsageError, type UsageErrorCode } from './errors/usage-error.js'
import { suggest } from './nearest.js'
import { type CommandName, type Option, optionGroups, options } from './options.js'
import { printable } from './printable.js'
import type { GivenOptions } from './resolve-settings.js'
import type { Settings } from './settings.js'
import { version } from './version.js'

/** A command line that asks for something to be done. */
export interface Invocation {
  readonly command: CommandName
  /** What stands on the command line beside options. */
  readonly operands: readonly string[]
  readonly given: GivenOptions
  /** Whether `init` may overwrite. */
  readonly force: boolean
}

/** A command line that only asks for a text: the help or the version. */
export interface Answer {
  readonly text: string
  /** Whether it was asked for; otherwise it stands in for a usage error. */
  readonly asked: boolean
}

interface CommandSummary {
  readonly description: string
  readonly operands: string
  readonly examples: readonly string[]
}

const commands: Readonly<Record<CommandName, CommandSummary>> = {
  check: {
    description: 'lint articles, ask the live web and the archives about their sources, report',
    operands: '<inputs...>',
    examples: [
      'veracite check article.wiki',
      "veracite check notes/ 'posts/**/*.md' --format pretty --format json=report.json",
      'veracite check article.wiki --record evidence.warc.gz',
    ],
  },
  lint: {
    description: 'the same without any network',
    operands: '<inputs...>',
    examples: [
      'veracite lint article.wiki --max-warnings 0',
      'veracite lint article.wiki --rule missing-title=error --set cs1.version=2022',
      'veracite lint - --stdin-filename article.wiki < article.wiki',
    ],
  },
  extract: {
    description: 'the citations themselves',
    operands: '<inputs...>',
    examples: ['veracite extract article.wiki', 'veracite extract article.wiki --format json'],
  },
  audit: {
    description: 'archive coverage over many articles or a dump, resumable',
    operands: '<inputs...>',
    examples: [
      'veracite audit dump.xml.bz2 --no-network',
      'veracite audit articles/ --format html=audit.html --export parquet=citations.parquet',
    ],
  },
  fix: {
    description: 'apply the safe fixes',
    operands: '<inputs...>',
    examples: [
      'veracite fix article.wiki --dry-run',
      'veracite fix articles/',
      'veracite fix - --unsafe < article.wiki > fixed.wiki',
    ],
  },
  rules: {
    description: 'list the rules, your own included, or explain one',
    operands: '[rule-id]',
    examples: ['veracite rules', 'veracite rules missing-title'],
  },
  init: {
    description: 'write a commented configuration, veracite.config.ts',
    operands: '',
    examples: ['veracite init'],
  },
}

/**
 * Reads a command line.
 *
 * @param argv the arguments after the name of the program
 * @param columns the width that help is laid out for
 * @throws {UsageError} where it cannot be understood
 */
export function parseArguments(argv: readonly string[], columns: number): Invocation | Answer {
  let text = ''
  let invocation: Invocation | undefined
  const write = (part: string): void => {
    text += part
  }
  const program = createProgram((parsed) => {
    invocation = parsed
  })
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: write,
      writeErr: write,
      outputError: () => {},
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.help') return { text, asked: argv.includes('help') }
    if (error.exitCode !== 0) throw usageError(error, argv)
  }
  return invocation ?? { text, asked: true }
}

function createProgram(onInvocation: (invocation: Invocation) => void): Command {
  const program = new Command('veracite')
    .description('Checks the sources of an article the way a linter checks code.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      `
Every command explains itself:  veracite check --help
Exit status:  0 no errors · 1 findings · 2 usage, configuration or input error · 130 interrupted`,
    )
  for (const name of Object.keys(commands) as CommandName[])
    program.addCommand(createCommand(name, onInvocation))
  return program
}

function createCommand(name: CommandName, onInvocation: (invocation: Invocation) => void): Command {
  const { description, operands, examples } = commands[name]
  const command = new Command(name)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`)
  if (operands !== '') command.argument(operands)
  if (name === 'init') command.option('--force', 'overwrite an existing one')
  const settingByAttribute = addFlags(command, name)
  return command.action(() => {
    onInvocation({
      command: name,
      operands: command.args,
      given: readGiven(command, settingByAttribute),
      force: command.getOptionValue('force') === true,
    })
  })
}

function addFlags(command: Command, name: CommandName): ReadonlyMap<string, keyof Settings> {
  const settingByAttribute = new Map<string, keyof Settings>()
  for (const [heading, group] of Object.entries(optionGroups)) {
    for (const setting of Object.keys(group) as (keyof Settings)[]) {
      if (!options[setting].commands.includes(name)) continue
      for (const flag of makeFlags(options[setting])) {
        settingByAttribute.set(flag.attributeName(), setting)
        command.addOption(flag.helpGroup(`${heading}:`))
      }
    }
  }
  return settingByAttribute
}

function makeFlags(option: Option<unknown>): readonly Flag[] {
  const note = option.default === undefined ? '' : ` (default: ${option.default})`
  const repeat = option.repeatable ? '; repeatable' : ''
  return Object.entries(option.flags).map(([flags, description]) => {
    const flag = new Flag(flags, description + repeat + note)
    return option.read && !flag.negate ? flag.argParser(collect) : flag
  })
}

function collect(text: string, earlier: unknown): readonly string[] {
  return [...(Array.isArray(earlier) ? earlier : []), text]
}

function readGiven(
  command: Command,
  settingByAttribute: ReadonlyMap<string, keyof Settings>,
): GivenOptions {
  const given = new Map<keyof Settings, readonly string[] | boolean>()
  for (const [attribute, setting] of settingByAttribute)
    if (command.getOptionValueSource(attribute) === 'cli')
      given.set(setting, command.getOptionValue(attribute))
  return given
}

const errorCodes: Readonly<Record<string, UsageErrorCode>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-input',
}

function usageError(cause: CommanderError, argv: readonly string[]): UsageError {
  const code = errorCodes[cause.code] ?? 'invalid-value'
  const message = cause.message.replace(/^error: /, '').replaceAll(/\n/g, ' ')
  if (code !== 'unknown-command') return new UsageError(code, printable(message), { cause })
  return new UsageError(code, unknownCommand(argv[0] ?? ''), { cause })
}

function unknownCommand(word: string): string {
  const names = Object.keys(commands)
  const shown = printable(word)
  if (/[./\\*]/.test(word))
    return `there is no command ${shown}; did you mean veracite check ${shown}?`
  return `there is no command ${shown}${suggest(word, names) || `; there are ${names.join(', ')}`}`
}
