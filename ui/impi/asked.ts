import type { CampoProblem } from '../../contracts/calcolo/typed'
import type { RisposteImpi } from '../../contracts/impi/risposte'
import { law, type Law } from '../../engine/kernel/law'
import { STEP_IMPI } from '../../engine/impi/impi.steps'
import type { Words } from '../../i18n/words'
import { fieldSentences } from '../calcolo/field-sentences'

/** What the questions of the IMPi need: what was typed, and what is wrong with it. */
export type AskedImpi = {
  readonly risposte: RisposteImpi
  readonly problemOf: (field: string) => string | undefined
}

export const fieldOf = ({ risposte, problemOf }: AskedImpi, name: string) => {
  const problem = problemOf(name)
  return { name, value: risposte.get(name), ...(problem === undefined ? {} : { problem }) }
}

/** The article behind each question. */
export const LAWS = {
  tipo: [law('DL 124/2019', 'art. 38 c. 1, 8')],
  costi: [STEP_IMPI.costo.law],
  quota: [STEP_IMPI.quota.law],
  possesso: [STEP_IMPI.mesi.law],
} as const satisfies Record<string, readonly Law[]>

const NOMI = ['tipo', 'quota', 'possesso', 'dal', 'al'] as const

const aboutOf = (t: Words, field: string): string => {
  const [, row, part] = /^costo(\d+)\.(anno|importo|coefficiente)$/.exec(field) ?? []
  if (row !== undefined) {
    return t('impi.nomi.costo', { number: Number(row) + 1, part: t(`domande.costi.${part as 'anno'}`) })
  }
  const bare = field.replace(/\.g$/, '')
  return t(`impi.nomi.${NOMI.find((one) => one === bare) ?? 'altro'}`)
}

/** What is wrong in words. */
export const impiSentences = (t: Words, problems: readonly CampoProblem[]) => fieldSentences(t, problems, aboutOf)
