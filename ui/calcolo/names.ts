import type { RisposteImmobile } from '../../contracts/calcolo/risposte'
import { TIPI } from '../../contracts/calcolo/risposte'
import { USI_ABITAZIONE } from '../../contracts/calcolo/domande'
import type { Words } from '../../i18n/words'
import type { IconName } from '../components/icon'

const campiOf = ({ periodi }: RisposteImmobile) => periodi[0]?.campi ?? {}

/** What people call it: "La casa in cui vivi", "Garage". */
export const nameOf = (t: Words<'calcolo.nomi'>, immobile: RisposteImmobile): string => {
  const tipo = TIPI.find((one) => one === immobile.campi.tipo)
  const { uso, categoria } = campiOf(immobile)
  if (tipo === undefined) return t('immobile')
  if (tipo === 'abitazione') {
    const own = USI_ABITAZIONE.find((one) => one === uso)
    return own ? t(`abitazione.${own}`) : t('abitazione.nuova')
  }
  if (tipo !== 'pertinenza') return t(tipo)
  const own = (['C/2', 'C/6', 'C/7'] as const).find((one) => one === categoria)
  return own ? t(`pertinenza.${own}`) : t('pertinenza.nuova')
}

export const iconOf = (immobile: RisposteImmobile): IconName => {
  switch (immobile.campi.tipo) {
    case 'abitazione':
      return campiOf(immobile).uso === 'abito' ? 'house' : 'flat'
    case 'pertinenza':
      return 'garage'
    case 'terreno':
      return 'field'
    case 'area':
      return 'plot'
    default:
      return 'shop'
  }
}
