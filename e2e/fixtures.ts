import { expect, test as base, type Page } from '@playwright/test'

type Said = { readonly on: string; readonly text: string; readonly of: string }

const listen = (page: Page, origin: string) => {
  const said: Said[] = []
  const elsewhere: string[] = []
  const asked = new Set<string>()
  page.on('console', (message) =>
    said.push({
      on: page.url(),
      text: `${message.type()}: ${message.text()}`,
      of: message.location().url || page.url(),
    }),
  )
  page.on('pageerror', (error) => said.push({ on: page.url(), text: error.message, of: '' }))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (request.isNavigationRequest()) asked.add(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin && url.origin !== process.env.IDENTITY_URL)
      elsewhere.push(request.url())
  })
  return { said, elsewhere, asked }
}

/** Who was in a field before the page could lead to what is wrong stays there: the browser says so, and rightly. */
const QUICKER = 'info: Autofocus processing was blocked because a document already has a focused element.'

/**
 * The browser itself notes the status of an error page that a journey asks for on purpose. Told apart at the end: the
 * note may come before the news that the page was asked for.
 */
const unexpected = ({ said, asked }: ReturnType<typeof listen>): string[] =>
  said
    .filter(({ text }) => text !== QUICKER)
    .filter(({ text, of }) => !(text.startsWith('error: Failed to load resource') && asked.has(of)))
    .map(({ on, text, of }) => `${on}: ${text} (${of})`)

type Fixtures = { readonly quiet: undefined }

/** Every journey that uses this `test` fails when a page speaks in the console or calls another host. */
export const test = base.extend<Fixtures>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard = listen(page, new URL(baseURL ?? 'http://localhost:3000').origin)
      await use(undefined)
      expect(unexpected(heard), 'the console stays silent').toEqual([])
      expect(heard.elsewhere, 'no other host is called').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** What an address says of the person: the host is left out, its port is drawn by lot and may hold any number. */
export const placeOf = (page: Page): string => {
  const { pathname, search, hash } = new URL(page.url())
  return pathname + search + hash
}

