// Misspelled, foreign and former names of parameters with what to write instead.

// What the citation module suggests: facts of Module:Citation/CS1/Suggestions, September 2022.
const suggestions = `
access-date: abruf, abruf-verborgen, accessmonth, accesso, accessyear, acessodata, annoaccesso, annodiaccesso, añoacceso, consulté le, data dostępu, dataaccesso, erişimtarihi, fechaacceso, retrieved, zugriff
agency: odpowiedzialność, opublikowany, oznaczenie, service
archive-date: archiv-datum, archive date, arşiv-tarihi, arşivtarihi, dataarchivio, en ligne le, fechaarchivo
archive-url: archiv-url, archive url, archive-link, arşiv-url, arşivurl, urlarchivio, urlarchivo
at: fundstelle, spalten
author: auteur, auther, autor, autore, autthor, coauthor, coauthors, coautores, coautori, yardımcıyazarlar, yazar
author-first: authorfirst
author-given: authorgiven
author-last: authorlast
author-link: author link, enlaceautor, wkautore, yazarbağı
author-mask: authormask, typ
author-surname: authorsurname
book-title: booktitle
chapter: chapter_title, kapitel
chapter-url: chapterurl
conference-url: conferenceurl
contribution: titelerg, werkerg
contribution-url: contributionurl
date: anno, année, año, began, data, datum, ended, fecha, jahr, mes, mese, miesiąc, mois, monat, rok, season, tag, tarih, yıl
display-authors: displayauthors
display-editors: displayeditors
doi-broken-date: doi-broken, doi-inactive, doi-inactive-date, doi_brokendate, doibroken, doiinactive
edition: auflage, baskı, editoin, editon, edizione
editor: editors, herausgeber, hrsgreihe, éditeur
editor-first: editorfirst
editor-given: editorgiven
editor-last: editorlast
editor-link: editorlink
editor-mask: editormask
editor-surname: editorsurname
encyclopedia: encyclopædia
episode-link: episodelink
eprint: e-print
first: ad, frist, imię, nombre, nome, primero, prénom
first1: prénom1
format: filetype, foramt, formato
given: fore-name, forename
id: artikelnr, dnb, lizenznummer, urn, zdb
inset: in-set
interviewer-link: interviewerlink
interviewer-mask: interviewermask
isbn: ignore-isbn-error, ignoreisbnerror, isbndefekt, isbnformalfalsch, isbnistformalfalsch, isnb
issn: issnformalfalsch
issue: sayı
journal: czasopismo, giornale
language: ch, dil, idioma, langauge, langue, lingua, originalsprache, sprache
last: apellido, apellidos, cognome, nazwisko, nom, soyadı
location: address, città, city, lieu, loaction, local, locatoin, lugar, miejsce, ubicación, yer
magazine: periodico
mailing-list: mailinglist
map-url: mapurl
name-list-style: last-author-amp, lastauthoramp, name-list-format
network: net-work
newsgroup: news-group
newspaper: nespaper, newpaper, news, news-paper
no-pp: nopp
no-tracking: no-cat, nocat, notracking, template doc demo
number: numero, nummer, nummerreihe, wydanie
orig-date: annooriginale, año-original, añooriginal, jahrea, origdate, originaljahr
others: artist, other
page: página, sayfa, stron
pages: pagees, pagina, pagine, passage, páginas, sayfalar, seiten, strony
pmc: pmcid
pmc-embargo-date: embargo
postscript: post-script, ps, script-post
publication-date: publicationdate
publication-place: originalort, ort, ortea, publicationplace, pulbication-place
publisher: curatore, distributor, hrsg, plublisher, pub, périodique, verlag, verlagea, wydawca, yayımcı, yayıncı, zaprezentowany
quote: cita, citazione, zitat
ref: cid
section-url: sectionurl
series: reihe, seria, serie, série
series-link: serieslink
series-number: seriesno
subject-link: subjectlink
surname: family, sur-name
time-caption: timecaption
title: başlık, originaltitel, tile, tite, titel, titel-p, titled, titolo, titre, tytuł, títle, título
title-link: titlelink
trans-chapter: trans_chapter, transchapter
trans-title: trans_title, transtitle
transcript: script-trans, trans-script, transscript
transcript-format: transscript-format
transcript-url: transcripturl, transscript-url, transscripturl
translator: übersetzer
type: tipo
url: lire en ligne, online
url-access: registration, richiestasottoscrizione, subscription, suscripción
url-status: dead-url, deadlink, deadurl, enlaceroto, offline, urlmorto, ölüurl
vauthors: v-authors
veditors: v-editors
volume: band, bandreihe, cilt, vol, volumen, wolumin
website: sitioweb, sito
work: dergi, eser, gazete, obra, opera, praca, sammelwerk, werk
`

