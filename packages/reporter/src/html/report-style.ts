import { style } from './style.js'

/**
 * The style sheet of the report. Rows stand in blocks of a known height whose contents the browser leaves alone while they are out
 * of sight: ten thousand are laid out and filtered as quickly as a hundred.
 */
export const reportStyle: string = `${style}
.lead { font-size: 1.0625rem; max-width: 60rem; } .top { display: flex; gap: 1rem; justify-content: space-between; align-items: start; } .top > div { min-width: 0; } .top button { flex: none; }
.overview { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; margin-top: 1.25rem; align-items: start; }
.stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; min-width: 0; } .overview > :only-child { grid-column: 1 / -1; }
label.tally { cursor: pointer; position: relative; } label.tally:hover { border-color: var(--edge); border-left-color: var(--tone); }
label.tally input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer; }
label.tally:has(:checked) { background: color-mix(in srgb, var(--tone) 10%, var(--card)); box-shadow: inset 0 0 0 .125rem var(--tone); }
label.tally:has(:focus-visible) { outline: .1875rem solid var(--link); outline-offset: .125rem; }
.steps { margin: .6rem 0 0; padding: 0; list-style: none; counter-reset: step; }
.steps li { counter-increment: step; display: grid; grid-template-columns: 1.9rem minmax(0, 1fr) auto; gap: .35rem 0; align-items: start; padding: .6rem 0; border-top: 1px solid var(--line); }
.steps li:first-child { border-top: 0; } .steps p { margin: .2rem .5rem 0 0; }
.steps li::before { content: counter(step) / ''; width: 1.4rem; height: 1.4rem; border-radius: 50%; display: grid; place-items: center;
  margin-top: .25rem; font-size: .8125rem; font-weight: 700; color: var(--card); background: var(--quiet); }
.steps .do { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; } .do code span { display: inline-block; max-width: 100%; } .do code { padding: .3rem .6rem; background: var(--well); border-radius: .4rem; border: 1px solid var(--line); }
.years { position: relative; display: flex; align-items: flex-end; padding: 0; margin: .5rem 0 0; list-style: none; overflow-x: auto; }
.years li { flex: 1 0 2.3rem; overflow-wrap: normal; text-align: center; font-size: .75rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.years svg { display: block; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--edge); }
.years .with { fill: var(--good); } .years .without { fill: var(--care); } .years .open { fill: var(--edge); }
.key { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: .4rem 0 0; padding: 0; list-style: none; }
.key svg { width: .75rem; height: .75rem; margin-right: .35rem; } .key .with { fill: var(--good); } .key .without { fill: var(--care); } .key .open { fill: var(--edge); }
.rules { margin-top: 1rem; padding-top: .85rem; padding-bottom: .85rem; } .rules > summary { font-weight: 650; }
.rule { border-top: 1px solid var(--line); margin-top: .75rem; padding-top: .75rem; display: grid; gap: .15rem .75rem;
  grid-template-columns: minmax(0, 1fr) auto; } .rule p { grid-column: 1 / -1; margin: 0; max-width: 60rem; } .rule:target h3 { color: var(--link); }
form.tools { position: sticky; top: 0; z-index: 2; margin: 0 -1.25rem; padding: .75rem 1.25rem .5rem; background: var(--page); border-bottom: 1px solid var(--line);
  display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.tools fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; min-width: 0; }
.tools .find { flex: 1 1 18rem; } .tools p { flex: 1 1 100%; margin: 0; min-height: 1.55em; }
input[type=search], select { width: 100%; min-height: 2.5rem; padding: .3rem .75rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--edge); border-radius: .5rem; } select { width: auto; max-width: min(100%, 18rem); padding-right: .35rem; }
.chip { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.5rem; padding: 0 .7rem; border: 1px solid var(--edge); border-radius: .5rem;
  background: var(--card); cursor: pointer; } .chip input { margin: 0; accent-color: var(--link); } .chip:has(:checked) { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
button { font: inherit; font-size: .875rem; font-weight: 600; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: .5rem;
  padding: .3rem .75rem; min-height: 2rem; cursor: pointer; } button:hover { border-color: var(--link); color: var(--link); } .tools button { min-height: 2.5rem; }
.file > h2 { display: flex; flex-wrap: wrap; gap: .1rem .75rem; align-items: baseline; } .file > h2 small { font-size: .875rem; font-weight: 400; color: var(--quiet); }
.block { content-visibility: auto; }
.row { margin: 0 0 .4rem; border: 1px solid var(--line); border-left: .3rem solid var(--tone, var(--line)); border-radius: .5rem; background: var(--card); }
.row[hidden], .block[hidden], .file[hidden] { display: none; }
.row summary { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr) auto; gap: .1rem .85rem; align-items: center; padding: .45rem .85rem; min-height: 3.4rem; cursor: pointer;
  list-style: none; border-radius: .4rem; scroll-margin-top: 9rem; } .row summary::-webkit-details-marker { display: none; } .bare .row summary { grid-template-columns: minmax(0, 1fr) auto; }
.row summary:hover { background: var(--well); } .row summary:focus-visible { outline-offset: -.1875rem; } .row details[open] > summary { border-bottom: 1px solid var(--line); border-radius: 0; }
.row .badge { grid-column: 1; justify-self: start; } .what { grid-column: 2; } .marks { grid-column: 3; } .bare .what { grid-column: 1; } .bare .marks { grid-column: 2; }
.what { min-width: 0; line-height: 1.35; } .what bdi { font-weight: 600; } .what bdi::before { content: '▸' / ''; display: inline-block; width: 1em; color: var(--quiet); font-weight: 400; }
[open] > summary bdi::before { content: '▾' / ''; } .what small { display: block; padding-left: 1em; color: var(--quiet); font-size: .8125rem; }
details:not([open]) > summary .what > * { overflow: hidden; text-overflow: ellipsis; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
details:not([open]) > summary .what small { -webkit-line-clamp: 1; } .marks { display: flex; gap: .3rem; flex-wrap: wrap; justify-content: end; }
.body { padding: .9rem 1rem 1rem; display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.1rem 1.75rem; }
.body > * { min-width: 0; } .body section + section { margin-top: 1.1rem; } .body > .whole { grid-column: 1 / -1; } .body h3 { font-size: .8125rem; letter-spacing: .05em; text-transform: uppercase; color: var(--quiet); margin-bottom: .35rem; }
.finding, .source { padding: .6rem 0; border-top: 1px solid var(--line); } h3 + .finding, h3 + .source { border-top: 0; padding-top: 0; } .finding p, .source p { margin: .15rem 0; }
.fix { margin-top: .45rem; padding: .55rem .75rem; background: var(--well); border-radius: .5rem; } .fix ul { margin: .3rem 0 .5rem; padding: 0; list-style: none; }
del, ins { font-family: var(--mono); font-size: .875em; padding: 0 .15em; border-radius: .2em; white-space: pre-wrap; } del { color: var(--bad); background: color-mix(in srgb, var(--bad) 7%, var(--card)); }
ins { color: var(--good); background: color-mix(in srgb, var(--good) 8%, var(--card)); } mark { color: inherit; background: none; text-decoration: underline wavy var(--tone) 1.5px; text-underline-offset: .25em; text-decoration-skip-ink: none; }
.hops { list-style: none; margin: .35rem 0; padding: 0 0 0 .95rem; border-left: .15rem solid var(--line); } .hops li { position: relative; padding: .1rem 0; } .hops code { font-weight: 700; margin-right: .4rem; }
.hops li::before { content: ''; position: absolute; left: -1.35rem; top: .6rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--edge); box-shadow: 0 0 0 .15rem var(--card); }
dl { display: grid; grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr); gap: .15rem 1rem; margin: .35rem 0 0; } dt { color: var(--quiet); } dd { margin: 0; min-width: 0; } .evidence { font-size: .875rem; }
meter { width: 5rem; height: .6rem; vertical-align: middle; margin-right: .4rem; } .empty { padding: 2.5rem 1rem; text-align: center; }
@media (scripting: none) { .act { display: none !important; } .block { content-visibility: visible; } label.tally input { display: none; } label.tally { cursor: auto; } }
@media (max-width: 60rem) { .overview, .body { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 44rem) {
  body { padding: 1rem .75rem 3rem; } h1 { font-size: 1.4rem; } .panel { padding: .9rem; } form.tools { margin: 0 -.75rem; padding-inline: .75rem; }
  .tally { padding: .45rem .55rem; } .tally b { font-size: .9375rem; } .tallies { grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr)); }
  .row summary, .bare .row summary { grid-template-columns: minmax(0, 1fr) auto; padding: .5rem .65rem; } .row .badge { grid-area: 1 / 1; } .marks { grid-area: 1 / 2; } .what { grid-area: 2 / 1 / 3 / -1; }
  .bare .what { grid-area: 1 / 1 / 2 / -1; } .bare .marks { grid-row: 2; } .body { padding: .75rem; } .body dl { grid-template-columns: minmax(0, 1fr); } .body dd { margin: 0 0 .3rem; }
}
@media (max-width: 44rem) or (max-height: 36rem) { form.tools { position: static; } .row summary { scroll-margin-top: 0; } }
@media (prefers-reduced-motion: no-preference) { label.tally, button, .row summary { transition: background-color .12s, border-color .12s, box-shadow .12s; } }
@media print {
  .act, button { display: none !important; } .block { content-visibility: visible; contain-intrinsic-size: none !important; } .row summary { min-height: 0; padding-block: .25rem; }
  .row { border-radius: 0; } .row summary, .finding, .source { break-inside: avoid; } .file > h2 { break-after: avoid; } .body { padding-block: .4rem; gap: .6rem 1.5rem; } .finding a[href^=http], .source a, dd a { color: inherit; }
  .row details::details-content { content-visibility: visible; display: block; height: auto; }
}
`
