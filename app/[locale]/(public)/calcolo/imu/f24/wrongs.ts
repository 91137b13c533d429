import type { Words } from '../../../../../../i18n/words'
import type { Modulistica, SceltaProblem } from '../../../../../../server/f24/modulo'
import type { Wrong } from '../../../../../../ui/components/error-summary'
import { campoOf, LABELS, sortAsOnPage } from '../../../../../../ui/f24/contribuente-labels'
import { chiWords } from '../../../../../../ui/f24/scelte-fields'

const ABOUT = { chi: 'who', quale: 'quale', ritardo: 'late.title' } as const

const aboutOf = (field: SceltaProblem['field']) =>
  field === 'chi' || field === 'quale' || field === 'ritardo' ? ABOUT[field] : 'operazione.label'

type Translators = {
  readonly form: Words<'f24.form'>
  readonly wrong: Words<'f24.wrong'>
  readonly fields: Words<'contribuente'>
}

/** All that is wrong, in the order of the page: the same sentence as at the field. */
export const wrongsOf = (modulo: Modulistica, { form, wrong, fields }: Translators): readonly Wrong[] => {
  const chosen = modulo.intestatari.filter((each) => each.chosen)
  return [
    ...modulo.problems.map(({ code, field }) => ({ field, about: form(aboutOf(field)), sentence: wrong(code) })),
    ...chosen.flatMap(({ letto, titolare }) =>
      sortAsOnPage(letto.problems).map(({ code, field, values }) => {
        const label = fields(LABELS[campoOf(field)])
        const about = modulo.intestatari.length > 1 ? `${chiWords(form, titolare.who)}, ${label}` : label
        return { field, about, sentence: fields(`wrong.${code}`, values) }
      }),
    ),
  ]
}
