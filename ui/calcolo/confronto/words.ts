import { useLocale, useTranslations } from 'next-intl'
import type { ConfrontoImmobile, RigaConfronto } from '../../../contracts/confronto/confronto-imu'
import { nameOf } from '../names'
import { cellaText } from './cella'
import type { Computed } from './lati'
import type { Salto } from './mossa'

/** Lines that are no step of the sum; the steps have their names in `passi`. */
const EXTRA = ['anno', 'bene', 'esente', 'uso', 'condizioni', 'periodo', 'resto'] as const

export const useRigaName = () => {
  const passi = useTranslations('passi')
  const t = useTranslations('confronto.riga')
  return (id: string): string => {
    const extra = EXTRA.find((one) => one === id)
    return extra ? t(extra) : passi(`${id as 'rendita'}.name`)
  }
}

const answersOf = (lato: Computed, id: string | undefined) =>
  id === undefined ? undefined : lato.risposte.immobili[Number(id.slice(1))]

/** What people call it; both names where its use is another in the second calculation. */
export const useImmobileName = (before: Computed, now: Computed) => {
  const names = useTranslations('calcolo.nomi')
  const t = useTranslations('confronto')
  return (own: Pick<ConfrontoImmobile, 'before' | 'now'>): string => {
    const [first, second] = [answersOf(before, own.before), answersOf(now, own.now)].map(
      (immobile) => immobile && nameOf(names, immobile),
    )
    if (first && second && first !== second) return t('diventa', { before: first, now: second })
    return second ?? first ?? names('immobile')
  }
}

const NAMES = [
  'anno',
  'bene',
  'uso',
  'condizioni',
  'periodo',
  'resto',
  'rendita',
  'rivalutata',
  'valore',
  'pertinenza',
  'dominicale',
  'dominicaleRivalutato',
  'valoreTerreno',
  'valoreVenale',
  'costo',
  'baseStorico',
  'baseInagibile',
  'baseComodato',
  'parteImponibile',
  'aliquota',
  'quota',
  'mesi',
  'concordato',
  'pensionato',
  'detrazione',
] as const

/** "i mesi, da 8 su 12 a 12 su 12": a line that moved, in a few words. */
export const useMoved = () => {
  const t = useTranslations('confronto.mossa')
  const names = useTranslations('confronto.nome')
  const cells = useTranslations('confronto.cella')
  const locale = useLocale()
  return ({ id, before, now }: RigaConfronto): string => {
    if (id === 'esente') return now ? t('esente') : t('nonEsente')
    const key = NAMES.find((one) => one === id) ?? 'altro'
    const name = names(key)
    if (!before && !now) return name
    if (!before || !now) return now ? t('comincia', { name }) : t('finisce', { name })
    return t('daA', {
      name,
      before: cellaText(cells, id, before, locale),
      now: cellaText(cells, id, now, locale),
    })
  }
}

/** One step of the way from one figure to the other, for the picture and the sentence. */
export const useSaltoWords = (before: Computed, now: Computed, immobili: readonly ConfrontoImmobile[]) => {
  const t = useTranslations('confronto.mossa')
  const immobileName = useImmobileName(before, now)
  const moved = useMoved()
  const several = immobili.filter(({ differenza }) => differenza !== 0).length > 1
  return (salto: Salto): string => {
    if ('count' in salto) return t('altro', { count: salto.count })
    const name = immobileName(immobili[salto.of]!)
    if (salto.id === 'tolto' || salto.id === 'aggiunto') return t(salto.id, { name })
    const words = salto.riga ? moved(salto.riga) : name
    return several ? t('di', { immobile: name, words }) : words
  }
}
