/**
 * What the pages of a report and of an audit look like alike: light and dark, wide and narrow, screen and paper. Every tone is
 * told by a sign or a word beside its colour.
 */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#171b21, #e9ecf0); --quiet: light-dark(#57606c, #a3adb9);
  --page: light-dark(#f4f5f7, #0f1216); --card: light-dark(#fff, #181c22); --well: light-dark(#f0f2f5, #10141a);
  --line: light-dark(#d9dde3, #313842); --edge: light-dark(#7d8794, #77828f); --link: light-dark(#0a4fae, #83b9ff);
  --good: light-dark(#146c37, #58cd86); --safe: light-dark(#0b6874, #4fc6d3); --bad: light-dark(#b3201a, #ff9189);
  --care: light-dark(#855200, #f0b44c); --act: light-dark(#6a33c9, #c3a3ff); --calm: light-dark(#315c94, #93b8ee);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'Liberation Mono', monospace;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scrollbar-gutter: stable; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 76rem; color: var(--text); background: var(--page);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, Inter, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif;
  overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: 1.75rem; letter-spacing: -.015em; } h2 { font-size: 1.2rem; letter-spacing: -.005em; }
h3 { font-size: 1rem; } h4 { font-size: .875rem; } p { margin: .35rem 0; }
header > h2, main > h2, section > h2 { margin: 2rem 0 .6rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
code, pre, .mono { font-family: var(--mono); font-size: .875em; }
pre { white-space: pre-wrap; background: var(--well); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .85rem;
  margin: .35rem 0; line-height: 1.6; }
.quiet { color: var(--quiet); } .small { font-size: .875rem; }
.kicker { margin: 0 0 .25rem; font-size: .8125rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); }
.notice { border-left: .3rem solid var(--care); border-radius: .25rem; padding: .5rem .85rem; background: var(--card); }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.1rem 1.25rem; }
.panel > :first-child { margin-top: 0; } .panel > :last-child { margin-bottom: 0; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem .75rem; z-index: 9; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: .1875rem solid var(--link); outline-offset: .125rem; border-radius: .25rem; }
.sound, .clean { --tone: var(--good); } .rescued { --tone: var(--safe); } .lost, .error { --tone: var(--bad); }
.at-risk, .warning { --tone: var(--care); } .rescuable { --tone: var(--act); }
.unknown, .info { --tone: var(--calm); } .offline-source { --tone: var(--quiet); }
.bar { display: block; width: 100%; height: 1.75rem; border-radius: .5rem; margin: .85rem 0; background: var(--line); }
.bar rect { fill: var(--tone); stroke: var(--card); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.badge, .severity { display: inline-block; color: var(--tone); font-weight: 600; font-size: .8125rem; line-height: 1.45;
  background: color-mix(in srgb, var(--tone) 9%, var(--card)); border: 1px solid color-mix(in srgb, var(--tone) 45%, var(--card));
  border-radius: 1rem; padding: 0 .55rem; white-space: nowrap; }
.badge::before, .severity::before, .tally b::before { content: var(--sign) / ''; display: inline-block; width: 1.1em; font-weight: 700; }
.sound { --sign: '✓'; } .rescued { --sign: '↺'; } .lost { --sign: '✕'; } .at-risk { --sign: '!'; } .rescuable { --sign: '→'; }
.unknown { --sign: '?'; } .offline-source { --sign: '–'; } .error { --sign: '✕'; } .warning { --sign: '!'; } .info { --sign: 'i'; }
.clean { --sign: '✓'; }
.tallies { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5rem), 1fr)); gap: .5rem; border: 0;
  margin: 0; padding: 0; min-width: 0; list-style: none; }
.tally { display: grid; grid-template: auto 1fr / minmax(0, 1fr) auto; align-items: baseline; column-gap: .5rem; padding: .5rem .75rem;
  border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .5rem; background: var(--card); }
.tally b { color: var(--tone); font-weight: 650; }
.tally strong { grid-area: 1 / 2; font-size: 1.375rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tally small { grid-column: 1 / -1; align-self: start; color: var(--quiet); font-size: .8125rem; line-height: 1.35; }
table { border-collapse: collapse; } caption { text-align: left; }
td, th { padding: .2rem .75rem .2rem 0; text-align: left; vertical-align: top; }
td.count { text-align: right; font-variant-numeric: tabular-nums; }
@media (forced-colors: active) { .bar, .bar rect, .shape rect, .years rect { forced-color-adjust: none; } }
@media print {
  :root { color-scheme: light; --page: #fff; } body { max-width: none; padding: 0; font-size: 10pt; }
  .skip { display: none; } .panel, .tally { break-inside: avoid; }
}
`
