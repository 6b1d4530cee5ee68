import { page } from './answers.ts'
import { alive, all, gone, only, path, type Scenario } from './scenario.ts'

/** Living pages at addresses that must be asked for as they are. */
export const addresses: readonly Scenario[] = [
  {
    label: 'an address with a fragment',
    cited: `${path}#water`,
    answers: only(page('A dam bursts')),
    expected: alive,
  },
  {
    label: 'an address with percent signs',
    cited: '/a%20b%2Fc%C3%A9?x=%26',
    answers: { '/a%20b%2Fc%C3%A9?x=%26': page('A dam bursts'), '*': gone },
    expected: alive,
  },
  {
    label: 'an address with bad percent signs',
    cited: '/100%_of_it',
    answers: { '/100%_of_it': page('A dam bursts'), '*': gone },
    expected: alive,
  },
  {
    label: 'an address with letters beyond ASCII',
    cited: '/новости/плотина',
    answers: {
      '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D0%BF%D0%BB%D0%BE%D1%82%D0%B8%D0%BD%D0%B0':
        page('A dam bursts'),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'an address with double slashes and dots',
    cited: '/a//b/../c',
    answers: { '/a//c': page('A dam bursts'), '*': gone },
    expected: alive,
  },
  {
    label: 'a very long address',
    cited: `/dam?${'x=1&'.repeat(1500)}`,
    answers: all(page('A dam bursts')),
    expected: alive,
  },
  {
    label: 'an address with brackets and pipes',
    cited: '/a(b)|c;d=1,2',
    answers: { '/a(b)|c;d=1,2': page('A dam bursts'), '*': gone },
    expected: alive,
  },
]
