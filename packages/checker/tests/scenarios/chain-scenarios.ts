import { bare, message, prose, redirect, status } from './answers.ts'
import { alive, bounced, gone, moved, path, type Scenario, story } from './scenario.ts'

const loop = ['unstable', 'redirect-loop'] as const

/** Redirects in rings, in rows, by cookies, to addresses of every spelling. */
export const chains: readonly Scenario[] = [
  { label: 'itself', answers: { [path]: redirect(path, 302) }, expected: loop },
  {
    label: 'a ring of three',
    answers: { [path]: redirect('/1'), '/1': redirect('/2'), '/2': redirect(path) },
    expected: loop,
  },
  {
    label: 'ever further pages',
    answers: Object.fromEntries([
      [path, redirect('/0')],
      ...Array.from({ length: 30 }, (_, index) => [`/${index}`, redirect(`/${index + 1}`)]),
    ]),
    expected: ['unstable', 'too-many-redirects'],
  },
  {
    label: 'ten steps and the story',
    answers: {
      [path]: redirect('/0'),
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`/${index}`, redirect(`/${index + 1}`)]),
      ),
      '/10': story,
      '*': gone,
    },
    expected: moved,
  },
  {
    label: 'nowhere, as the place is left out',
    answers: { '*': status(302) },
    expected: ['unstable', 'http-302'],
  },
  {
    label: 'another scheme',
    answers: { '*': redirect('mailto:editor@news.example') },
    expected: ['unchecked', 'unsupported-scheme'],
  },
  {
    label: 'an address with letters beyond ASCII',
    answers: {
      [path]: redirect(Buffer.from('/архив/плотина').toString('latin1')),
      '/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/%D0%BF%D0%BB%D0%BE%D1%82%D0%B8%D0%BD%D0%B0': story,
      '*': gone,
    },
    expected: moved,
  },
  {
    label: 'an address with a space',
    answers: { [path]: redirect('/the dam.html'), '/the%20dam.html': story, '*': gone },
    expected: moved,
  },
  {
    label: 'an address without a scheme',
    answers: { [path]: redirect('//{host}/dam'), '*': gone },
    other: { '/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a 303',
    answers: { [path]: redirect('/a', 303), '/a': story, '*': gone },
    expected: bounced,
  },
  {
    label: 'a 307',
    answers: { [path]: redirect('/a', 307), '/a': story, '*': gone },
    expected: bounced,
  },
  {
    label: 'a refresh by header',
    answers: {
      [path]: {
        status: 200,
        headers: { 'content-type': 'text/html', refresh: '0; url=/a' },
        body: '<p>Wait.</p>',
      },
      '/a': story,
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'a refresh in quotes to another page',
    answers: {
      [path]: bare(`<meta http-equiv="Refresh" content="5;URL='/a'"><p>This page has moved.</p>`),
      '/a': story,
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'a page that reloads itself now and then',
    answers: {
      [path]: bare(
        `<title>A dam bursts</title><meta http-equiv="refresh" content="300; url=/a">${prose}`,
      ),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'cookies in two steps',
    answers: {
      [path]: {
        status: 302,
        headers: { location: '/cookie?step=1', 'set-cookie': 'seen=1; Path=/; HttpOnly' },
        withCookie: story,
      },
      '/cookie?step=1': redirect('/cookie?step=2', 302),
      '/cookie?step=2': redirect(path, 302),
    },
    expected: alive,
  },
  {
    label: 'a page without cookies',
    answers: {
      [path]: redirect('/errors/cookies', 302),
      '*': message('Cookies required', 'Please enable cookies in your browser.'),
    },
    expected: ['blocked', 'bot-wall'],
  },
]
