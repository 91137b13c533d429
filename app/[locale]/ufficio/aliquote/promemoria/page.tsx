import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayToTyped, typedAtto } from '../../../../../contracts/parametri/atto'
import {
  PROMEMORIA,
  promemoriaDi,
  readPromemoria,
  typedPromemoria,
  type Promemoria,
  type TypedPromemoria,
} from '../../../../../contracts/parametri/promemoria'
import { inVigoreOggi, storiaDi } from '../../../../../server/parametri/queries'
import { today } from '../../../../../server/platform/clock'
import { giorniWords, PromemoriaForm, PromemoriaOra } from '../../../../../ui/parametri/promemoria'
import { Storia } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'

const PAGE = '/ufficio/aliquote/promemoria'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.promemoria'))('title'),
  robots: { index: false },
})

const startOf = ({ prima, dopo }: Promemoria): TypedPromemoria => ({
  ...{ prima: String(prima ?? ''), dopo: String(dopo ?? '') },
  ...{ dal: dayToTyped(today()), atto: typedAtto(new URLSearchParams()) },
})

/** How many days before a due date, and after it, who has not paid is written to. */
const PromemoriaPage = async ({ searchParams }: Props) => {
  const opened = await apri(PAGE, searchParams)
  const { scope, query, posted, form, belfiore, denominazione, open, token } = opened
  const words = await getTranslations('parametri.promemoria')
  const storia = await storiaDi(scope, belfiore, PROMEMORIA)
  const now = inVigoreOggi(storia, today())
  const giorni = promemoriaDi(now?.valore)
  const typed = form ? typedPromemoria(form) : startOf(giorni ?? {})
  const read = posted ? readPromemoria(typed, today()) : undefined
  const problems = read && !read.ok ? read.problems : []
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <Notizie
        problems={problems}
        about={(field) => giorniWords(words, field)}
        esito={query.esito}
        found={opened.before !== undefined}
        readOnly={!open}
      />
      <PromemoriaOra giorni={giorni} dal={now?.dal} />
      {open ? <PromemoriaForm {...{ comune: belfiore, typed, problems }} token={token} /> : null}
      <Storia righe={storiaShown(storia)} comune={open ? belfiore : undefined} />
    </Frame>
  )
}

export default PromemoriaPage
