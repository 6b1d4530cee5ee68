import type { Report, RuleMeta } from '@veracite/core'

/** How a report is to be rendered; each format takes what concerns it. */
export interface RenderOptions {
  /** Colours on a terminal (`pretty`). @default false */
  readonly color?: boolean
  /** The width to lay out for, in terminal cells; below 40 counts as 40 (`pretty`). @default 80 */
  readonly columns?: number
  /** Whether the terminal shows OSC 8 hyperlinks (`pretty`). @default false */
  readonly hyperlinks?: boolean
  /** Next steps that only the caller knows of, such as a command to run: one line each, commands in backticks (`pretty`, `markdown`). @default [] */
  readonly hints?: readonly string[]
  /** Commands that carry out what is to be done next, as a reader would type them (`pretty`, `markdown`, `html`). @default {} */
  readonly commands?: {
    /** Applies the safe fixes; with ` --unsafe` after it the others too. */
    readonly fix?: string
    /** Has the pages saved that no archive has. */
    readonly save?: string
  }
  /** What is known of the rules, by id, for formats that explain them (`sarif`, `html`). @default new Map() */
  readonly rules?: ReadonlyMap<string, RuleMeta>
  /** Where a rule is documented, for formats that link. No links where absent. */
  readonly ruleUrl?: (ruleId: string) => string
}

/** Renders a report as text. The text ends in a line feed, except where it is empty. */
export type Reporter = (report: Report, options: RenderOptions) => string
