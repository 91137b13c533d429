import { writeRisposte, type RispostePeriodo, type Tipo } from '../../contracts/calcolo/risposte'
import { localeHref, type Locale } from '../../i18n/routing'

type Caso = { readonly tipo: Tipo; readonly campi: RispostePeriodo['campi']; readonly contitolari?: number }

/** The frequent cases of the home, to be counted in a comune of one’s own: each starts the calculator with its first answers given. */
const CASI = {
  'casa-in-cui-vivo': { tipo: 'abitazione', campi: { uso: 'abito' } },
  'seconda-casa': { tipo: 'abitazione', campi: { uso: 'vuoto' } },
  'casa-ereditata': { tipo: 'abitazione', campi: {}, contitolari: 1 },
  'casa-ai-figli': { tipo: 'abitazione', campi: { uso: 'comodato' } },
  'canone-concordato': { tipo: 'abitazione', campi: { uso: 'concordato' } },
  terreno: { tipo: 'terreno', campi: {} },
} as const satisfies Record<string, Caso>

export type CasoId = keyof typeof CASI

export const CASO_IDS = Object.keys(CASI) as readonly CasoId[]

export const isCaso = (text: string | undefined): text is CasoId => CASO_IDS.some((id) => id === text)

/** The address of the calculator of the IMU for a comune and a year, with the first answers of a case. */
export const calcoloHref = (locale: Locale, comune: string, anno: number, id?: CasoId): string => {
  const caso: Caso | undefined = id && CASI[id]
  const params = writeRisposte({
    comune,
    anno: String(anno),
    contitolari: caso?.contitolari ?? 0,
    immobili: caso
      ? [{ campi: { tipo: caso.tipo }, periodi: [{ campi: caso.campi, costi: [], contitolari: [] }] }]
      : [],
    acconto: '',
    accontoVersato: {},
  })
  // who comes from a case is asked one question at a time
  return `${localeHref(locale, '/calcolo/imu')}?${params}${caso ? '&modo=una' : ''}`
}
