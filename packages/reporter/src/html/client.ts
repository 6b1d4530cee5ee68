import type { PageFinding, PageItem, PageSource } from './page-data.js'

// The functions of this file run in the reader's browser: the report embeds their text. They may use each other and the
// document, and nothing else.

function createElement(name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  element.className = className
  return element
}

function createLink(text: string, url: string): HTMLElement {
  if (!/^https?:\/\//i.test(url)) return createElement('span', text, 'address')
  const link = createElement('a', text, 'address')
  link.setAttribute('href', url)
  link.setAttribute('rel', 'noopener noreferrer nofollow')
  return link
}

function createList(items: readonly (string | HTMLElement)[], name = 'ul'): HTMLElement {
  const list = createElement(name)
  for (const item of items) {
    const entry = createElement('li')
    entry.append(item)
    list.append(entry)
  }
  return list
}

function createFields(item: PageItem): HTMLElement {
  const list = createElement('dl', '', 'fields')
  for (const [name, value] of item.parameters) {
    list.append(createElement('dt', name))
    const description = createElement('dd')
    description.append(createLink(value, value))
    list.append(description)
  }
  return list
}

function createSource(source: PageSource): HTMLElement {
  const section = createElement('div', '', 'source')
  const page = createElement('p', `${source.parameter}: ${source.live} `)
  page.append(createLink(source.url, source.url))
  const archive = createElement('p', `archive: ${source.archive} `)
  if (source.copy !== undefined) archive.append(createLink(source.copy, source.copy))
  section.append(page, archive)
  if (source.hops.length > 0)
    section.append(createElement('p', 'Answers on the way:'), createList(source.hops, 'ol'))
  if (source.evidence.length > 0)
    section.append(createElement('p', source.evidence.join(', '), 'quiet'))
  return section
}

function createFinding(finding: PageFinding): HTMLElement {
  const section = createElement('div', '', 'finding')
  const line = createElement('p')
  line.append(
    createElement('strong', finding.severity, `severity ${finding.severity}`),
    ` ${finding.message} `,
    finding.ruleUrl === ''
      ? createElement('code', finding.rule)
      : createLink(finding.rule, finding.ruleUrl),
    createElement('span', ` at ${finding.place}`, 'quiet'),
  )
  section.append(line)
  if (finding.fix !== undefined) section.append(createFix(finding.fix))
  return section
}

function createFix(fix: NonNullable<PageFinding['fix']>): HTMLElement {
  const section = createElement('div', `${fix.label}: `, 'fix')
  for (const [old, replacement] of fix.changes) {
    if (old !== '') section.append(createElement('del', old), ' ')
    if (replacement !== '') section.append(createElement('ins', replacement), ' ')
  }
  const button = createElement('button', 'Copy corrected text')
  button.setAttribute('type', 'button')
  button.addEventListener('click', () => copyText(button, fix.corrected))
  section.append(button)
  return section
}

function copyText(button: HTMLElement, text: string): void {
  navigator.clipboard.writeText(text).then(
    () => announce(button, 'Copied'),
    // Pages opened as files may not write to the clipboard everywhere: show what is to be copied instead.
    () => button.after(createElement('pre', text)),
  )
}

function announce(button: HTMLElement, words: string): void {
  button.textContent = words
  findElement('status').textContent = words
}

function findElement(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no #${id}`)
  return element
}

/** Details are made when they are first opened: ten thousand at once would take long. */
function fillDetails(details: HTMLElement, item: PageItem): void {
  if (details.childElementCount > 1) return
  const body = createElement('div', '', 'body')
  body.append(
    ...item.findings.map(createFinding),
    ...item.sources.map(createSource),
    createFields(item),
  )
  details.append(body)
}

function searchTextOf(item: PageItem): string {
  return [
    item.title,
    item.about,
    item.file,
    ...item.parameters.flat(),
    ...item.findings.flatMap(({ rule, message }) => [rule, message]),
  ]
    .join(' ')
    .toLowerCase()
}

/** Which health or severity boxes are ticked; with none ticked, all count. */
function readTicked(name: string): ReadonlySet<string> {
  const boxes = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)
  return new Set(Array.from(boxes, (box) => box.value))
}

function filterRows(
  rows: readonly HTMLElement[],
  items: readonly PageItem[],
  texts: readonly string[],
): void {
  const words = (findElement('search') as HTMLInputElement).value.toLowerCase().split(/\s+/)
  const healths = readTicked('health')
  const severities = readTicked('severity')
  let shown = 0
  for (const [index, row] of rows.entries()) {
    const item = items[index]
    const text = texts[index]
    if (item === undefined || text === undefined) continue
    const matches =
      (healths.size === 0 || healths.has(item.health)) &&
      (severities.size === 0 || item.findings.some(({ severity }) => severities.has(severity))) &&
      words.every((word) => text.includes(word))
    if (row.hidden === matches) row.hidden = !matches
    if (matches) shown += 1
  }
  for (const section of document.querySelectorAll('section')) {
    section.hidden = section.querySelector('li[data-item]:not([hidden])') === null
  }
  findElement('status').textContent = `${shown} of ${rows.length} shown`
}

/** Paper has no disclosure buttons: what is in sight is opened, as long as it is no book. */
function openForPrint(rows: readonly HTMLElement[]): void {
  const visible = rows.filter((row) => !row.hidden)
  if (visible.length > 200) return
  for (const row of visible) row.querySelector('details')?.setAttribute('open', '')
}

function startPage(): void {
  const items: readonly PageItem[] = JSON.parse(findElement('data').textContent ?? '[]')
  const rows = Array.from(document.querySelectorAll<HTMLElement>('li[data-item]'))
  const texts = items.map(searchTextOf)
  const filter = (): void => filterRows(rows, items, texts)
  findElement('filters').addEventListener('input', filter)
  findElement('filters').addEventListener('submit', (event) => event.preventDefault())
  // The toggle event does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLElement)) return
      const item = items[Number(target.closest('li')?.dataset['item'])]
      if (item !== undefined) fillDetails(target, item)
    },
    true,
  )
  window.addEventListener('beforeprint', () => {
    openForPrint(rows)
    for (const [index, item] of items.entries()) {
      const details = rows[index]?.querySelector<HTMLElement>('details[open]')
      if (details) fillDetails(details, item)
    }
  })
  findElement('filters').hidden = false
  filter()
}

/** The script of the page: these functions, and a call of the last. */
export function composeScript(): string {
  const functions = [
    createElement,
    createLink,
    createList,
    createFields,
    createSource,
    createFinding,
    createFix,
    copyText,
    announce,
    findElement,
    fillDetails,
    searchTextOf,
    readTicked,
    filterRows,
    openForPrint,
    startPage,
  ]
  return `'use strict';\n${functions.map(String).join('\n')}\nstartPage();\n`
}
