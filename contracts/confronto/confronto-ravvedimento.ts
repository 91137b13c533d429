import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { ravvedimento } from '../../engine/ravvedimento/ravvedimento'
import type { PosizioneRavvedimento, VersamentoTardivo } from '../../engine/ravvedimento/ravvedimento.types'
import { confrontoPerFattori, NIENTE, parola, type ConfrontoVoci, type Valore, type Voce } from './per-fattori'

/** A forgotten payment, with its day apart from what was paid before it. */
type Caso = Omit<PosizioneRavvedimento, 'versamenti'> & {
  readonly giorno: IsoDate
  readonly codice: string | undefined
  /** Paid before that day; tax paid alone is mended with the rest. */
  readonly prima: readonly VersamentoTardivo[]
}

const casoDi = ({ versamenti, ...own }: PosizioneRavvedimento): Caso => {
  const { giorno, codice } = versamenti.at(-1)!
  const prima = versamenti.slice(0, -1).map(({ regolarizzato: _, ...paid }) => paid)
  return { ...own, giorno, codice, prima }
}

const posizioneDi = ({ giorno, codice, prima, ...own }: Caso): PosizioneRavvedimento => ({
  ...own,
  versamenti: [
    ...prima.map((paid) => (paid.comprende === 'tutto' ? paid : { ...paid, regolarizzato: giorno })),
    { giorno, codice },
  ],
})

const totale = (caso: Caso): Cents | undefined => {
  const outcome = ravvedimento(posizioneDi(caso))
  return outcome.ok ? outcome.value.totale : undefined
}

const day = (value: IsoDate | undefined): Valore => (value === undefined ? NIENTE : { kind: 'giorno', value })
const word = (value: string | undefined): Valore => (value === undefined ? NIENTE : parola(value))

const field = <K extends keyof Caso>(now: Caso, key: K, id: string, valore: (own: Caso[K]) => Valore): Voce<Caso> => ({
  id,
  at: '',
  take: (caso) => ({ ...caso, [key]: now[key] }),
  valore: (caso) => valore(caso[key]),
})

const paidOf = (prima: Caso['prima']): Valore =>
  prima.length === 0
    ? NIENTE
    : { kind: 'euro', cents: prima.reduce((sum, { importo = 0 }) => sum + importo, 0) as Cents }

/** In the order in which it is told: what was owed, since when, until when, and what the law makes of it. */
const voci = (now: Caso): readonly Voce<Caso>[] => [
  field(now, 'tributo', 'tributo', (value) => ({ kind: 'categoria', value })),
  field(now, 'imposta', 'imposta', (cents) => ({ kind: 'euro', cents })),
  field(now, 'scadenza', 'scadenza', day),
  field(now, 'prima', 'versati', paidOf),
  field(now, 'giorno', 'giornoPagamento', day),
  field(now, 'finestra', 'finestra', word),
  field(now, 'dichiarazione', 'dichiarazione', word),
  field(now, 'atto', 'atto', day),
]

/** What it costs in all, tax with sanction and interest, side by side (docs/decisions/0026). */
export const confrontoRavvedimento = (
  before: PosizioneRavvedimento,
  now: PosizioneRavvedimento,
): ConfrontoVoci | undefined => {
  const [a, b] = [casoDi(before), casoDi(now)]
  // code and year only say where it is written: they move nothing, so they are taken as they are now
  const same = { ...a, anno: b.anno, codice: b.codice }
  return confrontoPerFattori(same, b, voci(b), totale)
}
