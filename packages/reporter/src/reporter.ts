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
  /** What is known of the rules, by id, for formats that explain them (`sarif`). @default new Map() */
  readonly rules?: ReadonlyMap<string, RuleMeta>
  /** Where a rule is documented, for formats that link. No links where absent. */
  readonly ruleUrl?: (ruleId: string) => string
}

/** Renders a report as text. The text ends in a line feed, except where it is empty. */
export type Reporter = (report: Report, options: RenderOptions) => string
