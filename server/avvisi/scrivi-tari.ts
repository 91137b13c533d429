import type { Blocco, Testi } from '../../contracts/avvisi/foglio'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import type { PassoTari, PeriodoTari, ProspettoTari, UtenzaProspetto } from '../../contracts/avvisi/prospetto-tari'
import { deliberaIn, normaDi, type Ognuna, type PezziTributo } from './ognuna'
import type { Parole } from './parole'
import { servizioTari } from './scrivi-servizio'

const tariOf = ({ tari }: Prospetto): ProspettoTari => {
  if (tari === undefined) throw new Error('a prospetto of the TARI without its utenze')
  return tari
}

const titolo = (livello: 2 | 3, testi: Testi): Blocco => ({ tipo: 'titolo', livello, testi })
const testo = (testi: Testi): Blocco => ({ tipo: 'testo', testi })

const doveDi = ({ t }: Parole, { tipo, codice, indirizzo }: UtenzaProspetto): string =>
  [t(tipo === 'domestica' ? 'utenze.casa' : 'utenze.attivita', { codice }), indirizzo].filter(Boolean).join(', ')

/** `110 m²`, the unit never on a line of its own. */
const mqDi = ({ decimale }: Parole, mq: string): string => `${decimale(mq)}\u00a0m²`

/** How many people live there, or which activity it is. */
const chiDi = ({ t }: Parole, { occupanti, categoria }: PeriodoTari): string => {
  if (categoria !== undefined) return t('utenze.categoria', { categoria })
  if (occupanti === undefined) return ''
  return occupanti === 1 ? t('utenze.persona') : t('utenze.persone', { occupanti })
}

const quandoDi = ({ t, giorno }: Parole, { dal, al, giorni }: PeriodoTari, giorniAnno: number): string =>
  giorni === giorniAnno ? t('utenze.tuttoAnno') : t('utenze.periodo', { dal: giorno(dal), al: giorno(al), giorni })

/** Each utenza with its surface, who counts in it, the days, and the two parts of its tax. */
const tabellaUtenze = (prospetto: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const { utenze, giorniAnno } = tariOf(prospetto)
  return [
    titolo(
      2,
      ognuna(({ t }) => t('utenze.titolo')),
    ),
    {
      tipo: 'tabella',
      nome: ognuna(({ t }) => t('utenze.nome', { year: prospetto.anno })),
      colonne: [
        { nome: ognuna(({ t }) => t('utenze.utenza')), larga: 30 },
        { nome: ognuna(({ t }) => t('utenze.superficie')), larga: 13 },
        { nome: ognuna(({ t }) => t('utenze.chi')), larga: 15 },
        { nome: ognuna(({ t }) => t('utenze.quando')), larga: 18 },
        { nome: ognuna(({ t }) => t('utenze.fissa')), larga: 12, aDestra: true },
        { nome: ognuna(({ t }) => t('utenze.variabile')), larga: 12, aDestra: true },
      ],
      righe: utenze.flatMap((utenza) =>
        utenza.periodi.map((periodo) => [
          ognuna((parole) => doveDi(parole, utenza)),
          ognuna((parole) => mqDi(parole, periodo.superficie)),
          ognuna((parole) => chiDi(parole, periodo)),
          ognuna((parole) => quandoDi(parole, periodo, giorniAnno)),
          ognuna(({ euro }) => euro(periodo.quotaFissa)),
          ognuna(({ euro }) => euro(periodo.quotaVariabile)),
        ]),
      ),
    },
    testo(ognuna(({ t }) => t('utenze.parti'))),
  ]
}

type Per = NonNullable<PassoTari['per']>

const isWhole = ({ num, den }: Per): boolean => num === den

/** What was done to come to a figure. */
const operazioneDi = (parole: Parole, { id, mq, tariffa, per }: PassoTari): string => {
  const { t, prezzo, volte, quota } = parole
  if (mq !== undefined && tariffa !== undefined) {
    return `${mqDi(parole, mq)} ${volte(prezzo(tariffa))}`
  }
  if (tariffa !== undefined) return t('utenze.unaVolta', { tariffa: prezzo(tariffa) })
  if (per === undefined || isWhole(per)) return ''
  return volte(id === 'giorni' || id === 'perequative' ? `${per.num}/${per.den}` : quota(per))
}

const DI_COMUNE: ReadonlySet<string> = new Set(['fissaAnno', 'variabileAnno', 'variabileCasa'])

const fonteDi = (parole: Parole, { id, norma }: PassoTari): string => {
  const own = normaDi(parole, norma)
  return DI_COMUNE.has(id) ? parole.t('conto.delibera', { norma: own }) : own
}

type Tabella = { readonly nome: Testi; readonly passi: readonly PassoTari[]; readonly somma?: boolean }

