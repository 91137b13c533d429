import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayToTyped, typedAtto } from '../../../../../contracts/parametri/atto'
import {
  DATI_PRIMA,
  giorniDatiDi,
  readGiorniDati,
  typedGiorniDati,
  type TypedGiorniDati,
} from '../../../../../contracts/parametri/dati-prima'
import { inVigoreOggi, storiaDi } from '../../../../../server/parametri/queries'
import { today } from '../../../../../server/platform/clock'
import { GiorniDatiForm, GiorniDatiOra } from '../../../../../ui/parametri/dati-prima'
import { Storia } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'

const PAGE = '/ufficio/aliquote/dati-prima'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.datiPrima'))('title'),
  robots: { index: false },
})

const startOf = (giorni: number | undefined): TypedGiorniDati => ({
  ...{ giorni: String(giorni ?? ''), dal: dayToTyped(today()), atto: typedAtto(new URLSearchParams()) },
})

/** How many days there are to answer, when data are sent before the amount. */
const DatiPrimaPage = async ({ searchParams }: Props) => {
  const opened = await apri(PAGE, searchParams)
  const { scope, query, posted, form, belfiore, denominazione, open, token } = opened
  const words = await getTranslations('parametri.datiPrima')
  const storia = await storiaDi(scope, belfiore, DATI_PRIMA)
  const now = inVigoreOggi(storia, today())
  const giorni = giorniDatiDi(now?.valore)
  const typed = form ? typedGiorniDati(form) : startOf(giorni)
  const read = posted ? readGiorniDati(typed, today()) : undefined
  const problems = read && !read.ok ? read.problems : []
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <Notizie
        problems={problems}
        about={() => words('giorni')}
        esito={query.esito}
        found={opened.before !== undefined}
        readOnly={!open}
      />
      <GiorniDatiOra giorni={giorni} dal={now?.dal} />
      {open ? <GiorniDatiForm {...{ comune: belfiore, typed, problems }} token={token} /> : null}
      <Storia righe={storiaShown(storia)} comune={open ? belfiore : undefined} />
    </Frame>
  )
}

export default DatiPrimaPage