// Names that the module knows nothing of, from articles.
const misspellings = `
access-date: accesdate accessate accessed accessedate accessdare accessdte acessdate acccessdate accesssdate accessdatte accessddate accssdate accsesdate access_date accessdaye accessdata accessdat accessdae acces-date acess-date retrieval-date retrieveddate retrieved-on retrieve-date
agency: agence agencia
archive-date: archive_date archive-dat archivdate1 archived archiveddate achivedate archvedate archived-date
archive-url: archive archive_url archivelink archiveurl1 achive-url archived-url
author: aauthor authro auhtor co-author co-authors writer writers authur autohr
author-link: author-url authorurl auhorlink autorlink authorllink
chapter: chpater chaptername chapter-title chaptertitle chaper
chapter-url: chapurl chapterlink
conference: confernece
contribution: contributon
date: dat issuedate pubdate dates published publicationdate1 datepublished release-date
doi-broken-date: doi_inactivedate doi_broken
edition: ediiton edtion edt
editor: editeur editer
encyclopedia: encyclopeadia encyclopaedia1
first: firstname first-name prenom
id: ident
isbn: isbn13 isbn10 isbn-10 isbn-13 ibsn
issue: isue issuse no-issue
journal: journl jornal journa jounral
language: languague langu lenguaje in
last: lastname last-name surename lst
location: locaton country locations
magazine: magazin
name-list-style: author-name-separator1
newspaper: newspapr
orig-date: original-date
others: ilustrator illustrator
page: pg seite
pages: pags pp. paginas pgs
pmc-embargo-date: pmc-embargo
publisher: pubisher publishe publiser publsher pubilsher pulisher publihser editorial publsiher publishers publsiher publisehr publsihed
quote: qoute quotes
title: titile tittle titl titulo
trans-title: translated-title translatedtitle tittle-trans
url: link lien urll urk ulr uri web-url
url-access: subscription-required
url-status: dead-link urlstatus
volume: vol. vlume volum
website: webiste webste web-site site
work: wrok
year: ano yr
`

function readNames(table: string, separator: string): ReadonlyMap<string, string> {
  const lines = table.trim().split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [suggestion = '', names = ''] = line.split(': ')
      return names.split(separator).map((name) => [name, suggestion] as const)
    }),
  )
}

/** What the module suggests for an unknown name in lower case. */
export const parameterSuggestions: ReadonlyMap<string, string> = readNames(suggestions, ', ')

/** What is meant by a name in lower case that the module knows nothing of. */
export const parameterMisspellings: ReadonlyMap<string, string> = readNames(misspellings, ' ')

/** Forms of names and what the module suggests for them; `$1` is the number. */
export const parameterPatterns: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^ac+es+ ?d?a?t?e?$/, 'access-date'],
  [/^a[utho]+r(\d*)$/, 'author$1'],
  [/^(?:autor|autore)(\d+)$/, 'author$1'],
  [/^author link(\d+)$/, 'author-link$1'],
  [/^(author|editor)(first|given|last|mask|surname)(\d+)$/, '$1-$2$3'],
  [/^(author|editor)(\d+)(first|given|last|mask|surname)$/, '$1-$3$2'],
  [/^(editor|subject)link(\d+)$/, '$1-link$2'],
  [/^(editor|subject)(\d+)link$/, '$1-link$2'],
  [/^(?:enlace|wk)autore(\d+)$/, 'author-link$1'],
  [/^(first|last) (\d+)$/, '$1$2'],
  [/^(?:apellidos?|cognome|nome?)(\d+)$/, 'last$1'],
  [/^(?:nombre|primero)(\d+)$/, 'first$1'],
  [/^pu[blish]+ers?$/, 'publisher'],
]
