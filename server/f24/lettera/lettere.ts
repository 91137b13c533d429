import { parseIsoDate, type IsoDate } from '../../../engine/kernel/dates'
import { euroOf } from '../../../f24/model/euro'
import type { ComuneLettera, Lettera, Parte, RigaLettera, VersamentoErrato } from '../../../contracts/lettera'

/** Letters of an Italian office: Italian, whatever the page speaks. */
const MESI = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const

const giornoInParole = (iso: IsoDate): string => {
  const { year, month, day } = parseIsoDate(iso)
  return `${day === 1 ? '1°' : day} ${MESI[month - 1]} ${year}`
}

const nomeDi = ({ nome, provincia }: ComuneLettera): string => `Comune di ${nome} (${provincia})`
const conCodice = (comune: ComuneLettera): string => `${nomeDi(comune)}, codice ente ${comune.codice}`
/** Before a figure, and not parted from it. */
const euro = (cents: number): string => `${euroOf(cents)}\u00a0€`

const sumOf = (righe: readonly RigaLettera[]): number => righe.reduce((sum, { importo }) => sum + importo, 0)
const ownOf = ({ righe }: VersamentoErrato): readonly RigaLettera[] => righe.filter(({ delComune }) => delComune)

/** "IMU", "IMU e TARI": the taxes of the comune, as far as the codes say them. */
const tributiDi = (versamento: VersamentoErrato): string => {
  const names = [...new Set(ownOf(versamento).flatMap(({ tributo }) => (tributo === undefined ? [] : [tributo])))]
  return names.length === 0 ? 'tributi locali' : names.join(' e ')
}

const rata = ({ acconto, saldo }: RigaLettera): string => {
  if (acconto && saldo) return ', unica soluzione'
  return acconto ? ', acconto' : saldo ? ', saldo' : ''
}

const rigaOf = (riga: RigaLettera): readonly [string, string] => {
  const { codiceTributo, descrizione, anno } = riga
  const name = descrizione === '' ? '' : ` – ${descrizione}`
  return [`${codiceTributo}${name}, anno ${anno}${rata(riga)}`, euro(riga.importo)]
}

const catastoOf = ({ foglio, particella, subalterno }: VersamentoErrato): string =>
  foglio === '' || particella === ''
    ? ''
    : [`foglio ${foglio}`, `particella ${particella}`, ...(subalterno === '' ? [] : [`subalterno ${subalterno}`])].join(
        ', ',
      )

/** The data that c. 722 asks for. */
const fatti = (versamento: VersamentoErrato): readonly Parte[] => {
  const { giorno, presso, ricevuto, competente, immobile, righe } = versamento
  return [
    { tipo: 'titolo', testo: 'Il versamento' },
    {
      tipo: 'voci',
      voci: [
        ['Pagato con F24 il', giornoInParole(giorno)],
        ...(presso === '' ? [] : [['Presso', presso] as const]),
        ['Ha ricevuto', conCodice(ricevuto)],
        ['Spettava a', conCodice(competente)],
        ...(immobile === '' ? [] : [['Immobile', immobile] as const]),
        ['Dati catastali', catastoOf(versamento)],
      ],
    },
    {
      tipo: 'righe',
      righe: [...righe.map(rigaOf), ...(righe.length > 1 ? [['Totale', euro(sumOf(righe))] as const] : [])],
    },
  ]
}

/** Shares that no comune holds: named, so that nobody looks for them there. */
const altrui = ({ righe }: VersamentoErrato): readonly Parte[] => {
  const codes = [...new Set(righe.filter(({ delComune }) => !delComune).map(({ codiceTributo }) => codiceTributo))]
  if (codes.length === 0) return []
  const testo = `Le somme con codice ${codes.join(', ')} non vanno al Comune ma allo Stato o alla Provincia, e non sono comprese nella richiesta: le indico perché anche in quelle righe il codice ente è sbagliato.`
  return [{ tipo: 'testo', testo }]
}

