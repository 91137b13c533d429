import { valueOn } from '../../engine/kernel/dated'
import { ONE } from '../../engine/kernel/money'
import { perequativeDi, TEFA_DI_LEGGE } from '../../engine/tari/tari'
import type { PosizioneTari, RegoleTari, UtenzaGiornaliera, UtenzaPuntuale } from '../../engine/tari/tari.types'
import { NIENTE, parola, type Valore, type Voce } from './per-fattori'

type VoceTari = Voce<PosizioneTari>

const puntuale = ({ utenza }: PosizioneTari): UtenzaPuntuale | undefined =>
  utenza.kind === 'puntuale' ? utenza : undefined

const line = (
  now: PosizioneTari,
  id: string,
  take: (own: UtenzaPuntuale, from: UtenzaPuntuale) => UtenzaPuntuale,
  valore: (own: UtenzaPuntuale) => Valore,
): VoceTari => ({
  id,
  at: '',
  take: (caso) => {
    const [own, from] = [puntuale(caso), puntuale(now)]
    return own && from ? { ...caso, utenza: take(own, from) } : caso
  },
  valore: (caso) => {
    const own = puntuale(caso)
    return own ? valore(own) : NIENTE
  },
})

/** One litre at the price of an emptying: there is no bin to tell of. */
const litriOf = ({ litri }: UtenzaPuntuale): Valore =>
  litri.num === ONE.num && litri.den === ONE.den ? NIENTE : { kind: 'decimale', value: litri }

/** The lines of a bill by emptyings, in the order in which it is computed. */
export const vociPuntuale = (now: PosizioneTari): readonly VoceTari[] => [
  line(
    now,
    'quotaFissa',
    (own, { quotaFissa }) => ({ ...own, quotaFissa }),
    ({ quotaFissa }) => ({ kind: 'euro', cents: quotaFissa }),
  ),
  line(
    now,
    'quotaVariabile',
    (own, { quotaVariabile }) => ({ ...own, quotaVariabile }),
    ({ quotaVariabile }) => ({ kind: 'euro', cents: quotaVariabile }),
  ),
  line(now, 'litri', (own, { litri }) => ({ ...own, litri }), litriOf),
  line(
    now,
    'costoLitro',
    (own, { costoLitro }) => ({ ...own, costoLitro }),
    ({ costoLitro }) => ({ kind: 'decimale', value: costoLitro }),
  ),
  line(
    now,
    'minimi',
    (own, { svuotamenti: { minimi } }) => ({ ...own, svuotamenti: { ...own.svuotamenti, minimi } }),
    ({ svuotamenti }) => ({ kind: 'numero', value: svuotamenti.minimi }),
  ),
  line(
    now,
    'effettivi',
    (own, { svuotamenti: { effettivi } }) => ({ ...own, svuotamenti: { ...own.svuotamenti, effettivi } }),
    ({ svuotamenti }) => ({ kind: 'numero', value: svuotamenti.effettivi }),
  ),
  line(
    now,
    'iva',
    (own, { corrispettiva, iva }) => ({ ...own, corrispettiva, iva }),
    ({ iva }) => (iva ? { kind: 'quota', value: iva } : parola('nessuna')),
  ),
]

const giornaliera = ({ utenza }: PosizioneTari): UtenzaGiornaliera | undefined =>
  utenza.kind === 'giornaliera' ? utenza : undefined

/** What the comune adds to the tariff of a day. */
export const maggiorazioneVoce = (now: PosizioneTari): VoceTari => ({
  id: 'maggiorazione',
  at: '',
  take: (caso) => {
    const [own, from] = [giornaliera(caso), giornaliera(now)]
    return own && from ? { ...caso, utenza: { ...own, maggiorazione: from.maggiorazione } } : caso
  },
  valore: (caso) => {
    const own = giornaliera(caso)
    return own ? { kind: 'quota', value: own.maggiorazione } : NIENTE
  },
})

const tefaOf = ({ anno, regole }: PosizioneTari): Valore => {
  if (regole.tefa) return { kind: 'quota', value: regole.tefa }
  const day = `${anno}-01-01`
  return day < TEFA_DI_LEGGE.values[0]!.from ? NIENTE : { kind: 'quota', value: valueOn(TEFA_DI_LEGGE, day) }
}

const regola = (
  id: string,
  now: PosizioneTari,
  key: keyof RegoleTari,
  valore: (caso: PosizioneTari) => Valore,
): VoceTari => ({
  id,
  at: '',
  take: (caso) => ({ ...caso, regole: { ...caso.regole, [key]: now.regole[key] } }),
  valore,
})

/** What the comune and the province decided beside the tariffs. */
export const regoleVoci = (now: PosizioneTari): readonly VoceTari[] => [
  regola('tefa', now, 'tefa', tefaOf),
  regola('perequative', now, 'perequative', ({ anno, regole }) =>
    regole.perequative?.length === 0 ? parola('giaPagate') : { kind: 'euro', cents: perequativeDi(anno, ONE, regole) },
  ),
  regola('arrotondamento', now, 'arrotondamento', ({ regole }) => parola(regole.arrotondamento ?? 'centesimo')),
]
