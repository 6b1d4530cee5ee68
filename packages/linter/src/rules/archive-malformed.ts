import type { Rule } from '@veracite/core'
import { completeAddress } from '../archive/name-copy.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-malformed',
    description: 'An address in the Wayback Machine that names no copy',
    rationale:
      'The address of a copy holds 14 digits of its time. With fewer, or with “*” or “save”, it leads to whatever copy is nearest, to a list, or makes a new one.',
    messages: {
      save: '“{name}” would make a new copy whenever it is followed; give the address of one copy',
      live: '“{name}” leads to the live page; give the address of a copy',
      timestamp: '“{name}” does not name one copy; its time must have 14 digits',
      path: '“{name}” has something between “web.archive.org” and the time; write “/web/” there',
      flag: '“{name}” has something after the 14 digits; remove it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/2010/https://example.org/tides |archive-date=2 January 2010}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/2010/https://example.org/tides |archive-date=2 January 2010}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'cited',
                url: 'https://web.archive.org/web/2010/https://example.org/tides',
                timestamp: '20100102030405',
                archive: 'wayback',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/all/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/save/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2 January 2010}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_archive_url'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_archive_url: {
          save: 'save',
          liveweb: 'live',
          timestamp: 'timestamp',
          path: 'path',
          flag: 'flag',
        },
      },
      fix: completeAddress(context),
    }),
})
