import { getTranslations } from 'next-intl/server'
import type { Scadenza } from '../engine/scadenzario/scadenzario.types'
import { writeIcs } from '../formats/ics'
import type { Locale } from '../i18n/routing'
import { today } from '../server/platform/clock'
import { euro } from '../ui/format'
import { nomiDi } from '../ui/scadenzario/nomi'

type Day = Scadenza & { readonly nome?: string }

/** The days as a file for one's own calendar: comune, tax, year, instalment and amount, and nothing of who owes. */
export const scadenzarioCalendar = async (scadenze: readonly Day[], lang: Locale): Promise<Response> => {
  const t = await getTranslations({ locale: lang, namespace: 'scadenzario' })
  const nomi = nomiDi(t)
  const text = writeIcs({
    name: t('calendarName'),
    language: lang,
    written: today(),
    days: scadenze.map((own) => ({
      id: `${own.id}@sportello-tributi`,
      day: own.giorno,
      title: t('title', {
        tax: nomi.tributo(own.tributo),
        year: String(own.anno),
        instalment: nomi.rata(own),
        comune: own.nome ?? own.comune,
      }),
      text: [
        own.importo === undefined ? t('noAmount') : t('amount', { amount: euro(own.importo, lang) }),
        t(own.canale),
      ].join('\n'),
      remind: [7],
    })),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="scadenze.ics"',
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language',
      'Content-Language': lang,
    },
  })
}
