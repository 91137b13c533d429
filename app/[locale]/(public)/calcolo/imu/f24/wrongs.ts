import type { Words } from '../../../../../../i18n/words'
import type { Modulistica } from '../../../../../../server/f24/modulo'
import {
  CAMPI_CONTRIBUENTE,
  type CampoContribuente,
  type ContribuenteProblem,
} from '../../../../../../contracts/contribuente/campi'
import type { Wrong } from '../../../../../../ui/components/error-summary'
import { chiWords } from '../../../../../../ui/f24/scelte-fields'

const LABELS = {
  kind: 'kind',
  cf: 'cf',
  cognome: 'cognome',
  nome: 'nome',
  'nascita.g': 'nascita',
  'nascita.m': 'nascita',
  'nascita.a': 'nascita',
  sesso: 'sesso',
  comune: 'comune',
  provincia: 'provincia',
  denominazione: 'denominazione',
  confermo: 'confermo',
  'altro.cf': 'altro.cf',
  'altro.id': 'altro.id',
} as const satisfies Record<CampoContribuente, string>

const ABOUT = { chi: 'who', quale: 'quale', ritardo: 'late.title' } as const

const campoOf = (field: string): CampoContribuente => field.slice(field.indexOf('.') + 1) as CampoContribuente

const asOnPage = (problems: readonly ContribuenteProblem[]): readonly ContribuenteProblem[] => {
  const place = ({ field }: ContribuenteProblem): number => CAMPI_CONTRIBUENTE.indexOf(campoOf(field))
  return [...problems].sort((a, b) => place(a) - place(b))
}

type Translators = {
  readonly form: Words<'f24.form'>
  readonly wrong: Words<'f24.wrong'>
  readonly fields: Words<'contribuente'>
}

/** All that is wrong, in the order of the page: the same sentence as at the field. */
export const wrongsOf = (modulo: Modulistica, { form, wrong, fields }: Translators): readonly Wrong[] => {
  const chosen = modulo.intestatari.filter((each) => each.chosen)
  return [
    ...modulo.problems.map(({ code, field }) => ({ field, about: form(ABOUT[field]), sentence: wrong(code) })),
    ...chosen.flatMap(({ letto, titolare }) =>
      asOnPage(letto.problems).map(({ code, field, values }) => {
        const label = fields(LABELS[campoOf(field)])
        const about = modulo.intestatari.length > 1 ? `${chiWords(form, titolare.who)}, ${label}` : label
        return { field, about, sentence: fields(`wrong.${code}`, values) }
      }),
    ),
  ]
}
