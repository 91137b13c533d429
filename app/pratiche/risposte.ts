import { getTranslations } from 'next-intl/server'
import {
  riempi,
  testoIn,
  type LinguaRisposta,
  type RispostaTipo,
  type UsoRisposta,
} from '../../contracts/pratiche/risposta-tipo'
import type { Scope } from '../../server/platform/scope'
import type { Pratica } from '../../server/pratiche/queries'
import { risposteTipoOf, type RispostaTenuta } from '../../server/pratiche/risposte-tipo'
import { date } from '../../ui/format'
import { paroleOf } from '../../ui/pratiche/parole'
import { linguaOf } from './ufficio'

export const RISPOSTE = '/ufficio/risposte'

/** The page of one text, from `/`; `nuova` for one that is not there yet. */
export const rispostaPath = (belfiore: string, chiave: string): string =>
  `${RISPOSTE}/${belfiore.toLowerCase()}/${chiave}`

const INIZIALI = [
  { chiave: 'documento', uso: 'chiedi' },
  { chiave: 'chiarimento', uso: 'chiedi' },
  { chiave: 'accolta', uso: 'accolta' },
  { chiave: 'respinta', uso: 'respinta' },
] as const

/** The texts that an installation brings along: a comune changes them, or takes them out. */
const inizialiOf = async (): Promise<readonly RispostaTipo[]> => {
  const t = await getTranslations('coda.modello')
  const [it, en, de] = await Promise.all(
    (['it', 'en', 'de'] as const).map((locale) => getTranslations({ locale, namespace: 'coda.modello' })),
  )
  return INIZIALI.map(({ chiave, uso }) => ({
    ...{ chiave, uso, nome: t(`${chiave}.nome`) },
    testi: { it: it!(`${chiave}.testo`), en: en!(`${chiave}.testo`), de: de!(`${chiave}.testo`) },
  }))
}

export const risposteOf = async (scope: Scope, belfiore: string): Promise<readonly RispostaTenuta[]> =>
  risposteTipoOf(scope, belfiore, await inizialiOf())

/** What of a text stands in the boxes of an act, with what is known of the request put in. */
export type Scelta = {
  readonly uso: UsoRisposta
  readonly testo: string
  /** The language it is in, where it is not that of the person. */
  readonly altra: LinguaRisposta | undefined
}

export const sceltaOf = async (
  risposte: readonly RispostaTenuta[],
  chiesto: unknown,
  pratica: Pratica,
): Promise<Scelta | undefined> => {
  const found = risposte.find(({ chiave }) => chiave === chiesto)
  if (found === undefined) return undefined
  const lingua = linguaOf(pratica.lingua)
  const said = testoIn(found.testi, lingua)
  const parole = await paroleOf(pratica.descritta.id, said.lingua)
  const testo = riempi(said.testo, {
    nome: pratica.nome,
    numero: pratica.protocollo,
    procedura: parole('titolo'),
    termine: pratica.scadenza === undefined ? '' : date(pratica.scadenza, said.lingua),
  })
  return { uso: found.uso, testo, altra: said.lingua === lingua ? undefined : said.lingua }
}
