import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { calcoloOfText, type CalcoloDaTenere } from '../../../../contracts/calcolo-tenuto'
import { readRisposteRavvedimento } from '../../../../contracts/ravvedimento/risposte'
import { calcoliOf } from '../../../../server/calcoli/queries'
import { findComune } from '../../../../server/comuni/queries'
import { broughtCalcolo, requireScope, signedIn } from '../../../../server/platform/auth'
import { isoDayOf } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { BroughtCalcolo, CalcoliList, type Calcolo } from '../../../../ui/area/calcoli'
import { CalcoliOutcome } from '../../../../ui/area/calcoli-outcome'
import { nameOfTributo } from '../../../../ui/ravvedimento/asked'
import { siglaDi } from '../../../../ui/scadenzario/nomi'
import { AreaFrame } from '../../../area-frame'

const PAGE = '/area/calcoli'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('calcoli'))('title'),
  robots: { index: false },
})

/** With what it is called: the tax and, where it says them, year and comune. */
const named = async (own: CalcoloDaTenere): Promise<Calcolo> => {
  const t = await getTranslations()
  const { calcolo, comune, anno, risposte } = own
  if (calcolo === 'ravvedimento') {
    const { tributo } = readRisposteRavvedimento(new URLSearchParams(risposte))
    return { ...own, nome: t('calcoli.ritardo', { tributo: tributo === '' ? '' : nameOfTributo(t, tributo) }) }
  }
  const tributo = calcolo === 'canone' ? t('scadenzario.canone') : siglaDi(calcolo)
  const dove = comune === undefined ? '' : ((await findComune(comune))?.nome ?? comune)
  return { ...own, nome: t('calcoli.nome', { tributo, year: String(anno), comune: dove }) }
}

/** Calculations made before signing in, and kept by who made them. */
const CalcoliPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante')
  const { session } = (await signedIn())!
  const t = await getTranslations('calcoli')
  const token = await formToken(session)
  const kept = await calcoliOf(scope)
  const text = await broughtCalcolo()
  const brought = text === undefined ? undefined : calcoloOfText(text)
  const isNew =
    brought !== undefined &&
    kept.every(({ calcolo, risposte }) => calcolo !== brought.calcolo || risposte !== brought.risposte)
  const shown = kept.map(async ({ tenutoIl, ...each }) => ({
    ...(await named(each)),
    id: each.id,
    il: isoDayOf(tenutoIl),
  }))
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8 grid gap-6">
        <CalcoliOutcome code={(await searchParams).esito} />
        {isNew ? <BroughtCalcolo calcolo={await named(brought)} token={token} /> : null}
        <CalcoliList calcoli={await Promise.all(shown)} token={token} />
      </div>
    </AreaFrame>
  )
}

export default CalcoliPage