/** Pages that anybody may open, in every language; a journey adds its own. */
export const PUBLIC_PAGES = [
  '/',
  '/comuni',
  '/comuni?caso=seconda-casa',
  '/comuni?q=San%20Giovanni',
  '/comuni?q=Cremna',
  '/comuni?q=x',
  '/glossario',
  '/calcolo/apri',
  '/calcolo/lotto',
  '/calcolo/lotto?esito=columns',
  '/calcolo/apri?errore=file-changed&dove=risposte.anno',
  '/calcolo/imu/confronto',
  '/calcolo/tasi',
  '/calcolo/tasi?comune=D150&anno=2014&ruolo=possessore&bene=abitazione&verifica=si',
  '/calcolo/tasi/risultato?comune=D150&anno=2015&ruolo=possessore&bene=abitazione&categoria=A%2F3&rendita=500&uso=affittato&vive=no&temporaneo=no&parte=10&quota=100&possesso=tutto&aliquota=2%2C5',
  '/calcolo/tari?comune=D150&anno=2026&utenza=domestica&mq=80&persone=1&fissa=1,12&variabile=68&possesso=tutto&periodi=2&p1.persone=3&bonus=si&verifica=si',
  '/calcolo/tari?comune=D150&anno=2026&utenza=giornaliera&maggiorazione=x&verifica=si',
  '/calcolo/tari/risultato?comune=D150&anno=2026&utenza=puntuale&quotaFissa=60&quotaVariabile=0&modo=litro&litri=40&prezzo=0,05&minimi=12&effettivi=15&natura=prezzo&iva=10&possesso=tutto',
  '/calcolo/tari/confronto?b=comune%3DD150%26anno%3D2025%26utenza%3Ddomestica%26mq%3D100%26persone%3D2%26fissa%3D1%26variabile%3D100%26possesso%3Dtutto',
  '/calcolo/tasi/confronto?a=comune%3DD150%26anno%3D2016%26ruolo%3Dpossessore%26bene%3Darea%26venale%3D100000%26quota%3D100%26possesso%3Dtutto%26aliquota%3D2&b=comune%3DD150%26anno%3D2015%26ruolo%3Dpossessore%26bene%3Darea%26venale%3D120000%26quota%3D50%26possesso%3Dtutto%26aliquota%3D1',
  '/calcolo/impi',
  '/calcolo/impi?comune=H199&anno=2026&costi=2&costo1.anno=2018&costo1.importo=1&verifica=si',
  '/calcolo/impi/risultato?comune=H199&anno=2024&tipo=rigassificatore&costo0.anno=2018&costo0.importo=10000000&costi=2&costo1.anno=2020&costo1.importo=500000&quota=50&possesso=tutto',
  '/calcolo/impi/confronto?a=comune%3DH199%26anno%3D2023%26tipo%3Dpiattaforma%26costo0.anno%3D2018%26costo0.importo%3D10000000%26quota%3D100%26possesso%3Dtutto&b=comune%3DH199%26anno%3D2024%26tipo%3Dpiattaforma%26costo0.anno%3D2018%26costo0.importo%3D10000000%26quota%3D50%26possesso%3Dtutto',
  '/casi/impi-terminale',
  '/calcolo/ravvedimento?tributo=IMU&verifica=si',
  '/calcolo/ravvedimento/risultato?tributo=IMU&scadenza.g=16&scadenza.m=6&scadenza.a=2025&imposta=445&giorno.g=25&giorno.m=11&giorno.a=2026&codice=3918&comune=D150&v0.giorno.g=1&v0.giorno.m=7&v0.giorno.a=2025&v0.importo=100&v0.comprende=imposta',
  '/calcolo/ravvedimento/f24?tributo=IMU',
  '/calcolo/tari/f24?comune=D150&anno=2025&utenza=domestica&mq=100&persone=2&fissa=1&variabile=100&possesso=tutto',
  '/casi/tari-negozio-con-magazzino',
  '/casi/tasi-casa-affittata-2016',
  '/casi/ravvedimento-acconto-un-mese',
  '/casi/canone-tavolini-estate',
  '/calcolo/canone/confronto?a=comune%3DD150%26anno%3D2025%26tipo%3Doccupazione%26superficie%3D12%26durata%3Dpermanente%26arrotondamento%3Dintero&b=comune%3DD150%26anno%3D2026%26tipo%3Doccupazione%26superficie%3D12%26durata%3Dpermanente%26zona%3D1,2%26arrotondamento%3Dintero%26v1.tipo%3Dtelecomunicazioni%26v1.impianti%3D1',
  '/calcolo/canone?comune=D150&anno=2026&tipo=affissioni&v1.tipo=serbatoio&v1.senza=si&v1.sanzione=x&v2.tipo=telecomunicazioni&verifica=si',
  '/calcolo/canone/risultato?comune=D150&anno=2026&tipo=occupazione&superficie=11,3&durata=temporanea&senza=si&aumento=60&sanzione=100&arrotondamento=intero&v1.tipo=serbatoio&v1.litri=4200&v2.tipo=telecomunicazioni&v2.impianti=2',
  '/calcolo/canone?comune=D150&anno=2026&tipo=mercato-giornaliero&verifica=si',
  '/calcolo/canone/risultato?comune=D150&anno=2026&tipo=occupazione&superficie=11,3&durata=permanente&zona=1,2&genere=0,7&arrotondamento=intero&rata0.g=30&rata0.m=4&rata1.g=31&rata1.m=10',
  '/scadenzario?conto=tari?comune%3DD150%26anno%3D2026%26utenza%3Ddomestica%26mq%3D100%26persone%3D2%26fissa%3D1%26variabile%3D100%26possesso%3Dtutto&conto=ravvedimento?tributo%3DIMU%26scadenza.g%3D16%26scadenza.m%3D6%26scadenza.a%3D2025%26imposta%3D445%26giorno.g%3D25%26giorno.m%3D11%26giorno.a%3D2026%26codice%3D3918&conto=canone?comune%3DD150%26anno%3D2026&conto=x',
  '/verifica-f24',
  '/comune-sbagliato',
  '/comuni?q=San%20Giovanni&per=pagina',
  '/comuni/cremona-d150',
  '/comuni/trento-l378',
  '/servizi',
  '/servizi/calcolo-imu?comune=D150',
  '/servizi/rimborso',
  '/dichiarazione/imu',
  '/dichiarazione/imu/compila?comune=D150&causa=comodato',
  '/dichiarazione/imu/enti',
  '/dati-aperti',
  '/qualita',
  '/comuni/cremona-d150/qualita',
  '/domande-frequenti',
  '/sviluppatori',
  '/sviluppatori/calcolaImu',
  '/sviluppatori/incorpora',
  '/sviluppatori/problemi',
  '/incorpora/imu/D150?colore=ffcc00',
  '/accessibilita',
  '/privacy',
  '/note-legali',
  '/segnala',
  '/accesso',
  '/accesso?esito=refused',
  '/questa-pagina-non-esiste',
] as const

export const LANGUAGES = [
  { locale: 'it', prefix: '' },
  { locale: 'en', prefix: '/en' },
  { locale: 'de', prefix: '/de' },
] as const

/** The address of a page in a language. */
export const addressOf = (path: string, prefix: string): string =>
  prefix && path.startsWith('/') ? `${prefix}${path === '/' ? '' : path}` : path

/** How far the page runs out of the window at its right, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
