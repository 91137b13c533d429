import type { Words } from '../../i18n/words'
import type { IconName } from '../components/icon'
import { lastIn, type ImmobileView } from './view'

const DWELLING = /^A\/(?!10$)/
const PERTINENZE = ['C/2', 'C/6', 'C/7'] as const

/** Uses on record, and how the calculator names such a home. */
const HOME = {
  'abitazione-principale': 'abito',
  locato: 'affittato',
  concordato: 'concordato',
  comodato: 'comodato',
  'a-disposizione': 'vuoto',
} as const

const isHomeUse = (uso: string): uso is keyof typeof HOME => Object.hasOwn(HOME, uso)

const about = (immobile: ImmobileView, anno: number) => ({
  categoria: (lastIn(immobile.dati, anno) ?? immobile.dati.at(-1))?.categoria ?? '',
  uso: lastIn(immobile.condizioni, anno)?.uso ?? '',
})

/** What people call it: "La casa in cui vivi", "Garage o posto auto". */
export const immobileName = (t: Words<'calcolo.nomi'>, immobile: ImmobileView, anno: number): string => {
  const { categoria, uso } = about(immobile, anno)
  if (immobile.tipo === 'T') return t('terreno')
  if (immobile.tipo === 'A') return t('area')
  const pertinenza = PERTINENZE.find((one) => one === categoria)
  if (pertinenza) return t(`pertinenza.${pertinenza}`)
  if (!DWELLING.test(categoria)) return t('altro')
  return isHomeUse(uso) ? t(`abitazione.${HOME[uso]}`) : t('abitazione.nuova')
}

export const immobileIcon = (immobile: ImmobileView, anno: number): IconName => {
  const { categoria, uso } = about(immobile, anno)
  if (immobile.tipo === 'T') return 'field'
  if (immobile.tipo === 'A') return 'plot'
  if (PERTINENZE.some((one) => one === categoria)) return 'garage'
  if (!DWELLING.test(categoria)) return 'shop'
  return uso === 'abitazione-principale' ? 'house' : 'flat'
}

const RATE = ['acconto', 'saldo', 'unica'] as const

/** `acconto`, `rata 2`. */
export const rataName = (t: Words<'posizione.rata'>, rata: string): string => {
  const known = RATE.find((one) => one === rata)
  if (known) return t(known)
  return /^\d{1,2}$/.test(rata) ? t('numero', { number: rata }) : rata
}

/** The place of an immobile on a page, and what leads there. */
export const immobileAnchor = (id: string): string => `immobile-${id.slice(0, 8)}`
