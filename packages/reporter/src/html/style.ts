/**
 * The style sheet of the page: light and dark, wide and narrow, screen and paper. Rows and their summaries are blocks, not list
 * items: browsers number list items anew for each one hidden, which takes a minute for ten thousand.
 */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1c2024, #e6e8eb); --quiet: light-dark(#5b6470, #9ba5b1);
  --page: light-dark(#fff, #14171a); --card: light-dark(#f5f6f8, #1d2125); --line: light-dark(#d5d9de, #363c43);
  --link: light-dark(#0b57b0, #7cb7ff);
  --good: light-dark(#1f7a3d, #5fc982); --bad: light-dark(#b3261e, #ff8a80);
  --care: light-dark(#8a5a00, #f0b84d); --act: light-dark(#7b2fa8, #d59bf6); --calm: light-dark(#2f5f9e, #8ab4f8);
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); } code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
pre { white-space: pre-wrap; background: var(--page); border: 1px solid var(--line); padding: .5rem; }
.quiet { color: var(--quiet); } .notice { border-left: .3rem solid var(--care); padding-left: .75rem; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; background: var(--page); padding: .5rem; z-index: 1; }
:focus-visible { outline: .2rem solid var(--link); outline-offset: .1rem; }
.bar { display: block; width: 100%; height: 2rem; border-radius: .4rem; margin: 1rem 0 .5rem; }
.sound, .rescued { --tone: var(--good); } .lost, .error { --tone: var(--bad); }
.at-risk, .warning { --tone: var(--care); } .rescuable { --tone: var(--act); }
.unknown, .info { --tone: var(--calm); } .offline-source { --tone: var(--quiet); }
.bar .rescued, .bar .offline-source { opacity: .6; } .bar rect { fill: var(--tone); }
form { position: sticky; top: 0; z-index: 1; background: var(--page); border-bottom: 1px solid var(--line); padding: .5rem 0; }
form[hidden] { display: none; }
fieldset { border: 0; padding: 0; margin: .25rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
legend { float: left; font-weight: 600; margin-right: 1rem; }
input[type=search] { width: 100%; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--quiet); border-radius: .4rem; }
table { border-collapse: collapse; } caption { text-align: left; } td, th { padding: .15rem .75rem .15rem 0; text-align: left; vertical-align: top; }
td.count { text-align: right; font-variant-numeric: tabular-nums; }
.years { display: flex; align-items: flex-end; gap: .25rem; padding: 0; margin: .5rem 0; list-style: none; overflow-x: auto; }
.years li { flex: 1 1 2.5rem; min-width: 2.5rem; text-align: center; font-size: .8rem; }
.years svg { display: block; width: 100%; height: 4rem; } .years rect { fill: var(--good); }
.items { list-style: none; padding: 0; margin: 0; }
.items li[data-item] { display: block; border: 1px solid var(--line); border-radius: .4rem; margin: .35rem 0; background: var(--card);
  content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
.items li[hidden] { display: none; }
summary { display: block; padding: .4rem .75rem; cursor: pointer; scroll-margin-top: 10rem; }
summary::before { content: '▸ ' / ''; } details[open] > summary::before { content: '▾ ' / ''; }
summary:focus-visible { outline-offset: -.2rem; } summary bdi { font-weight: 600; }
.badge, .severity { color: var(--tone); font-weight: 600; border: 1px solid currentColor; border-radius: 1rem;
  padding: 0 .5rem; font-size: .85rem; white-space: nowrap; }
.body { padding: 0 .75rem .75rem; border-top: 1px solid var(--line); }
.source, .finding, .fields { margin: .75rem 0 0; } .source p, .finding p { margin: .15rem 0; }
.fields { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .1rem 1rem; }
dt { color: var(--quiet); } dd { margin: 0; } ol { margin: .15rem 0; }
del { color: var(--bad); } ins { color: var(--good); }
button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--quiet); border-radius: .4rem;
  padding: .1rem .6rem; cursor: pointer; }
@media (max-width: 40rem) { .fields { grid-template-columns: 1fr; } dd { margin-left: 1rem; } }
@media (max-width: 40rem) or (max-height: 40rem) { form { position: static; } summary { scroll-margin-top: 0; } }
@media print { form, .skip, button { display: none; } .items li[data-item] { content-visibility: visible; break-inside: avoid; } }
`
