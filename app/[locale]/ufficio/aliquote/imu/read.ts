import {
  readAtto,
  typedAtto,
  type Atto,
  type ParametroProblem,
  type TypedAtto,
} from '../../../../../contracts/parametri/atto'
import { typedProspetto, type ProspettoComune, type TypedProspetto } from '../../../../../contracts/parametri/prospetto'
import { readProspetto } from '../../../../../contracts/parametri/prospetto-casi'
import type { Vocabolario } from '../../../../../contracts/parametri/vocabolario'
import { ULTIMO_ANNO } from '../../../../../engine/imu/imu'
import type { AliquoteComune } from '../../../../../engine/imu/imu.types'
import { aliquoteProprie, askAgain, findAliquote, proprioDi, vocabolarioDm } from '../../../../../server/comuni/queries'
import { today } from '../../../../../server/platform/clock'
import { impronta } from '../../../../../server/parametri/impronta'
import { toValore } from '../../../../../server/parametri/imu'

/** The decree of 6 November 2025 is for 2026 on; next year's rates are decided before the year begins. */
export const ANNI = [ULTIMO_ANNO + 1, ULTIMO_ANNO] as const

export const annoDi = (asked: string | string[] | null | undefined): number =>
  ANNI.find((anno) => String(anno) === asked) ?? ANNI[0]

/** Where the form begins: the comune's own entry of the year, else what calculations use. */
export type Inizio = {
  readonly anno: number
  readonly now: AliquoteComune
  readonly held: AliquoteComune
  readonly vocabolario: Vocabolario
  readonly proprio: Awaited<ReturnType<typeof proprioDi>>
}

export const inizioDi = async (belfiore: string, anno: number): Promise<Inizio | undefined> => {
  // the office looks at what it saved the moment before, whichever process answers
  await askAgain()
  const now = await findAliquote(belfiore, anno)
  if (now === undefined) return undefined
  const proprio = await proprioDi(belfiore, anno)
  return { anno, now, held: proprio ? aliquoteProprie(proprio) : now, vocabolario: await vocabolarioDm(), proprio }
}

export type Letto = {
  readonly typed: TypedProspetto
  readonly atto: TypedAtto
  readonly problems: readonly ParametroProblem[]
  readonly value?: { readonly valore: ProspettoComune; readonly atto: Atto; readonly impronta: string }
}

/** What the form says, against what stands already. */
export const readForm = (form: URLSearchParams, belfiore: string, { anno, held, vocabolario }: Inizio): Letto => {
  const [typed, typedAct] = [typedProspetto(form), typedAtto(form)]
  const problems: ParametroProblem[] = []
  const read = readProspetto(typed, { anno, today: today(), held: held.differenziate, vocabolario }, problems)
  const atto = readAtto(typedAct, today(), problems)
  if (!read.ok || atto === undefined || problems.length > 0) return { typed, atto: typedAct, problems }
  const valore = toValore(read.value)
  return {
    typed,
    atto: typedAct,
    problems,
    value: { valore, atto, impronta: impronta([belfiore, anno, valore, atto]) },
  }
}