const tabellaPassi = ({ nome, passi, somma = false }: Tabella, ognuna: Ognuna): Blocco => ({
  ...{ tipo: 'tabella', nome, somma },
  colonne: [
    { nome: ognuna(({ t }) => t('conto.passo')), larga: 30 },
    { nome: ognuna(({ t }) => t('conto.operazione')), larga: 22 },
    { nome: ognuna(({ t }) => t('conto.risultato')), larga: 14, aDestra: true },
    { nome: ognuna(({ t }) => t('conto.norma')), larga: 34 },
  ],
  // the days of a whole year change nothing
  righe: passi
    .filter(({ id, per }) => id !== 'giorni' || per === undefined || !isWhole(per))
    .map((passo) => [
      ognuna(({ passoTari }) => passoTari(passo.id)),
      ognuna((parole) => operazioneDi(parole, passo)),
      ognuna(({ cifra }) => cifra(passo.valore)),
      ognuna((parole) => fonteDi(parole, passo)),
    ]),
})

const contoDi = (utenza: UtenzaProspetto, giorniAnno: number, ognuna: Ognuna): readonly Blocco[] => [
  titolo(
    3,
    ognuna((parole) => doveDi(parole, utenza)),
  ),
  ...utenza.periodi.flatMap((periodo): readonly Blocco[] => [
    ...(utenza.periodi.length === 1
      ? []
      : [{ tipo: 'testo', forte: true, testi: ognuna((parole) => quandoDi(parole, periodo, giorniAnno)) } as const]),
    tabellaPassi(
      { nome: ognuna((parole) => parole.t('utenze.nomeParti', { utenza: utenza.codice })), passi: periodo.passi },
      ognuna,
    ),
  ]),
  tabellaPassi(
    { nome: ognuna(({ t }) => t('utenze.nomeSomma', { utenza: utenza.codice })), passi: utenza.passi, somma: true },
    ognuna,
  ),
]

/** Each tariff that was used, once. */
const tariffe = (prospetto: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const { utenze } = tariOf(prospetto)
  const used = new Map<string, { readonly tipo: string; readonly periodo: PeriodoTari }>()
  for (const { tipo, periodi } of utenze) {
    for (const periodo of periodi) {
      used.set(`${tipo} ${periodo.categoria ?? periodo.occupanti} ${periodo.fissa} ${periodo.variabile}`, {
        tipo,
        periodo,
      })
    }
  }
  return [
    titolo(
      2,
      ognuna(({ t }) => t('tariffe.titolo')),
    ),
    {
      tipo: 'tabella',
      nome: ognuna(({ t }) => t('tariffe.nome', { year: prospetto.anno })),
      colonne: [
        { nome: ognuna(({ t }) => t('tariffe.per')), larga: 40 },
        { nome: ognuna(({ t }) => t('tariffe.fissa')), larga: 30, aDestra: true },
        { nome: ognuna(({ t }) => t('tariffe.variabile')), larga: 30, aDestra: true },
      ],
      righe: [...used.values()].map(({ tipo, periodo }) => [
        ognuna((parole) => chiDi(parole, periodo)),
        ognuna(({ t, prezzo }) => t('tariffe.alMq', { tariffa: prezzo(periodo.fissa) })),
        ognuna(({ t, prezzo }) =>
          t(tipo === 'domestica' ? 'tariffe.allAnno' : 'tariffe.alMq', { tariffa: prezzo(periodo.variabile) }),
        ),
      ]),
    },
    ...deliberaIn(prospetto.delibera, ognuna),
  ]
}

const COMPONENTI = ['UR1', 'UR2', 'UR3'] as const

/** What is collected for the whole country, apart from the tax. */
const componenti = (prospetto: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const { componenti: own } = tariOf(prospetto)
  if (own.length === 0) return []
  return [
    titolo(
      2,
      ognuna(({ t }) => t('componenti.titolo')),
    ),
    testo(ognuna(({ t }) => t('componenti.testo'))),
    {
      tipo: 'dati',
      nome: ognuna(({ t }) => t('componenti.nome')),
      voci: COMPONENTI.flatMap((codice) => {
        const found = own.find((each) => each.codice === codice)
        if (found === undefined) return []
        return [
          {
            nome: ognuna(() => codice),
            valore: ognuna(({ t, euro }) => t(`componenti.${codice}`, { importo: euro(found.importo) })),
          },
        ]
      }),
    },
  ]
}

const conti = (prospetto: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const { utenze, giorniAnno, precedenti = false } = tariOf(prospetto)
  return [
    titolo(
      2,
      ognuna(({ t }) => t('conto.titolo')),
    ),
    testo(ognuna(({ t }) => t('conto.lead'))),
    ...utenze.flatMap((utenza) => contoDi(utenza, giorniAnno, ognuna)),
    testo(ognuna(({ t }) => t('utenze.arrotondamento'))),
    ...(precedenti ? [testo(ognuna(({ t }) => t('utenze.precedenti')))] : []),
    ...tariffe(prospetto, ognuna),
    ...componenti(prospetto, ognuna),
  ]
}

/** What a prospetto of the TARI says of its own. */
export const scriveTari: PezziTributo = {
  chePaga: 'semplice.rifiuti',
  sbagliato: { testo: 'sbagliato.testoTari', pagina: 'sbagliato.paginaTari', diritti: 'sbagliato.tari' },
  oggetti: tabellaUtenze,
  conti,
  servizio: (prospetto, ognuna) => servizioTari(tariOf(prospetto).servizio, ognuna),
}