const norma: readonly Parte[] = [
  { tipo: 'titolo', testo: 'La norma' },
  {
    tipo: 'testo',
    testo:
      'L’art. 1, comma 722, della legge 27 dicembre 2013, n. 147 chiede al comune che viene a conoscenza di un versamento spettante a un altro comune, anche per comunicazione del contribuente, di attivare le procedure per riversarlo al comune competente. Vale per tutti i tributi locali (art. 1, comma 4, del decreto-legge 6 marzo 2014, n. 16). Le modalità sono nel decreto interministeriale 24 febbraio 2016 e nella circolare del Ministero dell’economia e delle finanze n. 1/DF del 14 aprile 2016: il riversamento avviene entro 180 giorni.',
  },
]

const ALLEGATI: Parte = {
  tipo: 'elenco',
  voci: ['Allego: copia della quietanza dell’F24 e copia di un documento di identità.'],
}

const mittenteOf = ({ chi, codiceFiscale, indirizzo, recapito }: VersamentoErrato): readonly string[] => [
  chi,
  `codice fiscale ${codiceFiscale}`,
  indirizzo,
  ...(recapito === '' ? [] : [recapito]),
]

type Lato = {
  readonly a: ComuneLettera
  readonly altro: ComuneLettera
  readonly oggetto: string
  readonly apre: string
  readonly chiede: readonly string[]
}

const lettera = (versamento: VersamentoErrato, { a, altro, oggetto, apre, chiede }: Lato): Lettera => ({
  mittente: mittenteOf(versamento),
  destinatario: [`Al ${nomeDi(a)}`, 'Ufficio tributi'],
  perConoscenza: `e, per conoscenza, al ${nomeDi(altro)}, Ufficio tributi`,
  oggetto,
  parti: [
    { tipo: 'testo', testo: apre },
    ...fatti(versamento),
    ...altrui(versamento),
    ...norma,
    { tipo: 'titolo', testo: 'Che cosa chiedo' },
    { tipo: 'elenco', voci: chiede.map((one, at) => `${at + 1}. ${one}`) },
    ALLEGATI,
  ],
})

/** The notice of L. 147/2013 art. 1 c. 722: first to the comune that received, then to the one that it was due to. */
export const lettereOf = (versamento: VersamentoErrato): readonly [Lettera, Lettera] => {
  const { ricevuto, competente, giorno } = versamento
  const somma = euro(sumOf(ownOf(versamento)))
  const tributi = tributiDi(versamento)
  const day = giornoInParole(giorno)
  return [
    lettera(versamento, {
      a: ricevuto,
      altro: competente,
      oggetto: `${tributi}: versamento spettante al Comune di ${competente.nome}. Comunicazione e richiesta di riversamento (art. 1, comma 722, L. 147/2013)`,
      apre: `Comunico di avere versato per errore al Comune di ${ricevuto.nome} una somma che spettava al Comune di ${competente.nome}.`,
      chiede: [
        `Di riversare al Comune di ${competente.nome} la somma di ${somma}, entro 180 giorni da questa comunicazione.`,
        'Di scrivermi quando il riversamento è stato fatto, oppure che cosa manca per farlo.',
      ],
    }),
    lettera(versamento, {
      a: competente,
      altro: ricevuto,
      oggetto: `${tributi}: versamento ricevuto dal Comune di ${ricevuto.nome}. Comunicazione (art. 1, comma 722, L. 147/2013)`,
      apre: `Comunico che una somma spettante al Comune di ${competente.nome} è stata versata per errore al Comune di ${ricevuto.nome}, al quale mando la stessa comunicazione.`,
      chiede: [
        `Di tenere conto della somma di ${somma} come versata il ${day}, il giorno del pagamento.`,
        'Di non chiedermi una seconda volta la stessa somma, né sanzioni e interessi per il solo errore nel codice, mentre il riversamento è in corso.',
        `Di prendere accordi con il Comune di ${ricevuto.nome} per il riversamento, e di scrivermi se manca qualcosa.`,
      ],
    }),
  ]
}
