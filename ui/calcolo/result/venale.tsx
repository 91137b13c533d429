import { useLocale, useTranslations } from 'next-intl'
import { propostaScelta } from '../../../contracts/calcolo/area'
import type { RispostePeriodo } from '../../../contracts/calcolo/risposte'
import { AreeFonte } from '../../comune/aree'
import { euro } from '../../format'
import { useSurface } from '../questions/area'
import type { SumView } from './view'

type VenaleProps = { readonly view: SumView; readonly campi: RispostePeriodo['campi'] }

/** What a plot was worth: by the comune’s own table where the person took it from there. */
export const Venale = ({ view: { comune, contesto }, campi }: VenaleProps) => {
  const t = useTranslations('capire.valoreVenale')
  const locale = useLocale()
  const surface = useSurface()
  const year = String(contesto.anno)
  const own = comune.aree && propostaScelta(comune.aree.zone, campi)
  if (comune.aree === undefined || own === undefined) return <p>{t('text', { year })}</p>
  const { zona, centesimiMq } = own
  const said = { comune: comune.nome, zone: zona.zona, year }
  return (
    <>
      <p>{t('tabella', { ...said, surface: surface(centesimiMq), each: euro(zona.valore, locale) })}</p>
      <AreeFonte aree={comune.aree} />
    </>
  )
}
