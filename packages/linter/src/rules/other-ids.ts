import type { Rule } from '@veracite/core'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'other-ids',
    description: 'An identifier that cannot be right',
    rationale:
      'Every collection writes its identifiers in one form; the link is broken by anything else.',
    messages: {
      bad: '“{value}” is no identifier of “{name}”; give it alone, as the collection writes it',
    },
    examples: {
      bad: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |hdl=nohandle}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |s2cid=S2CID1}}',
        },
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |rfc=99999}}',
        },
      ],
      good: [
        {
          text: '{{cite journal |last=Lee |first=Ann |title=Tides |journal=Harbour Letters |year=2001 |hdl=2027/mdp.39015 |s2cid=12345 |rfc=822}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'none',
    cs1: [
      'err_bad_hdl',
      'err_bad_s2cid',
      'err_bad_ssrn',
      'err_bad_zbl',
      'err_bad_mr',
      'err_bad_jfm',
      'err_bad_osti',
      'err_bad_rfc',
      'err_bad_biorxiv',
      'err_bad_medrxiv',
      'err_bad_citeseerx',
      'err_bad_usenet_id',
    ],
  },
  create: (context) =>
    reportConditions(context, {
      messages: {
        err_bad_hdl: 'bad',
        err_bad_s2cid: 'bad',
        err_bad_ssrn: 'bad',
        err_bad_zbl: 'bad',
        err_bad_mr: 'bad',
        err_bad_jfm: 'bad',
        err_bad_osti: 'bad',
        err_bad_rfc: 'bad',
        err_bad_biorxiv: 'bad',
        err_bad_medrxiv: 'bad',
        err_bad_citeseerx: 'bad',
        err_bad_usenet_id: 'bad',
      },
    }),
})
