import { bare, message, page, redirect } from './answers.ts'
import { alive, all, gone, parked, type Scenario } from './scenario.ts'

const placeholders = [
  [
    'Wix',
    'Looks like this domain isn’t connected to a website yet',
    'Log in to your account to connect it.',
  ],
  [
    'Squarespace',
    'Website Expired',
    'This account has expired. If you are the site owner, click below to login.',
  ],
  ['Shopify', 'Sorry, this shop is currently unavailable.', 'Are you the owner?'],
  [
    'OVH',
    'Félicitations ! Votre domaine a bien été créé chez OVH !',
    'Votre domaine est en ligne.',
  ],
  [
    'Aruba',
    'Dominio registrato',
    'Questo dominio è stato registrato da un nostro cliente. Sito in costruzione.',
  ],
  ['home.pl', 'Domena zaparkowana', 'Ta domena jest zaparkowana.'],
  [
    'nazwa.pl',
    'gazette.example',
    'Domena utrzymywana na serwerach nazwa.pl. Ta domena jest na sprzedaż.',
  ],
  ['REG.RU', 'Домен gazette.example припаркован', 'Срок регистрации домена истёк.'],
  ['Beget', 'Домен не прилинкован к директории на сервере', 'Возможно, вы владелец.'],
  [
    'Gandi',
    'gazette.example',
    'This domain name has been registered with Gandi.net. View the WHOIS results.',
  ],
  ['united-domains', 'gazette.example', 'Domain im Kundenauftrag registriert.'],
  ['Strato', 'gazette.example', 'Diese Internetpräsenz wurde noch nicht eingerichtet.'],
  [
    'Loopia',
    'gazette.example',
    'This domain has been purchased and parked by a customer of Loopia.',
  ],
  ['Hostinger', 'Parked Domain name on Hostinger DNS system', 'Your domain is active.'],
  ['Alibaba', '该域名已过期', '域名到期未续费'],
  ['a broker in China', '您正在访问的域名可以转让！', '联系我们'],
  ['a registrar in Japan', 'ドメインの有効期限が切れています', '更新してください'],
  ['a registrar in Korea', '도메인이 만료되었습니다', '연장하시기 바랍니다'],
  ['a broker in Korea', '이 도메인은 판매 중입니다', '문의'],
  ['a broker in Italy', 'Questo dominio è in vendita', 'Fai un’offerta.'],
  ['a broker in Portugal', 'Este domínio está à venda', 'Faça uma oferta.'],
  ['a broker in the Netherlands', 'Deze domeinnaam is te koop', 'Doe een bod.'],
  ['a broker in Poland', 'Domena na sprzedaż', 'Złóż ofertę.'],
  ['a broker in Turkey', 'Bu alan adı satılıktır', 'Teklif verin.'],
  ['a broker in Sweden', 'Domänen är till salu', 'Lägg ett bud.'],
  ['a broker in the Arab world', 'هذا النطاق للبيع', 'قدم عرضا'],
  ['a broker in Vietnam', 'Tên miền này đang được rao bán', 'Liên hệ.'],
  [
    'the police',
    'This domain has been seized',
    'By the Federal Bureau of Investigation under a warrant.',
  ],
  [
    'a registrar that waits for its owner’s mail',
    'gazette.example',
    'This domain name is pending ICANN verification and has been suspended.',
  ],
  [
    'WordPress',
    'Hello world! – My Blog – Just another WordPress site',
    '<p>Welcome to WordPress. This is your first post. Edit or delete it, then start writing!</p>',
  ],
  [
    'Apache',
    'Apache HTTP Server Test Page powered by CentOS',
    'This page is used to test the proper operation of the Apache HTTP server.',
  ],
  [
    'Tomcat',
    'Apache Tomcat/9.0.31',
    'If you’re seeing this, you’ve successfully installed Tomcat. Congratulations!',
  ],
  ['Caddy', 'Caddy works!', 'Congratulations!'],
  [
    'lighttpd',
    'Welcome page',
    'Placeholder page. The owner of this web site has not put up any web pages yet. Please come back later.',
  ],
  ['a site that was closed', 'This site has been closed', 'Thank you for your visits.'],
  ['a service that was ended', 'This service has been discontinued', 'Thank you.'],
] as const

const scripts = [
  ['a server that works', bare('<html><body><h1>It works!</h1></body></html>')],
  [
    'a script of GoDaddy',
    bare(
      '<html><head></head><body><div id="root"></div><script src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script></body></html>',
    ),
  ],
  [
    'a script that leads to a lander',
    bare(
      '<!DOCTYPE html><html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
    ),
  ],
  [
    'a key for advertisers of empty names',
    bare(
      '<html data-adblockkey="MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKX74ixpzVyXbJprcLfbH4psP4_x"><body><script src="/js/parking.js"></script></body></html>',
    ),
  ],
  [
    'a frame of Sedo',
    bare(
      '<html><head><title>gazette.example</title></head><frameset rows="100%"><frame src="http://www.sedoparking.com/gazette.example"></frameset></html>',
    ),
  ],
  [
    'a script of Bodis',
    bare(
      '<html><head><title>gazette.example</title><script src="https://parking.bodiscdn.com/abp.js"></script></head><body><div id="contentMain"></div></body></html>',
    ),
  ],
  [
    'a script of ParkingCrew',
    bare(
      '<html><body><script src="https://d1lxhc4jvstzrp.cloudfront.net/x.js"></script><script src="//c.parkingcrew.net/scripts/sale_form.js"></script></body></html>',
    ),
  ],
] as const

/** Names that are registered and no more, by what registrars, hosts and brokers put there. */
export const registrars: readonly Scenario[] = [
  ...placeholders.map(([owner, title, text]) => ({
    label: `what ${owner} puts there`,
    answers: all(message(title, text)),
    expected: parked,
  })),
  ...scripts.map(([label, answer]) => ({
    label,
    answers: {
      '/lander': bare(
        '<html><body><div id="root"></div><script src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script></body></html>',
      ),
      '*': answer,
    },
    expected: parked,
  })),
  {
    label: 'a redirect to a broker by a script',
    answers: all(bare('<script>top.location="{other}/gazette.example";</script>')),
    other: { '*': message('gazette.example is for sale', 'Make an offer.') },
    expected: parked,
  },
  {
    label: 'a redirect to a name that is not written yet',
    answers: { '*': redirect('{other}/typo/?subdomain=gazette', 302) },
    other: { '*': message('gazette.example doesn’t exist', 'Do you want to register it?') },
    expected: ['soft-404', 'sibling-identical'],
  },
  {
    label: 'a blog that never changed its motto',
    cited: '/',
    title: 'River research',
    answers: {
      '/': message('Notes on rivers – Just another WordPress site', '<h2>Floods of 2010</h2>'),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'a house for sale',
    title: '',
    cited: '/houses/12',
    answers: {
      '/houses/12': message('House by the river is for sale', 'Three rooms. Make an offer.'),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'a page on how names are parked',
    title: '',
    cited: '/help/parking',
    answers: { '/help/parking': page('Parked domains - Help'), '*': gone },
    expected: alive,
  },
  {
    label: 'a park that has a domain',
    title: '',
    cited: '/parks/domain-park',
    answers: { '/parks/domain-park': message('Domain Park', 'A park in the west.'), '*': gone },
    expected: alive,
  },
  {
    label: 'a museum’s list of what was seized',
    title: '',
    cited: '/seized',
    answers: { '/seized': page('Seized: art taken in wartime'), '*': gone },
    expected: alive,
  },
]
