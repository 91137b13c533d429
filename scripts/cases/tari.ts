import { decimalText, ratio, type Amount, type Ratio } from '../../engine/kernel/money'
import type { Outcome } from '../../engine/kernel/problem'
import { metodoDomestiche, metodoNonDomestiche } from '../../engine/tari/metodo'
import { bonusSociale, occupantiConvenzionali, perequativeDi, tari } from '../../engine/tari/tari'
import type {
  LocaleTari,
  PeriodoDomestico,
  PosizioneTari,
  RegoleTari,
  RiduzioneTari,
  TariResult,
  Utenza,
} from '../../engine/tari/tari.types'
import { Decimal, plain, type Json } from './decimal'
import {
  asCents,
  asDecimal,
  asList,
  asObjects,
  asPercent,
  asText,
  asWhole,
  euro,
  fraction,
  needed,
  type Inputs,
} from './inputs'

type Answer = { [key: string]: Json }

/** The year is descriptive in a case of TARI: tariffs, days and perequative are those written in it. */
const ANNO = 2026

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw outcome.problems[0]
  return outcome.value
}

/** `tipo` is descriptive in a case, so each is one of the comune's own (c. 660), with the figure and part it says. */
const riduzioni = (inputs: Inputs): RiduzioneTari[] =>
  asObjects(inputs, 'riduzioni').map((own) => {
    const dovuta = asText(own, 'frazione_dovuta')
    const su = needed(asText(own, 'su'), 'riduzioni.su') as RiduzioneTari['su']
    return dovuta === undefined
      ? { tipo: 'altra', taglio: needed(asPercent(own, 'pct'), 'riduzioni.pct'), su }
      : { tipo: 'altra', dovuta: fraction(dovuta), su }
  })

const superfici = (inputs: Inputs): Ratio[] => {
  const several = asList(inputs, 'superfici')
  if (several.length === 0) return [needed(asDecimal(inputs, 'superficie'), 'superficie')]
  return several.map((mq) => needed(asDecimal({ mq }, 'mq'), 'superfici'))
}

const tariffa = (inputs: Inputs) => ({
  fissa: needed(asDecimal(inputs, 'tariffa_fissa'), 'tariffa_fissa'),
  variabile: needed(asDecimal(inputs, 'tariffa_variabile'), 'tariffa_variabile'),
})

const giorniAnno = (inputs: Inputs): 365 | 366 => (asWhole(inputs, 'giorni_anno') ?? 365) as 365 | 366

const giorni = (inputs: Inputs): number => asWhole(inputs, 'giorni') ?? giorniAnno(inputs)

const riga = (inputs: Inputs) => ({
  superfici: superfici(inputs),
  tariffa: tariffa(inputs),
  riduzioni: riduzioni(inputs),
})

const domestico = (inputs: Inputs): PeriodoDomestico => ({ giorni: giorni(inputs), ...riga(inputs) })

/** Each entry over what is common to all of them; one alone where there is no list. */
const each = (inputs: Inputs, key: 'periodi' | 'locali'): readonly Inputs[] => {
  const own = asObjects(inputs, key)
  const { [key]: _list, ...common } = inputs
  // a surface of one kind said for the entry takes the place of one of the other kind said for all
  return own.length === 0
    ? [inputs]
    : own.map((entry) => ({ ...common, ...('superficie' in entry ? { superfici: null } : {}), ...entry }))
}

const locali = (inputs: Inputs): LocaleTari[] => each(inputs, 'locali').map(riga)

const utenza = (inputs: Inputs): Utenza => {
  const kind = asText(inputs, 'utenza')
  if (kind === 'domestica') return { kind, periodi: each(inputs, 'periodi').map(domestico) }
  if (kind !== 'non_domestica') throw new Error(`inputs.utenza "${kind}" is unknown`)
  return {
    kind: 'non-domestica',
    periodi: each(inputs, 'periodi').map((own) => ({ giorni: giorni(own), locali: locali(own) })),
  }
}

