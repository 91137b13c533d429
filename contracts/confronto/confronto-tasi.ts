import { toCents, type Cents } from '../../engine/kernel/money'
import { tasi } from '../../engine/tasi/tasi'
import type { BeneTasi, PeriodoTasi, PosizioneTasi } from '../../engine/tasi/tasi.types'
import type { Ruolo } from '../tasi/risposte'
import { confrontoPerFattori, NIENTE, parola, type ConfrontoVoci, type Valore, type Voce } from './per-fattori'

/** One property in one stretch of the year, seen by who owns or by who occupies. */
type CasoTasi = { readonly ruolo: Ruolo; readonly anno: number; readonly periodo: PeriodoTasi }

type VoceTasi = Voce<CasoTasi>

/** The tax of the year depends neither on the day of the acconto nor on last year's rate: those of the year stand in. */
const resultOf = ({ anno, periodo }: CasoTasi) => {
  const { detrazione, aliquota } = periodo
  const own: PeriodoTasi = {
    ...periodo,
    aliquotaAcconto: aliquota,
    detrazione: detrazione && { annua: detrazione.annua },
  }
  const acconto2014 = anno === 2014 ? ('giugno' as const) : undefined
  const outcome = tasi({ anno, acconto2014, immobili: [{ id: 'immobile', periodi: [own] }] })
  return outcome.ok ? outcome.value : undefined
}

const imposta = (caso: CasoTasi): Cents | undefined => resultOf(caso)?.[caso.ruolo].imposta

const isEsente = (caso: CasoTasi): boolean => resultOf(caso)?.immobili[0]?.periodi[0]?.esenzione !== undefined

const line = (
  id: string,
  now: CasoTasi,
  keys: readonly (keyof PeriodoTasi)[],
  valore: (periodo: PeriodoTasi) => Valore,
): VoceTasi => ({
  id,
  at: '',
  take: (caso) => {
    const taken = Object.fromEntries(keys.map((key) => [key, now.periodo[key]]))
    return { ...caso, periodo: { ...caso.periodo, ...taken } }
  },
  valore: ({ periodo }) => valore(periodo),
})

type Fabbricato = Extract<BeneTasi, { kind: 'fabbricato' }>

/** A part of what is taxed; where one side is a plot and the other a building, `bene` has taken all of it before. */
const ofBene = (
  id: string,
  now: CasoTasi,
  key: 'rendita' | 'categoria' | 'pertinenze',
  valore: (bene: Fabbricato) => Valore,
): VoceTasi => ({
  id,
  at: '',
  take: (caso) => {
    const [own, from] = [caso.periodo.bene, now.periodo.bene]
    if (own.kind !== 'fabbricato' || from.kind !== 'fabbricato') return caso
    return { ...caso, periodo: { ...caso.periodo, bene: { ...own, [key]: from[key] } } }
  },
  valore: ({ periodo: { bene } }) => (bene.kind === 'fabbricato' ? valore(bene) : NIENTE),
})

const words = (list: readonly (string | false | undefined)[]): Valore => {
  const said = list.filter((one): one is string => typeof one === 'string')
  return said.length === 0 ? NIENTE : { kind: 'parole', words: said.map((word) => ({ word })) }
}

const sumOf = ({ pertinenze }: Fabbricato): Valore =>
  pertinenze === undefined || pertinenze.length === 0
    ? NIENTE
    : { kind: 'euro', cents: toCents(pertinenze.reduce((sum, { rendita }) => sum + rendita, 0)) }

const beneVoci = (now: CasoTasi): readonly VoceTasi[] => [
  {
    id: 'bene',
    at: '',
    take: (caso) =>
      caso.periodo.bene.kind === now.periodo.bene.kind
        ? caso
        : { ...caso, periodo: { ...caso.periodo, bene: now.periodo.bene } },
    valore: ({ periodo }) => parola(periodo.bene.kind),
  },
  ofBene('rendita', now, 'rendita', ({ rendita }) => ({ kind: 'euro', cents: rendita })),
  ofBene('categoria', now, 'categoria', ({ categoria }) => ({ kind: 'categoria', value: categoria })),
  ofBene('pertinenze', now, 'pertinenze', sumOf),
  line('valoreVenale', now, ['bene'], ({ bene }) =>
    bene.kind === 'area' ? { kind: 'euro', cents: bene.valoreVenale } : NIENTE,
  ),
]

