// Misspelled, foreign and former names of parameters with what the citation module suggests instead:
// facts of Module:Citation/CS1/Suggestions, September 2022, as far as they are known.

const misspellings = `
access-date: accesdate accessate accessed accessedate accessdare accessdte acessdate acccessdate accesssdate accessdatte accessddate accssdate accsesdate access_date accessdaye accessdata accessdat accessdae acces-date acess-date retrieved retrieval-date retrieveddate retrieved-on retrieve-date
agency: agence agencia
archive-date: archive_date archive-dat archivdate1 archived archiveddate achivedate archvedate archived-date
archive-url: archive archive_url archive-link archivelink archiveurl1 achive-url archiv-url archived-url
author: aauthor authro auther autor auteur auhtor coauthor coauthors co-author co-authors autore writer writers authur autohr
author-link: author-url authorurl auhorlink autorlink authorllink
author-mask: authormask
book-title: booktitle
chapter: chpater chaptername chapter-title chaptertitle chaper
chapter-url: chapterurl chapurl chapterlink
conference-url: conferenceurl
contribution-url: contributionurl
conference: confernece
contribution: contributon
date: dat datum fecha issuedate pubdate dates published publicationdate1 datepublished release-date
display-authors: displayauthors
display-editors: displayeditors
doi-broken-date: doi-broken doi-inactive-date doi_brokendate doi_inactivedate doibroken doi_broken doi-inactive
edition: editon ediiton edtion edt
editor: editors editeur editer
editor-first: editorfirst
editor-last: editorlast
editor-link: editorlink
editor-mask: editormask
encyclopedia: encyclopeadia encyclopaedia1
first: frist firstname first-name forename prenom
format: formato
id: ident
isbn: isbn13 isbn10 isbn-10 isbn-13 ibsn isnb ignore-isbn-error ignoreisbnerror
issue: isue issuse no-issue
journal: journl jornal journa jounral periodico
language: langauge languague langue langu lenguaje lingua sprache idioma in
last: lastname last-name surename lst
location: locaton city ort lugar lieu country locations
magazine: magazin
name-list-style: lastauthoramp last-author-amp name-list-format author-name-separator1
newspaper: newpaper newspapr
no-pp: nopp
orig-date: original-date
others: other ilustrator illustrator
page: pg seite pagina
pages: pags pp. seiten paginas pgs
pmc-embargo-date: embargo pmc-embargo
publication-date: publicationdate
publication-place: publicationplace
publisher: pubisher publishe publiser publsher pubilsher pulisher publihser editorial verlag pub publsiher publishers publsiher publisehr publsihed
quote: qoute quotes cita
series: serie
series-link: serieslink
subject-link: subjectlink
title: titel titile tittle titl titulo titre tile titolo
title-link: titlelink
transcript-url: transcripturl
trans-chapter: trans_chapter transchapter
trans-title: trans_title transtitle translated-title translatedtitle tittle-trans
url: link lien urll urk ulr uri web-url
url-access: subscription registration subscription-required
url-status: dead-url deadurl deadlink dead-link urlstatus
volume: vol vol. vlume volumen volum
website: webiste webste web-site site
work: wrok
year: ano anno jahr yr
`

/** What is suggested for an unknown name in lower case. */
export const parameterSuggestions: ReadonlyMap<string, string> = new Map(
  misspellings
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [suggestion = '', names = ''] = line.split(': ')
      return names.split(' ').map((name) => [name, suggestion] as const)
    }),
)

/** Forms of numbered names and what to replace them by. */
export const parameterPatterns: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^(author|editor|translator|interviewer|contributor|subject)(\d+)_?(link|mask)$/, '$1-$3$2'],
  [/^co-?authors?(\d*)$/, 'author$1'],
]
