import type { Blocco, Foglio, Variante } from '../../contracts/avvisi/foglio'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import { parole, type Parole } from './parole'
import type { Ognuna, PezziTributo } from './ognuna'
import { datiPrima } from './scrivi-dati'
import { scriveImu } from './scrivi-imu'
import { aperte, comePagare, scadenze, somma, versamenti } from './scrivi-pagare'
import { scriveTari } from './scrivi-tari'

/** What each tax says of its own. */
const DI: Readonly<Record<Prospetto['tributo'], PezziTributo>> = { imu: scriveImu, tari: scriveTari }

/** What to do where it is wrong: the code that opens the page, who to ask, what the law grants. */
const sbagliato = (prospetto: Prospetto, ognuna: Ognuna, pagina: boolean): readonly Blocco[] => {
  const { correzione, tributo } = prospetto
  const { sbagliato: wrong } = DI[tributo]
  const text = (write: (parole: Parole) => string): Blocco => ({ tipo: 'testo', testi: ognuna(write) })
  const code: Blocco[] =
    correzione === undefined
      ? []
      : [
          {
            tipo: 'codice',
            url: correzione.url,
            alternativa: ognuna(({ t }) => t('sbagliato.alternativa', { dove: correzione.url })),
            testi: [
              ognuna(({ t }) => (pagina ? t(wrong.pagina) : t(wrong.testo, { dove: correzione.url }))),
              ...(pagina || correzione.codice === undefined
                ? []
                : [ognuna(({ t }) => t('sbagliato.codice', { codice: correzione.codice! }))]),
              ognuna(({ t }) => t('sbagliato.dopo')),
            ],
          },
        ]
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('sbagliato.titolo')) },
    ...code,
    text(({ t }) => t('sbagliato.ufficio')),
    text(({ t }) => t(wrong.diritti)),
    text(({ t }) => t('sbagliato.autotutela')),
  ]
}

const contatti = ({ ufficio, responsabile, comune }: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const title: Blocco = { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('contatti.titolo')) }
  if (ufficio === undefined) {
    return [title, { tipo: 'testo', testi: ognuna(({ t }) => t('contatti.nessuno', { nome: comune.nome })) }]
  }
  const { nome, indirizzo, cap, localita, telefono, email, pec, orari } = ufficio
  const place = [indirizzo, [cap, localita].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const said = [
    ['ufficio', nome],
    ['indirizzo', place],
    ['telefono', telefono],
    ['email', email],
    ['pec', pec],
    ['orari', orari?.replace(/\s*\n\s*/g, '; ')],
    ['responsabile', responsabile],
  ] as const
  const voci = said.flatMap(([key, value]) =>
    value ? [{ nome: ognuna(({ t }) => t(`contatti.${key}`)), valore: ognuna(() => value) }] : [],
  )
  return [title, { tipo: 'dati', nome: ognuna(({ t }) => t('contatti.nome')), voci }]
}

type Come = { readonly f24: boolean; readonly pagina: boolean }

const semplice = (prospetto: Prospetto, ognuna: Ognuna, { f24, pagina }: Come): readonly Blocco[] => {
  const { comune, anno, dovuto, versato, resta, ufficio } = prospetto
  const open = aperte(prospetto)
  const [first] = open
  const telefono = ufficio?.telefono
  const day = first?.giorno
  const voci = [
    ognuna(({ t }) => t(DI[prospetto.tributo].chePaga, { nome: comune.nome })),
    ognuna(({ t, euro }) => t('semplice.imposta', { year: anno, importo: euro(dovuto) })),
    ...(versato > 0 ? [ognuna(({ t, euro }) => t('semplice.pagato', { importo: euro(versato) }))] : []),
    ...(resta > 0 ? [ognuna(({ t, euro }) => t('semplice.resta', { importo: euro(resta) }))] : []),
    ...(first !== undefined && day !== undefined && day >= prospetto.emessoIl
      ? [
          ognuna(({ t, giornoIntero }) => t('semplice.entro', { giorno: giornoIntero(day) })),
          ognuna(({ t }) => t(f24 ? 'semplice.come' : 'semplice.comeSenza')),
        ]
      : []),
    ognuna(({ t }) => (telefono ? t('semplice.giusto', { telefono }) : t('semplice.giustoSenza'))),
  ]
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('semplice.titolo')) },
    { tipo: 'elenco', voci },
    ...(open.length > 1 ? scadenze(prospetto, ognuna) : []),
    ...DI[prospetto.tributo].oggetti(prospetto, ognuna),
    ...datiPrima(prospetto, ognuna),
    ...sbagliato(prospetto, ognuna, pagina),
    ...contatti(prospetto, ognuna),
  ]
}

