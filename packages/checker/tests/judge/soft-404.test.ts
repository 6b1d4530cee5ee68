import { describe, expect, it } from 'vitest'
import { findNotFoundSign, isNotFoundPage, saysNotFound } from '../../src/judge/soft-404.ts'
import { facts } from '../page/pages.ts'

const messages =
  `404 Not Found · Page not found | Example · 404 · Error 404 (Not Found)!!1 · HTTP 404 · 410 Gone
HTTP Error 404.0 - Not Found · 404 - File or directory not found. · Oops! That page can’t be found.
Sorry, this page isn't available. · Page Not Found - The New York Times · We can't find that page
The page you were looking for doesn't exist (404) · This content isn't available right now
The requested URL was not found on this server. · Page no longer available - Example News
This article has been removed · Whoops! We can't seem to find the page you're looking for
Example News: Page not found · Seite nicht gefunden – Beispiel · Diese Seite existiert leider nicht
Page introuvable - Exemple · Cette page n’existe pas · La page demandée est introuvable · Erreur 404
Página no encontrada | Ejemplo · Error 404: página no encontrada · Página não encontrada
Страница не найдена — Пример · Не удалось найти страницу · Ошибка 404 · 페이지를 찾을 수 없습니다
ページが見つかりません · お探しのページは見つかりませんでした · 页面不存在 · 找不到網頁 · 您访问的页面不存在
الصفحة غير موجودة · لم يتم العثور على الصفحة · पृष्ठ नहीं मिला · পাতাটি পাওয়া যায়নি · صفحہ نہیں ملا
Halaman tidak ditemukan · पृष्ठ सापडले नाही · పేజీ కనుగొనబడలేదు · Sayfa bulunamadı · பக்கம் கிடைக்கவில்லை
Không tìm thấy trang · Trang không tồn tại · Pagina non trovata · Nie znaleziono strony · Strona nie istnieje
Сторінку не знайдено · صفحه یافت نشد · Pagina niet gevonden · ไม่พบหน้านี้ · Sidan kunde inte hittas
Siden blev ikke fundet · Stránka nenalezena · Az oldal nem található · Sivua ei löydy
Η σελίδα δεν βρέθηκε · הדף לא נמצא · Page wey you dey find no dey · Fehler 404 - Seite nicht gefunden`
    .split(/ · |\n/)
    .map((message) => message.trim())

const headlines = [
  'Example Domain',
  'Error 404: the story of the web’s most famous message',
  'HTTP 404: how the error page came to be',
  'Page not found: the lost art of surfing the early web',
  'Evidence not found in police files, judge says',
  'Missing plane not found after ten years of search',
  'The post office has moved or closed',
  'Notfound analysis',
  'Why you should design a good 404 page',
  'Document reveals weapons not found in Iraq',
  'Life not found on Mars',
  'La página web de la Casa Blanca no está disponible en español desde ayer',
  'Gone with the Wind',
  'Peugeot 404',
  'Room 404',
  '404 Media',
  'Area code 404 - Encyclopedia',
]

describe('saysNotFound', () => {
  it.each(messages)('takes %j for a message', (message) => {
    expect(saysNotFound(message)).toBe(true)
  })

  it.each(headlines)('takes %j for a headline', (headline) => {
    expect(saysNotFound(headline)).toBe(false)
  })

  it('takes linear time on long titles', () => {
    expect(saysNotFound('error '.repeat(200_000))).toBe(false)
  })
})

describe('isNotFoundPage', () => {
  it('believes title and headings', () => {
    expect(isNotFoundPage(facts({ title: 'Page not found', textLength: 900 }))).toBe(true)
    expect(
      isNotFoundPage(facts({ title: 'Example', headings: ['Example', 'Page not found'] })),
    ).toBe(true)
  })

  it('believes a title of few words beside some prose, and no longer one', () => {
    const proseLength = 444
    expect(isNotFoundPage(facts({ title: 'Example News - Page not found', proseLength }))).toBe(
      true,
    )
    const question = 'apache - The requested URL was not found on this server - Example'
    expect(isNotFoundPage(facts({ title: question, proseLength }))).toBe(false)
    expect(isNotFoundPage(facts({ title: question }))).toBe(true)
  })

  it('never believes the text alone', () => {
    const page = facts({ title: 'Weather', text: 'Page not found', textLength: 14 })
    expect(isNotFoundPage(page)).toBe(false)
    expect(findNotFoundSign(page)).toMatchObject({ where: 'text', certain: false })
  })

  it('spares articles', () => {
    expect(isNotFoundPage(facts({ title: 'HTTP 404 - Encyclopedia', proseLength: 3000 }))).toBe(
      false,
    )
    const dated = facts({ title: 'Page not found', proseLength: 500, date: '2020-01-01' })
    expect(isNotFoundPage(dated)).toBe(false)
  })
})
