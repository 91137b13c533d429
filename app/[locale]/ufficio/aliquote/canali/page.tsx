import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayToTyped, typedAtto } from '../../../../../contracts/parametri/atto'
import { effettoCanali, postiDi, type Ordine, type TypedCanali } from '../../../../../contracts/parametri/canali'
import { raggiungibiliDi } from '../../../../../server/consegna/vie'
import { today } from '../../../../../server/platform/clock'
import { CanaliForm, CanaliOra, EffettoCanali, postoWords } from '../../../../../ui/parametri/canali'
import { Storia } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'
import { lettoDi, scelti } from './read'

const PAGE = '/ufficio/aliquote/canali'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.canali'))('title'),
  robots: { index: false },
})

/** What the form begins with: the order of today, from today. */
const startOf = (ordine: Ordine | undefined): TypedCanali => ({
  ...{ posti: postiDi(ordine ?? []), dal: dayToTyped(today()), atto: typedAtto(new URLSearchParams()) },
})

/** By which ways the statements of a comune reach people, and in which order. */
const CanaliPage = async ({ searchParams }: Props) => {
  const opened = await apri(PAGE, searchParams)
  const { scope, query, posted, form, belfiore, denominazione, open, token } = opened
  const words = await getTranslations('parametri.canali')
  const { storia, now, ordine } = await scelti(scope, belfiore)
  const letto = form && lettoDi(form, belfiore)
  const value = letto?.read.ok === true ? letto.read.value : undefined
  const problems = posted && letto?.read.ok === false ? letto.read.problems : []
  const tutti = await raggiungibiliDi(scope, belfiore)
  const seen = posted !== undefined && open && value !== undefined
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <Notizie
        problems={problems}
        about={(field) => postoWords(words, field)}
        esito={query.esito}
        found={opened.before !== undefined}
        readOnly={!open}
      />
      <CanaliOra ordine={ordine} dal={now?.dal} />
      <EffettoCanali
        now={effettoCanali(ordine ?? [], tutti)}
        {...(seen ? { then: effettoCanali(value.ordine, tutti) } : {})}
      />
      <CanaliForm
        {...{ comune: belfiore, problems, open, seen, typed: letto?.typed ?? startOf(ordine) }}
        visto={letto?.impronta}
        token={token}
      />
      <Storia righe={storiaShown(storia)} comune={open ? belfiore : undefined} />
    </Frame>
  )
}

export default CanaliPage