const perequative = (inputs: Inputs): RegoleTari['perequative'] => {
  const own = inputs.componenti_perequative
  if (own === undefined || own === null || typeof own !== 'object' || Array.isArray(own) || own instanceof Decimal) {
    return []
  }
  return (['UR1', 'UR2', 'UR3'] as const).flatMap((codice) => {
    const importo = asCents(own, codice)
    return importo === undefined ? [] : [{ codice, importo }]
  })
}

const regole = (inputs: Inputs): RegoleTari => ({
  giorniAnno: giorniAnno(inputs),
  tefa: asPercent(inputs, 'tefa_pct') ?? ratio(5, 100),
  perequative: perequative(inputs),
  arrotondamento: asText(inputs, 'arrotondamento') === 'euro' ? 'euro' : 'centesimo',
  superfici: 'una-per-una',
})

const computed = (own: Utenza, inputs: Inputs): TariResult =>
  value(tari({ anno: ANNO, utenza: own, regole: regole(inputs) } satisfies PosizioneTari))

const answer = (result: TariResult): Answer => ({
  quota_fissa: euro(result.quotaFissa),
  quota_variabile: euro(result.quotaVariabile),
  imposta: euro(result.imposta),
  tefa: euro(result.tefa),
  perequative: euro(result.perequative),
  totale: euro(result.totale),
  totale_arrotondato: euro(result.totaleArrotondato),
})

/** No surcharge in a case: the comune's own is a setting of the engine. */
const giornaliera = (inputs: Inputs): Answer => {
  const own = utenza(inputs)
  if (own.kind !== 'non-domestica') return answer(computed(own, inputs))
  return answer(computed({ ...own, kind: 'giornaliera', maggiorazione: ratio(0, 1) }, inputs))
}

const tarip = (inputs: Inputs): Answer => {
  const result = computed(
    {
      kind: 'puntuale',
      giorni: giorniAnno(inputs),
      quotaFissa: needed(asCents(inputs, 'quota_fissa'), 'quota_fissa'),
      quotaVariabile: needed(asCents(inputs, 'quota_variabile_normalizzata'), 'quota_variabile_normalizzata'),
      svuotamenti: {
        minimi: needed(asWhole(inputs, 'svuotamenti_minimi'), 'svuotamenti_minimi'),
        effettivi: needed(asWhole(inputs, 'svuotamenti_effettivi'), 'svuotamenti_effettivi'),
      },
      litri: needed(asDecimal(inputs, 'litri'), 'litri'),
      costoLitro: needed(asDecimal(inputs, 'costo_litro'), 'costo_litro'),
    },
    inputs,
  )
  return {
    ...answer(result),
    corrispettivo_minimi: euro(result.svuotamenti!.minimi),
    corrispettivo_eccedenti: euro(result.svuotamenti!.eccedenti),
  }
}

const bonus = (inputs: Inputs): Answer => {
  const annoBonus = needed(asWhole(inputs, 'anno_bonus'), 'anno_bonus')
  const isee = asCents(inputs, `isee_${annoBonus - 1}`)
  const tariPrecedente = asCents(inputs, `tari_${annoBonus - 1}`)
  const own = value(
    bonusSociale({
      annoBonus,
      isee: needed(isee, 'isee'),
      figli: asWhole(inputs, 'figli') ?? 0,
      tariPrecedente: needed(tariPrecedente, 'tari'),
    }),
  )
  return { spetta: own.spetta, bonus: euro(own.bonus) }
}

const six = (amount: Amount): Decimal => new Decimal(plain(decimalText(amount, 6)))
const two = (amount: Amount): Decimal => new Decimal(plain(decimalText(amount, 2)))

const byKey = <T>(rows: readonly T[], key: (row: T) => number, shown: (row: T) => Decimal): Answer =>
  Object.fromEntries(rows.map((row) => [String(key(row)), shown(row)]))

