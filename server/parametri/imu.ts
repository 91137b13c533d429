import { createHash } from 'node:crypto'
import type { CasoLetto, ProspettoLetto } from '../../contracts/parametri/prospetto-casi'
import { PROSPETTO, type ProspettoComune } from '../../contracts/parametri/prospetto'
import { ULTIMO_ANNO } from '../../engine/imu/imu'
import type { AliquoteComune, LineaProspetto } from '../../engine/imu/imu.types'
import { findAliquote, findAliquoteCon } from '../comuni/queries'
import { dayColumn } from '../platform/clock'
import type { Scope } from '../platform/scope'
import { imuMisurata } from '../positions/queries'
import { effettoDi, type Effetto } from './effetto'
import type { Decisione } from './queries'

const codiceOf = (caso: CasoLetto, taken: ReadonlySet<string>): string => {
  for (let again = 0; ; again += 1) {
    const text = JSON.stringify([caso.gruppo, caso.testo, again])
    const codice = createHash('sha256').update(text).digest('hex').slice(0, 10)
    if (!taken.has(codice)) return codice
  }
}

/**
 * What is saved: a new case gets a code of its own; one that stood already keeps its code whatever its rate, since the office
 * names cases by it on record.
 */
export const toValore = ({ casi, ...rest }: ProspettoLetto): ProspettoComune => {
  const taken = new Set(casi.flatMap(({ codice }) => codice ?? []))
  return {
    ...rest,
    casi: casi.map((caso) => {
      const codice = caso.codice ?? codiceOf(caso, taken)
      taken.add(codice)
      return { ...caso, codice }
    }),
  }
}

const KNOWN: Readonly<Record<LineaProspetto, 'known'>> = {
  'abitazione-principale': 'known',
  'rurale-strumentale': 'known',
  'gruppo-d': 'known',
  terreno: 'known',
  area: 'known',
  'altro-fabbricato': 'known',
}

/** As if every figure that is held were sure: two columns of figures are compared, not how sure they are. */
const taken = (aliquote: AliquoteComune): AliquoteComune => ({
  ...aliquote,
  stato: 'known',
  stati: KNOWN,
  differenziateCoperte: true,
})

const withValore = (now: AliquoteComune, valore: ProspettoComune): AliquoteComune => ({
  ...taken(now),
  base: valore.base,
  terreniEsenti: valore.terreniEsenti,
  assimilazioneAnziani: valore.assimilazioneAnziani,
  differenziate: valore.casi.map(({ codice, testoDaVerificare = false, condizioni: _, ...caso }) => ({
    ...caso,
    id: codice,
    testoDaVerificare,
  })),
})

/** The tax year whose rules and positions a prospetto is tried on: its own, or the last one that the engine knows. */
export const annoDiProva = (anno: number): number => Math.min(anno, ULTIMO_ANNO)

type Where = { readonly belfiore: string; readonly anno: number }

/** Of the year alone: the acconto is paid at last year's rates and the saldo makes it up. */
const ratesOf = (corrente: AliquoteComune) => ({ regime: 'IMU' as const, corrente, precedente: corrente })

const effettoAliquote = (
  scope: Scope,
  { belfiore, anno }: Where,
  now: AliquoteComune,
  then: AliquoteComune,
): Promise<Effetto> => {
  const [was, will] = [ratesOf(now), ratesOf(then)]
  return effettoDi(scope, {
    ...{ belfiore, anno: annoDiProva(anno), base: 'immobili', chiave: PROSPETTO },
    prima: (position) => imuMisurata(position, was),
    dopo: (position) => imuMisurata(position, will),
  })
}

/** What this prospetto would change of the year's IMU, against what holds or stands in for it now. */
export const effettoProspetto = async (
  scope: Scope,
  where: Where,
  valore: ProspettoComune,
): Promise<Effetto | undefined> => {
  const now = await findAliquote(where.belfiore, where.anno)
  return now && effettoAliquote(scope, where, taken(now), withValore(now, valore))
}

/** The rates that would hold without the comune's own entry of the year, or with the one it had replaced. */
export const aliquoteSenza = (
  { belfiore, anno }: Where,
  dopo: Decisione | undefined,
): Promise<AliquoteComune | undefined> =>
  findAliquoteCon(
    belfiore,
    anno,
    dopo && {
      ...{ id: dopo.id, dal: dayColumn(dopo.dal), registratoIl: dopo.il },
      ...{ valore: dopo.valore, atto: dopo.atto ?? null },
    },
  )

/** What it would change of the year's IMU to withdraw the comune's own entry. */
export const effettoSenza = async (
  scope: Scope,
  where: Where,
  dopo: Decisione | undefined,
): Promise<Effetto | undefined> => {
  const [now, then] = [await findAliquote(where.belfiore, where.anno), await aliquoteSenza(where, dopo)]
  return now && then && effettoAliquote(scope, where, taken(now), taken(then))
}
