import type { Blocco, Testi } from '../../contracts/avvisi/foglio'
import type { ImmobileProspetto, PassoProspetto, PeriodoProspetto, Prospetto } from '../../contracts/avvisi/prospetto'
import { deliberaIn, normaDi, type Ognuna, type PezziTributo } from './ognuna'
import type { Parole } from './parole'

const HOME: Readonly<Record<string, string>> = {
  'abitazione-principale': 'abitazione.abito',
  locato: 'abitazione.affittato',
  concordato: 'abitazione.concordato',
  comodato: 'abitazione.comodato',
  'a-disposizione': 'abitazione.vuoto',
}
const DWELLING = /^A\/(?!10$)/

/** What people call it, as on the pages. */
const nomeDi = ({ nome }: Parole, { tipo, categoria = '', uso = '' }: ImmobileProspetto): string => {
  if (tipo === 'T') return nome('terreno')
  if (tipo === 'A') return nome('area')
  if (/^C\/[267]$/.test(categoria)) return nome(`pertinenza.${categoria}`)
  if (!DWELLING.test(categoria)) return nome('altro')
  return nome(HOME[uso] ?? 'abitazione.nuova')
}

const doveDi = ({ t }: Parole, { indirizzo }: ImmobileProspetto): string => indirizzo ?? t('immobili.senzaIndirizzo')

const catastoDi = ({ t }: Parole, { foglio, particella, subalterno, categoria }: ImmobileProspetto): string =>
  [
    ...(foglio === undefined ? [] : [t('catasto.foglio', { foglio })]),
    ...(particella === undefined ? [] : [t('catasto.particella', { particella })]),
    ...(subalterno === undefined ? [] : [t('catasto.subalterno', { subalterno })]),
    ...(categoria === undefined ? [] : [t('catasto.categoria', { categoria })]),
  ].join(', ')

/** Months that count, of a period; undefined where the way does not come to them. */
const mesiDi = ({ passi }: PeriodoProspetto): number | undefined => {
  const own = passi.find(({ id }) => id === 'mesi')?.per
  return own === undefined ? undefined : (own.num * 12) / own.den
}

const mesiInTutto = ({ t }: Parole, { periodi }: ImmobileProspetto): string => {
  const known = periodi.map(mesiDi)
  if (known.some((own) => own === undefined)) return ''
  return t('immobili.mesiSu', { mesi: known.reduce<number>((sum, own) => sum + own!, 0) })
}

const quotaDi = (parole: Parole, { periodi }: ImmobileProspetto): string =>
  [...new Set(periodi.map(({ quota }) => parole.quota(quota)))].join(', ')

/** All properties in a table, each with its tax. */
export const tabellaImmobili = (prospetto: Pick<Prospetto, 'anno' | 'immobili'>, ognuna: Ognuna): readonly Blocco[] => {
  const { immobili, anno } = prospetto
  const all = immobili.reduce((sum, { imposta }) => sum + imposta, 0)
  const empty = ognuna(() => '')
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('immobili.titolo')) },
    {
      tipo: 'tabella',
      nome: ognuna(({ t }) => t('immobili.nome', { year: anno })),
      somma: true,
      colonne: [
        { nome: ognuna(({ t }) => t('immobili.immobile')), larga: 34 },
        { nome: ognuna(({ t }) => t('immobili.catasto')), larga: 30 },
        { nome: ognuna(({ t }) => t('immobili.quota')), larga: 11 },
        { nome: ognuna(({ t }) => t('immobili.mesi')), larga: 11 },
        { nome: ognuna(({ t }) => t('immobili.imposta')), larga: 14, aDestra: true },
      ],
      righe: [
        ...immobili.map((own) => [
          ognuna((parole) => `${nomeDi(parole, own)}, ${doveDi(parole, own)}`),
          ognuna((parole) => catastoDi(parole, own)),
          ognuna((parole) => quotaDi(parole, own)),
          ognuna((parole) => mesiInTutto(parole, own)),
          ognuna(({ euro }) => euro(own.imposta)),
        ]),
        [ognuna(({ t }) => t('immobili.somma')), empty, empty, empty, ognuna(({ euro }) => euro(all))],
      ],
    },
    { tipo: 'testo', testi: ognuna(({ t }) => t('immobili.arrotondamento')) },
  ]
}

const DAL_CATASTO: ReadonlySet<string> = new Set(['rendita', 'dominicale', 'quota'])

const fonteDi = (parole: Parole, { id, norma }: PassoProspetto): string => {
  if (DAL_CATASTO.has(id)) return parole.t('conto.catasto')
  const own = normaDi(parole, norma)
  return id === 'aliquota' ? parole.t('conto.delibera', { norma: own }) : own
}

type Conto = { readonly immobile: ImmobileProspetto; readonly periodo: PeriodoProspetto; readonly solo: boolean }

