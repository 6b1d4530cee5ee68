import type * as rowFunctions from './client-rows.js'
import { filterFunctions, type Row } from './client-rows.js'

// The functions of this file run in the reader's browser: the report embeds their text, and that of those in client-rows. They
// may use each other and the document, and nothing else; an import would be gone.
declare const filterRows: typeof rowFunctions.filterRows
declare const findElement: typeof rowFunctions.findElement
declare const listRows: typeof rowFunctions.listRows
declare const prepare: typeof rowFunctions.prepare
declare const rowOf: typeof rowFunctions.rowOf
declare const say: typeof rowFunctions.say
declare const unfold: typeof rowFunctions.unfold

/** Sets the filters to one value of one field, and shows what is left. */
function show(form: HTMLFormElement, { field, value }: { field: string; value: string }): void {
  form.reset()
  for (const element of Array.from(form.elements)) {
    if (element instanceof HTMLInputElement && element.name === field && element.value === value)
      element.checked = true
    if (element instanceof HTMLSelectElement && element.name === field) element.value = value
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
  form.scrollIntoView()
  findElement('citations')?.focus({ preventScroll: true })
}

function copy(button: HTMLElement): void {
  const text = String(JSON.parse(button.dataset['copy'] ?? '[""]')[0])
  const done = (): void => {
    button.textContent = 'Copied'
    say('Copied')
  }
  // Pages that come neither from a file nor over HTTPS may not write to the clipboard: show what is to be copied instead.
  const offer = (): void => {
    if (button.nextElementSibling?.tagName === 'PRE') return
    const pre = document.createElement('pre')
    pre.textContent = text
    button.after(pre)
    getSelection()?.selectAllChildren(pre)
  }
  if (navigator.clipboard === undefined) offer()
  else navigator.clipboard.writeText(text).then(done, offer)
}

/** Opens the rows in sight, as many as a reader may want at once; closes all where one of them is open. */
function openAll(rows: readonly Row[], button: HTMLElement): void {
  const most = 500
  const opens = button.textContent === 'Open all'
  const chosen = opens
    ? rows.filter(({ element }) => !element.hidden).slice(0, most)
    : rows.filter(({ details }) => details.open)
  for (const row of chosen) {
    if (opens) unfold(row)
    row.details.open = opens
  }
  button.textContent = opens ? 'Close all' : 'Open all'
  say(`${chosen.length} ${opens ? 'opened' : 'closed'}`)
}

/** Opens and shows the row or the rule that the address names. */
function followAddress(rows: readonly Row[], form: HTMLFormElement): void {
  const id = location.hash.slice(1)
  const target = id === '' ? null : findElement(id)
  if (target === null) return
  const row = rowOf(rows, target)
  if (row !== undefined) {
    unfold(row)
    row.details.open = true
    if (row.element.hidden) form.reset()
  }
  const closed = target.closest('details')
  if (closed !== null) closed.open = true
  target.scrollIntoView()
}

function switchTheme(): void {
  const { style } = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const now = style.colorScheme || (dark ? 'dark' : 'light')
  style.colorScheme = now === 'dark' ? 'light' : 'dark'
}

/** Paper has nothing to click: what is in sight is opened, as long as it is no book. */
function openForPrint(rows: readonly Row[]): void {
  const most = 500
  const visible = rows.filter(({ element }) => !element.hidden)
  if (visible.length <= most) visible.forEach(unfold)
}

function listenToClicks(rows: readonly Row[], form: HTMLFormElement): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (button === null) return
    const { show: field, value = '' } = button.dataset
    if (field !== undefined) show(form, { field, value })
    else if (button.dataset['copy'] !== undefined) copy(button)
    else if (button.id === 'open') openAll(rows, button)
  })
}

function startPage(): void {
  findElement('theme')?.addEventListener('click', switchTheme)
  const form = findElement('filters')
  if (!(form instanceof HTMLFormElement)) return
  const rows = listRows()
  const filter = (): void => filterRows(rows, form)
  // Some of its boxes stand in the overview, outside of it.
  document.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
  listenToClicks(rows, form)
  // The event does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      const row = target instanceof Element ? rowOf(rows, target) : undefined
      if (row !== undefined) unfold(row)
    },
    true,
  )
  addEventListener('beforeprint', () => openForPrint(rows))
  addEventListener('hashchange', () => followAddress(rows, form))
  // What browsers put back into the filters when a page is loaded again.
  if (Array.from(new FormData(form).values()).some((value) => value !== '')) filter()
  followAddress(rows, form)
  const few = 300
  setTimeout(() => {
    // The browser's own search looks into closed rows, too.
    if (rows.length <= few) rows.forEach(unfold)
    prepare(rows, 0)
  })
}

/** The script of the page: these functions, and a call of the last. */
export function composeScript(): string {
  const functions = [
    ...filterFunctions,
    show,
    copy,
    openAll,
    followAddress,
    switchTheme,
    openForPrint,
    listenToClicks,
    startPage,
  ]
  return `'use strict';\n${functions.map(String).join('\n')}\nstartPage();\n`
}