const records = (inputs: Inputs, key: string): readonly (readonly [number, Inputs])[] =>
  Object.entries(needed(inputs[key], key) as Inputs).map(([name, own]) => [Number(name), own as Inputs])

const domestiche = (inputs: Inputs): Answer => {
  const { quf, quv, tariffe } = value(
    metodoDomestiche({
      costiFissi: needed(asCents(inputs, 'Ctuf'), 'Ctuf'),
      quantita: needed(asDecimal(inputs, 'Qtot_kg'), 'Qtot_kg'),
      costoUnitario: needed(asDecimal(inputs, 'Cu_eur_kg'), 'Cu_eur_kg'),
      nuclei: records(inputs, 'nuclei').map(([componenti, own]) => ({
        componenti,
        utenze: needed(asDecimal(own, 'utenze'), 'utenze'),
        superficie: needed(asDecimal(own, 'superficie'), 'superficie'),
        ka: needed(asDecimal(own, 'Ka'), 'Ka'),
        kb: needed(asDecimal(own, 'Kb'), 'Kb'),
      })),
    }),
  )
  return {
    Quf: six(quf),
    Quv: six(quv),
    tariffa_fissa: byKey(
      tariffe,
      (own) => own.componenti,
      (own) => six(own.fissa),
    ),
    tariffa_variabile: byKey(
      tariffe,
      (own) => own.componenti,
      (own) => two(own.variabile),
    ),
  }
}

const nonDomestiche = (inputs: Inputs): Answer => {
  const { qapf, cu, tariffe } = value(
    metodoNonDomestiche({
      costiFissi: needed(asCents(inputs, 'Ctapf'), 'Ctapf'),
      costiVariabili: needed(asCents(inputs, 'Ctapv'), 'Ctapv'),
      categorie: records(inputs, 'categorie').map(([categoria, own]) => ({
        categoria,
        superficie: needed(asDecimal(own, 'superficie'), 'superficie'),
        kc: needed(asDecimal(own, 'Kc'), 'Kc'),
        kd: needed(asDecimal(own, 'Kd'), 'Kd'),
      })),
    }),
  )
  return {
    Qapf: six(qapf),
    Cu: six(cu),
    tariffa_fissa: byKey(
      tariffe,
      (own) => own.categoria,
      (own) => six(own.fissa),
    ),
    tariffa_variabile: byKey(
      tariffe,
      (own) => own.categoria,
      (own) => six(own.variabile),
    ),
  }
}

const occupanti = (inputs: Inputs): Answer => {
  const tabella = asList(inputs, 'tabella').map((row) => {
    const [finoA = null, persone = null] = row as Json[]
    return {
      finoA: asDecimal({ finoA }, 'finoA') ?? null,
      occupanti: needed(asWhole({ persone }, 'persone'), 'tabella'),
    }
  })
  return { occupanti: value(occupantiConvenzionali(tabella, superfici(inputs))).map((own) => new Decimal(String(own))) }
}

const ofYear = (inputs: Inputs): Answer => {
  const parte = ratio(asWhole(inputs, 'mesi') ?? 12, 12)
  return { perequative: euro(perequativeDi(needed(asWhole(inputs, 'year'), 'year'), parte)) }
}

const CALCOLI: Readonly<Record<string, (inputs: Inputs) => Answer>> = {
  giornaliera,
  perequative: ofYear,
  bonus_sociale: bonus,
  metodo_normalizzato_domestiche: domestiche,
  metodo_normalizzato_non_domestiche: nonDomestiche,
  occupanti_convenzionali: occupanti,
  tarip,
}

/** The keys a case of TARI may expect, computed through the engine's doors. */
export const computeTari = (inputs: Inputs): Answer => {
  const calcolo = asText(inputs, 'calcolo')
  if (calcolo === undefined) return answer(computed(utenza(inputs), inputs))
  const compute = CALCOLI[calcolo]
  if (!compute) throw new Error(`inputs.calcolo "${calcolo}" is unknown`)
  return compute(inputs)
}
