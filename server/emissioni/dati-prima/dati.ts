import type { DatiDetti, NomeOggetto, OggettoDati, Tratto, VoceDati } from '../../../contracts/dati-prima'
import type { TributoEmissione } from '../../../contracts/emissione'
import { nextDay, type IsoDate } from '../../../engine/kernel/dates'
import { outcome } from '../../../engine/kernel/problem'
import {
  byUtenza,
  clipped,
  quotaOf,
  stretchesOf,
  type Held,
  type Position,
  type Stretch,
  type UtenzaRow,
} from '../../positions/queries'

/** Days, and what holds in them: nothing of a value that is not known. */
type Giorni = {
  readonly dal: IsoDate
  readonly al: IsoDate
  readonly valori: Readonly<Partial<Record<VoceDati, string>>>
}

/** Only what is there: what is absent is absent in JSON too. */
const present = (texts: Readonly<Record<string, string | number | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([key, own]) => (own === undefined ? [] : [[key, String(own)]])))

/** Days that follow one another with the same value are one stretch. */
const trattiDi = (giorni: readonly Giorni[], voce: VoceDati): readonly Tratto[] => {
  const tratti: Tratto[] = []
  for (const { dal, al, valori } of giorni) {
    const valore = valori[voce]
    if (valore === undefined) continue
    const last = tratti.at(-1)
    if (last?.valore === valore && nextDay(last.al) === dal) tratti[tratti.length - 1] = { ...last, al }
    else tratti.push({ dal, al, valore })
  }
  return tratti
}

const oggettoDi = (id: string, nome: NomeOggetto, giorni: readonly Giorni[]): OggettoDati => {
  const voci = [...new Set(giorni.flatMap(({ valori }) => Object.keys(valori) as VoceDati[]))]
  return { id, nome, voci: Object.fromEntries(voci.map((voce) => [voce, [...trattiDi(giorni, voce)]])) }
}

const giorniDi = (stretch: Stretch): Giorni => {
  const { dal, al, dato, condizione } = stretch
  const { num, den } = quotaOf(stretch)
  const { categoria, rendita, redditoDominicale, valoreVenale } = dato ?? {}
  return {
    ...{ dal, al },
    valori: present({
      ...{ possesso: '', quota: `${num}/${den}`, uso: condizione?.uso },
      ...{ categoria, rendita, redditoDominicale, valoreVenale },
    }),
  }
}

/** A property with no day of the year in which its holder is taxed is none of the tax. */
const immobileDi = (anno: number, held: Held): readonly OggettoDati[] => {
  const read = outcome(() => stretchesOf(anno, held))
  const stretches = read.ok ? read.value : []
  if (read.ok && stretches.length === 0) return []
  const { indirizzo, foglio, particella, subalterno } = stretches.at(-1)?.dato ?? held.dati.at(-1) ?? {}
  const nome = { tipo: held.tipo, ...present({ indirizzo, foglio, particella, subalterno }) }
  return [oggettoDi(held.id, nome, stretches.map(giorniDi))]
}

const utenzaDi = (anno: number, rows: readonly UtenzaRow[]): readonly OggettoDati[] => {
  const giorni = rows
    .map((row): Giorni => {
      const { superficie, occupanti, categoria } = row
      const valori = row.tipo === 'domestica' ? { superficie, occupanti } : { superficie, attivita: categoria }
      return { ...clipped(row, anno), valori: present({ possesso: '', ...valori }) }
    })
    .filter(({ dal, al }) => dal <= al)
    .sort((a, b) => (a.dal < b.dal ? -1 : 1))
  const last = rows.at(-1)
  if (last === undefined || giorni.length === 0) return []
  const { codice, tipo, indirizzo } = last
  return [oggettoDi(codice, { tipo, codice, ...present({ indirizzo }) }, giorni)]
}

/** What a tax of a person is computed from, as they are told it. */
export const datiDi = (tributo: TributoEmissione, { anno, immobili, utenze }: Position): DatiDetti => ({
  oggetti:
    tributo === 'imu'
      ? immobili.flatMap((held) => immobileDi(anno, held))
      : byUtenza(utenze).flatMap((rows) => utenzaDi(anno, rows)),
})
