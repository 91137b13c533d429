import type { Prospetto } from '../contracts/avvisi/prospetto'
import { toCents } from '../engine/kernel/money'
import { prospettoImu, type Emissione } from '../server/avvisi/prospetto'
import { contoOf, estrattoOf, type Held, type Position } from '../server/positions/queries'
import { aliquoteNote } from './aliquote'

const BASE = {
  'altro-fabbricato': '1.06',
  terreno: '0.96',
  area: '0.96',
  'gruppo-d': '1.06',
  'abitazione-principale': '0.6',
}

const dated = { id: 'r', dal: '2020-01-01', al: undefined, fonte: 'catasto' }

/** A property of an invented person, in the square of an invented street. */
export const immobile = (at: number, more: Partial<Held['dati'][number]> = {}, uso = 'a-disposizione'): Held => ({
  ...{ id: `immobile-${at}`, tipo: 'F' },
  dati: [
    {
      ...dated,
      ...{
        foglio: '84',
        particella: String(100 + at),
        subalterno: '3',
        categoria: 'A/3',
        classe: '4',
        consistenza: '6',
        superficie: undefined,
      },
      ...{ rendita: toCents(743_69), redditoDominicale: undefined, valoreVenale: undefined },
      indirizzo: `Via Palestro ${at + 1}`,
      ...more,
    },
  ],
  titoli: [{ ...dated, diritto: '10', quota: { num: 1, den: 2 } }],
  condizioni: [{ ...dated, uso, dati: {}, pertinenzaDi: undefined }],
})

export const EMISSIONE: Emissione = {
  ...{ tipo: 'avviso', numero: '2026/000123', emessoIl: '2026-05-11', rata: 'tutte', lingue: ['it'] },
  comune: { belfiore: 'D150', nome: 'Cremona', sigla: 'CR' },
  ufficio: {
    ...{ nome: 'Ufficio tributi', indirizzo: 'Piazza del Comune 8', cap: '26100', localita: 'Cremona' },
    ...{ telefono: '0372 4071', email: 'tributi@comune.example.it', pec: 'tributi@pec.example.it' },
    orari: 'lunedì e mercoledì 8.30-12.30\ngiovedì 14-17',
  },
  responsabile: 'Elena Conti',
  destinatario: {
    ...{ nome: 'Lucia Ferrari', codiceFiscale: 'FRRLCU58L52D150O' },
    indirizzo: ['Via Dante 14', '26100 Cremona CR'],
  },
  correzione: { codice: 'K7MP-4D2X', url: 'https://tributi.example.it/c/K7MP4D2X' },
  operazione: (rata) => (rata === 'acconto' ? 'SIO202601000001234' : 'SIO202602000001237'),
}

export const positionOf = (immobili: readonly Held[], versato = 0): Position => ({
  ...{ belfiore: 'D150', codiceFiscale: 'FRRLCU58L52D150O', anno: 2026, natura: 'persona', nome: 'Lucia Ferrari' },
  ...{ tributi: ['imu'], immobili, utenze: [], concessioni: [], dovuti: [], proposte: [] },
  versamenti:
    versato === 0
      ? []
      : [
          {
            ...{ id: 'v', tributo: 'imu', codiceTributo: '3918', rata: 'acconto', importo: toCents(versato) },
            ...{ versatoIl: '2026-06-10', mezzo: 'f24', abbinamenti: [] },
          },
        ],
  tariffe: { tari: undefined, canone: undefined },
})

/** A prospetto of these properties, computed as a position is. */
export const prospettoDi = (
  immobili: readonly Held[],
  { versato = 0, ...emissione }: Partial<Emissione> & { readonly versato?: number } = {},
): Prospetto => {
  const position = positionOf(immobili, versato)
  const delibera = { numero: '71', data: '2025-12-18' }
  const corrente = aliquoteNote(2026, { base: BASE, delibera })
  const rates = { regime: 'IMU', corrente, precedente: aliquoteNote(2025, { base: BASE }) } as const
  const conto = contoOf(position, rates)
  const estratto = estrattoOf(position, conto)
  const made = prospettoImu({ position, conto, estratto, rates, emissione: { ...EMISSIONE, ...emissione } })
  if (made === undefined) throw new Error(`not computed: ${JSON.stringify(conto.righe)}`)
  return made
}