const occupanteOf = ({ occupante }: PeriodoTasi): Valore => {
  if (!occupante) return NIENTE
  const more = [occupante.abitazionePrincipale && 'viveQui', occupante.temporaneo && 'seiMesi']
  return {
    kind: 'parole',
    words: [
      { word: 'parteOccupante', value: occupante.parte },
      ...more.filter((one) => typeof one === 'string').map((word) => ({ word })),
    ],
  }
}

const periodoVoci = (now: CasoTasi): readonly VoceTasi[] => [
  ...beneVoci(now),
  line('mezzaBase', now, ['riduzioni'], ({ riduzioni }) => words(riduzioni ?? [])),
  line(
    'uso',
    now,
    ['abitazionePrincipale', 'esenzione', 'ruraleStrumentale', 'beneMerce'],
    ({ abitazionePrincipale, esenzione, ruraleStrumentale, beneMerce }) =>
      words([
        abitazionePrincipale && 'abito',
        esenzione,
        ruraleStrumentale && 'rurale-strumentale',
        beneMerce && 'merce',
      ]),
  ),
  line('aliquota', now, ['aliquota', 'aliquotaAcconto'], ({ aliquota }) =>
    aliquota ? { kind: 'permille', value: aliquota } : NIENTE,
  ),
  line('quota', now, ['quota'], ({ quota }) => ({ kind: 'quota', value: quota })),
  line('mesi', now, ['mesi'], ({ mesi }) => ({
    kind: 'parti',
    count: mesi.primoSemestre + mesi.secondoSemestre,
    of: 12,
  })),
  line('sconto', now, ['canoneConcordato', 'pensionatoAire'], ({ canoneConcordato, pensionatoAire }) =>
    words([canoneConcordato && 'concordato', pensionatoAire && 'pensionato-aire']),
  ),
  line('detrazione', now, ['detrazione'], ({ detrazione }) =>
    detrazione ? { kind: 'euro', cents: detrazione.annua } : NIENTE,
  ),
  line('occupante', now, ['occupante'], occupanteOf),
]

/** A property that owes nothing on one side only has one reason, whatever else was not asked. */
const esenteVoce = (now: CasoTasi): VoceTasi => ({
  id: 'esente',
  at: '',
  take: () => now,
  valore: (caso) => parola(isEsente(caso) ? 'nonSiPaga' : 'siPaga'),
})

const vociTasi = (before: CasoTasi, now: CasoTasi): readonly VoceTasi[] => [
  { id: 'ruolo', at: '', take: (caso) => ({ ...caso, ruolo: now.ruolo }), valore: ({ ruolo }) => parola(ruolo) },
  {
    id: 'anno',
    at: '',
    take: (caso) => ({ ...caso, anno: now.anno }),
    valore: ({ anno }) => ({ kind: 'anno', value: anno }),
  },
  ...(isEsente(before) === isEsente(now) ? periodoVoci(now) : [esenteVoce(now)]),
]

export type LatoTasi = { readonly ruolo: Ruolo; readonly posizione: PosizioneTasi }

const casoOf = ({ ruolo, posizione }: LatoTasi): CasoTasi => ({
  ruolo,
  anno: posizione.anno,
  periodo: posizione.immobili[0]!.periodi[0]!,
})

/** Two calculations of the TASI side by side, line by line down to the factor that moved. */
export const confrontoTasi = (before: LatoTasi, now: LatoTasi): ConfrontoVoci | undefined => {
  const [a, b] = [casoOf(before), casoOf(now)]
  return confrontoPerFattori(a, b, vociTasi(a, b), imposta)
}