const righeDi = ({ immobile, periodo, solo }: Conto, ognuna: Ognuna): readonly (readonly Testi[])[] => {
  const empty = ognuna(() => '')
  const steps = periodo.passi.map((own) => [
    ognuna(({ passo }) => passo(own.id)),
    ognuna(({ operazione }) => (own.per === undefined ? '' : operazione(own.id, own.per, own.pct))),
    ognuna(({ cifra }) => cifra(own.valore)),
    ognuna((parole) => fonteDi(parole, own)),
  ])
  const row = (name: Testi, cents: number) => [name, empty, ognuna(({ cifra }) => cifra(cents)), empty]
  if (!solo) return steps
  const meno =
    immobile.detrazione > 0
      ? [
          row(
            ognuna(({ t }) => t('conto.meno')),
            -immobile.detrazione,
          ),
        ]
      : []
  return [
    ...steps,
    ...meno,
    row(
      ognuna(({ t }) => t('conto.somma')),
      immobile.imposta,
    ),
  ]
}

const contoDiPeriodo = (conto: Conto, ognuna: Ognuna): readonly Blocco[] => {
  const { immobile, periodo, solo } = conto
  const { esenzione, passi, dal, al } = periodo
  const when: Blocco = {
    tipo: 'testo',
    forte: true,
    testi: ognuna(({ t, giorno }) => t('conto.periodo', { dal: giorno(dal), al: giorno(al) })),
  }
  const head = solo ? [] : [when]
  if (esenzione !== undefined) {
    const testi = ognuna((parole) =>
      parole.t('conto.esente', { motivo: parole.esente(esenzione.motivo), norma: normaDi(parole, esenzione.norma) }),
    )
    return [...head, { tipo: 'testo', testi }]
  }
  if (passi.length === 0) return [...head, { tipo: 'testo', testi: ognuna(({ t }) => t('conto.nessunMese')) }]
  return [
    ...head,
    {
      tipo: 'tabella',
      nome: ognuna((parole) => parole.t('conto.nome', { immobile: nomeDi(parole, immobile) })),
      somma: solo,
      colonne: [
        { nome: ognuna(({ t }) => t('conto.passo')), larga: 30 },
        { nome: ognuna(({ t }) => t('conto.operazione')), larga: 18 },
        { nome: ognuna(({ t }) => t('conto.risultato')), larga: 18, aDestra: true },
        { nome: ognuna(({ t }) => t('conto.norma')), larga: 34 },
      ],
      righe: righeDi(conto, ognuna),
    },
  ]
}

/** How the tax of each property is made, with the law of each step. */
export const contiImu = ({ immobili }: Pick<Prospetto, 'immobili'>, ognuna: Ognuna): readonly Blocco[] => [
  { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('conto.titolo')) },
  { tipo: 'testo', testi: ognuna(({ t }) => t('conto.lead')) },
  ...immobili.flatMap((immobile): readonly Blocco[] => [
    {
      tipo: 'titolo',
      livello: 3,
      testi: ognuna((parole) => `${nomeDi(parole, immobile)}, ${doveDi(parole, immobile)}`),
    },
    ...immobile.periodi.flatMap((periodo) =>
      contoDiPeriodo({ immobile, periodo, solo: immobile.periodi.length === 1 }, ognuna),
    ),
  ]),
]

/** The rates, their act and where it is read. */
export const aliquoteImu = (
  { aliquote, delibera, anno }: Pick<Prospetto, 'aliquote' | 'delibera' | 'anno'>,
  ognuna: Ognuna,
): readonly Blocco[] => {
  if (aliquote.length === 0) return []
  const text = (testi: Testi): Blocco => ({ tipo: 'testo', testi })
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('aliquote.titolo')) },
    {
      tipo: 'tabella',
      nome: ognuna(({ t }) => t('aliquote.nome')),
      colonne: [
        { nome: ognuna(({ t }) => t('aliquote.caso')), larga: 62 },
        { nome: ognuna(({ t }) => t('aliquote.anno')), larga: 12 },
        { nome: ognuna(({ t }) => t('aliquote.aliquota')), larga: 26, aDestra: true },
      ],
      righe: aliquote.map(({ linea, anno: of, pct, testo, daConfermare }) => [
        ognuna((parole) => testo ?? parole.linea(linea)),
        ognuna(() => String(of)),
        ognuna((parole) =>
          daConfermare ? parole.t('aliquote.daConfermare', { aliquota: parole.pct(pct) }) : parole.pct(pct),
        ),
      ]),
    },
    ...(aliquote.some(({ anno: of }) => of < anno) ? [text(ognuna(({ t }) => t('aliquote.acconto')))] : []),
    ...(aliquote.some(({ daConfermare }) => daConfermare) ? [text(ognuna(({ t }) => t('aliquote.confermare')))] : []),
    ...deliberaIn(delibera, ognuna),
  ]
}

/** What a prospetto of the IMU says of its own. */
export const scriveImu: PezziTributo = {
  chePaga: 'semplice.immobili',
  sbagliato: { testo: 'sbagliato.testo', pagina: 'sbagliato.pagina', diritti: 'sbagliato.imu' },
  oggetti: tabellaImmobili,
  conti: (prospetto, ognuna) => [...contiImu(prospetto, ognuna), ...aliquoteImu(prospetto, ognuna)],
  servizio: () => [],
}