const intero = (prospetto: Prospetto, ognuna: Ognuna, { f24, pagina }: Come): readonly Blocco[] => [
  ...scadenze(prospetto, ognuna),
  ...comePagare(prospetto, ognuna, f24),
  ...sbagliato(prospetto, ognuna, pagina),
  ...DI[prospetto.tributo].oggetti(prospetto, ognuna),
  ...datiPrima(prospetto, ognuna),
  ...DI[prospetto.tributo].conti(prospetto, ognuna),
  ...versamenti(prospetto, ognuna),
  ...DI[prospetto.tributo].servizio(prospetto, ognuna),
  ...contatti(prospetto, ognuna),
]

const mittenteOf = ({ comune, ufficio }: Prospetto, ognuna: Ognuna): Foglio['mittente'] => {
  const { nome = '', indirizzo = '', cap = '', localita = '', telefono = '' } = ufficio ?? {}
  const place = [indirizzo, [cap, localita].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [
    ognuna(({ t }) => t('comune', comune)),
    ...[nome, place].filter((line) => line !== '').map((line) => ognuna(() => line)),
    ...(telefono === '' ? [] : [ognuna(({ t }) => `${t('contatti.telefono')} ${telefono}`)]),
  ]
}

/** Whose debt it is, where it goes to an heir: one sum, and each answers for their own part of it. */
const defunto = ({ defunto: own, tributo, comune }: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  if (own === undefined) return []
  const { nome, codiceFiscale: codice, il, copie, ruolo = 'erede' } = own
  const text = (write: (parole: Parole) => string): Blocco => ({ tipo: 'testo', testi: ognuna(write) })
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t(`defunto.titolo.${ruolo}`)) },
    text(({ t, giorno }) =>
      t(`defunto.testo.${ruolo}`, { ...{ nome, codice, tax: tributo.toUpperCase() }, giorno: giorno(il) }),
    ),
    ...(copie === 1 ? [] : [text(({ t }) => t('defunto.unaSola', { copie }))]),
    ...(ruolo === 'erede' ? [text(({ t }) => t('defunto.parte', { comune: comune.nome }))] : []),
    ...(own.codice === undefined ? [] : [text(({ t }) => t('defunto.f24', { codice: own.codice! }))]),
  ]
}

/** Under the name of an heir, in the window of the envelope. */
const inVece = ({ defunto: own }: Prospetto, { t }: Parole): readonly string[] =>
  own === undefined ? [] : [t(`defunto.inVece.${own.ruolo ?? 'erede'}`, { nome: own.nome })]

/** Which avviso it takes the place of. */
const corregge = ({ numero, emessoIl }: Required<Prospetto>['sostituisce'], ognuna: Ognuna): Blocco => ({
  tipo: 'testo',
  testi: ognuna(({ t, giorno }) => t('corregge', { numero, giorno: giorno(emessoIl) })),
})

export type Modo = {
  readonly variante?: Variante
  /** Otherwise those of the prospetto. */
  readonly lingue?: Prospetto['lingue']
  /** The forms are printed in the same file. */
  readonly f24?: boolean
  /** To be read on a page: there is no code to point a telephone at, and a link instead. */
  readonly pagina?: boolean
}

/** A prospetto in words: in its languages, whole, in large print, or short and plain. */
export const scriviProspetto = (prospetto: Prospetto, modo: Modo = {}): Foglio => {
  const { variante = 'normale', lingue = prospetto.lingue, f24 = true, pagina = false } = modo
  const all = lingue.map(parole)
  const first = all[0]!
  const ognuna: Ognuna = (write) => all.map(write)
  const { tipo, tributo, anno, comune, numero, emessoIl, sostituisce, destinatario } = prospetto
  const tax = tributo.toUpperCase()
  const head = ({ t }: Parole): string => t('testata', { comune: t('comune', comune), tax, year: anno })
  return {
    ...{ lingue, variante, titolo: first.t('file', { tax, year: anno }) },
    mittente: mittenteOf(prospetto, ognuna),
    destinatario: [destinatario.nome, ...inVece(prospetto, first), ...destinatario.indirizzo],
    estremi: [
      ognuna((own) => (numero === undefined ? own.t('estremi.anteprima') : own.t('estremi.numero', { numero }))),
      ognuna((own) => own.t('estremi.giorno', { giorno: own.giorno(emessoIl) })),
      ognuna((own) => own.t('estremi.codiceFiscale', { codice: destinatario.codiceFiscale })),
    ],
    testata: ognuna((own) =>
      [head(own), ...(numero === undefined ? [] : [own.t('estremi.numero', { numero })])].join(', '),
    ),
    piede: ognuna((own) => `${head(own)}. ${own.t('piede')}`),
    blocchi: [
      { tipo: 'titolo', livello: 1, testi: ognuna((own) => own.t(`titolo.${tipo}`, { tax, year: anno })) },
      ...(tipo === 'anteprima' ? [{ tipo: 'testo', testi: ognuna((own) => own.t('anteprima')) } as const] : []),
      ...(sostituisce === undefined ? [] : [corregge(sostituisce, ognuna)]),
      ...defunto(prospetto, ognuna),
      somma(prospetto, ognuna),
      ...(variante === 'semplice' ? semplice : intero)(prospetto, ognuna, { f24, pagina }),
    ],
  }
}
