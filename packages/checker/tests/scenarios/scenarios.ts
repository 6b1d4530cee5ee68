import { absences, troubles } from './absence-scenarios.ts'
import { addresses } from './address-scenarios.ts'
import { bounces } from './bounce-scenarios.ts'
import { chains } from './chain-scenarios.ts'
import { challenges } from './challenge-scenarios.ts'
import { charsets } from './charset-scenarios.ts'
import { detours } from './detour-scenarios.ts'
import { encodings } from './encoding-scenarios.ts'
import { faults } from './fault-scenarios.ts'
import { files } from './file-scenarios.ts'
import { fullPages } from './full-scenarios.ts'
import { gates } from './gate-scenarios.ts'
import { headlines } from './headline-scenarios.ts'
import { interstitials } from './interstitial-scenarios.ts'
import { languages } from './language-scenarios.ts'
import { lookalikes } from './lookalike-scenarios.ts'
import { messages } from './message-scenarios.ts'
import { mistakable } from './mistakable-scenarios.ts'
import { pages } from './page-scenarios.ts'
import { privates } from './private-scenarios.ts'
import { records } from './record-scenarios.ts'
import { redirects } from './redirect-scenarios.ts'
import { registrars } from './registrar-scenarios.ts'
import type { Scenario } from './scenario.ts'
import { shells } from './shell-scenarios.ts'
import { furtherStatuses, refusals, statuses } from './status-scenarios.ts'
import { systemScenarios } from './system-scenarios.ts'
import { takeovers } from './takeover-scenarios.ts'
import { tradeScenarios } from './trade-scenarios.ts'
import { forms, walls } from './wall-scenarios.ts'
import { wire } from './wire-scenarios.ts'

/** The scenarios that an ordinary server can play. */
export const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  'living pages': pages,
  'living pages that look otherwise': lookalikes,
  headlines,
  shells,
  addresses,
  'redirects to': redirects,
  bounces,
  chains,
  detours,
  'private addresses': privates,
  statuses,
  'statuses with a page': refusals,
  'further statuses': furtherStatuses,
  walls,
  challenges,
  forms,
  gates,
  interstitials,
  'full pages': fullPages,
  absences,
  languages,
  messages,
  records,
  takeovers,
  registrars,
  troubles,
  charsets,
  encodings,
  files,
  faults,
  'on the wire': wire,
  'easily mistaken': mistakable,
  'systems and sections': systemScenarios,
  'trades and walls': tradeScenarios,
}
