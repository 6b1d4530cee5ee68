// Names of parameters on Wikipedias in other languages, by the names they have on the English one; in
// lower case, without spaces and hyphens, `#` for a number. From the documentation of the templates of
// the wikis that the parser has packs for, 2026-01; names that mean different things in two of them, or
// something on the English Wikipedia, are left out.

const names = `
access-date: abruf zugriff fechaacceso fechadeacceso fechaconsulta consultéle consultele datedeconsultation accesso dataaccesso 閲覧日 bezochtdatum datadostępu acessodata dataacesso datadeacesso датаобращения 访问日期 訪問日期
agency: agencia
archive-date: archivdatum fechaarchivo datearchive dataarchivio アーカイブ日 archiefdatum zarchiwizowano arquivodata dataarquivo архивдата датаархивации 存档日期 存檔日期
archive-url: archivurl urlarchivo urlarchive archivageurl urlarchivio アーカイブ archiefurl archiwum arquivourl urlarquivo архив 存档网址 存檔網址
author: autor auteur auteurinstitutionnel autore автор
author#: autor# auteur# autore# автор#
author-link: enlaceautor lienauteur wkautore auteurlink autorlink
author-link#: enlaceautor# lienauteur# wkautore# auteurlink# autorlink#
chapter: kapitel capítulo capitulo titrechapitre capitolo hoofdstuk rozdział часть
conference: conferencia conferenza
date: datum fecha data дата
edition: auflage edición edicion numérodédition numérod'édition edizione druk editie wydanie edição edicao
editor: hrsg herausgeber directeur curatore redaktor ответственный
editor#: directeur# curatore#
encyclopedia: enciclopedia
first: nombre prénom prenom nome voornaam imię primeiro имя
first#: nombre# prénom# prenom# nome# voornaam# imię# primeiro# имя#
format: formato formaat
issue: nummer número numero numéro numer номер выпуск
journal: publicación publicacion périodique periodique revue rivista tijdschrift czasopismo издание журнал
language: sprache idioma langue lingua taal język língua язык
last: apellido apellidos nom cognome achternaam nazwisko último ultimo sobrenome apelido фамилия
last#: apellido# apellidos# nom# cognome# achternaam# nazwisko# último# ultimo# sobrenome# apelido# фамилия#
location: ort ubicación ubicacion lugar lieu città citta plaats miejsce local место
magazine: revista
newspaper: krant jornal газета
page: seite página pagina strona
pages: seiten páginas paginas passage pagine ページ pagina's strony страницы
publisher: verlag editorial éditeur editeur editore organizzazione 出版社 出版者 uitgever opublikowany wydawca publicado editora издательство издатель 出版商
quote: zitat cita extrait citation citazione citaat cytat citação citacao цитата
ref: cid odn
series: reihe serie série collection collana seria серия
title: titel título titulo titre titolo タイトル tytuł заглавие название заголовок
trans-title: titretraduit
translator: übersetzer traducteur traduction traduttore vertaler
translator#: traducteur#
type: тип
url: online lireenligne urltexte ссылка
volume: band volumen deel tom wolumin том
website: sitioweb site sito sítio sitio сайт
work: werk sammelwerk obra opera pubblicazione praca
year: jahr año année annee anno jaar rok ano год
`

/** The English names of parameters by those of other wikis. */
export const foreignParameters: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [english = '', foreign = ''] = line.split(': ')
      return foreign.split(' ').map((name): [string, string] => [name, english])
    }),
)
