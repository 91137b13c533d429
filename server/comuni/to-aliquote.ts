import type { AliquotaDifferenziata, AliquoteComune, LineaProspetto, StatoAliquote } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { LINEE } from '../../formats/aliquote-base'
import type { DifferenziataLetta } from './differenziata'
import type { Motivo, Prospetto } from './prospetto'

const CERTAINTY: readonly StatoAliquote[] = ['unknown', 'continued', 'known']

const leastCertain = (stati: readonly StatoAliquote[]): StatoAliquote =>
  CERTAINTY.find((stato) => stati.includes(stato)) ?? 'unknown'

const perLinea = <T>(value: (linea: LineaProspetto) => T): Record<LineaProspetto, T> => ({
  'abitazione-principale': value('abitazione-principale'),
  'rurale-strumentale': value('rurale-strumentale'),
  'gruppo-d': value('gruppo-d'),
  terreno: value('terreno'),
  area: value('area'),
  'altro-fabbricato': value('altro-fabbricato'),
})

const toDifferenziata = (row: DifferenziataLetta): AliquotaDifferenziata => ({
  id: row.codice,
  gruppo: row.gruppo,
  aliquota: row.aliquota,
  categorie: row.categorie,
  fattispecie: row.fattispecie,
  ...(row.tipo === null ? {} : { tipo: row.tipo }),
  ...(row.contratto === null ? {} : { contratto: row.contratto }),
  ...(row.uso.length === 0 ? {} : { uso: row.uso }),
  testo: row.testo,
  testoDaVerificare: row.testoDaVerificare,
})

/** What the prospetto says beside its rates, as far as it was read. */
const particulars = (prospetto: Prospetto): Partial<AliquoteComune> => ({
  ...(prospetto.prospettoAnno === null ? {} : { prospettoAnno: prospetto.prospettoAnno }),
  ...(prospetto.deliberaNumero !== null && prospetto.deliberaData !== null
    ? {
        delibera: {
          numero: prospetto.deliberaNumero,
          data: prospetto.deliberaData,
          ...(prospetto.deliberaLink === undefined ? {} : { link: prospetto.deliberaLink }),
        },
      }
    : {}),
  ...(prospetto.pubblicazione === null ? {} : { pubblicazione: prospetto.pubblicazione }),
  ...(prospetto.nota === '' ? {} : { nota: prospetto.nota }),
  ...(prospetto.terreniEsenti === null ? {} : { terreniEsenti: prospetto.terreniEsenti }),
  ...(prospetto.assimilazioneAnziani === null ? {} : { assimilazioneAnziani: prospetto.assimilazioneAnziani }),
})

const statoOf = (prospetto: Prospetto, linea: LineaProspetto): StatoAliquote =>
  prospetto.linee.find((row) => row.linea === linea)?.stato ?? 'unknown'

const baseOf = (prospetto: Prospetto): AliquoteComune['base'] =>
  Object.fromEntries(
    LINEE.flatMap((linea) => {
      const aliquota = prospetto.linee.find((row) => row.linea === linea)?.aliquota ?? null
      return aliquota === null ? [] : [[linea, aliquota]]
    }),
  )

const motiviOf = (prospetto: Prospetto): readonly Motivo[] => [
  ...new Set(prospetto.linee.flatMap(({ motivo }) => (motivo === null ? [] : [motivo]))),
]

/** The rates of a year we hold. */
export const toAliquote = (prospetto: Prospetto, differenziate: readonly DifferenziataLetta[]): AliquoteComune => {
  const stati = perLinea((linea) => statoOf(prospetto, linea))
  return {
    belfiore: prospetto.belfiore,
    anno: prospetto.anno,
    stato: leastCertain(Object.values(stati)),
    stati,
    motivi: motiviOf(prospetto),
    ...particulars(prospetto),
    fonte: prospetto.fonte,
    rilevata: prospetto.rilevata,
    ...(prospetto.origine === 'comune' ? { inseriteDalComune: true } : {}),
    base: baseOf(prospetto),
    differenziateCoperte: prospetto.differenziateCoperte,
    differenziate: differenziate.map(toDifferenziata),
  }
}

/** The rates of a year we do not hold: the figures of the nearest one, all of them to be confirmed. */
export const toAliquoteNotHeld = (anno: number, nearest: AliquoteComune): AliquoteComune => ({
  ...nearest,
  anno,
  stato: 'unknown',
  stati: perLinea(() => 'unknown'),
  motivi: ['year-not-held'],
  differenziateCoperte: false,
})

/** Nothing is held of this comune, as of the newest reading. */
export const noAliquote = (belfiore: string, anno: number, rilevata: IsoDate): AliquoteComune => ({
  belfiore,
  anno,
  stato: 'unknown',
  stati: perLinea(() => 'unknown'),
  motivi: ['year-not-held'],
  fonte: '',
  rilevata,
  base: {},
  differenziateCoperte: false,
  differenziate: [],
})

/** Of the years held, the one whose figures stand in for `anno`: the last before it, else the first after it. */
export const nearestYear = (held: readonly number[], anno: number): number | undefined => {
  const before = held.filter((year) => year <= anno)
  if (before.length > 0) return Math.max(...before)
  return held.length > 0 ? Math.min(...held) : undefined
}
