import { bare, redirect } from './answers.ts'
import { all, only, type Scenario } from './scenario.ts'

const refused = ['unchecked', 'private-address'] as const

/**
 * Ways to addresses that are not on the public internet. What permits such addresses must never play
 * these: they would be asked.
 */
export const privates: readonly Scenario[] = [
  {
    label: 'this machine',
    answers: only(redirect('http://127.0.0.1:9/', 302)),
    expected: refused,
  },
  {
    label: 'the cloud’s secrets',
    answers: only(redirect('http://169.254.169.254/latest/', 302)),
    expected: refused,
  },
  {
    label: 'a private address',
    answers: { '*': redirect('http://10.0.0.1/') },
    expected: refused,
  },
  ...[
    'http://192.168.1.1/admin',
    'http://172.16.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost/',
    'http://100.64.0.1/',
    'http://metadata.localhost/',
  ].flatMap((target) => [
    { label: `a redirect to ${target}`, answers: all(redirect(target, 302)), expected: refused },
    {
      label: `a refresh to ${target}`,
      answers: all(bare(`<meta http-equiv="refresh" content="0;url=${target}">`)),
      expected: refused,
    },
  ]),
]
