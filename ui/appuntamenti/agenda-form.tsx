import { useLocale, useTranslations } from 'next-intl'
import { NUMERI_AGENDA, type AgendaProblem, type CampoAgenda, type TypedAgenda } from '../../contracts/agenda'
import { MODI, TEMI } from '../../contracts/appuntamento'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Checkboxes } from '../components/checkboxes'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { giornoName } from './giorno'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

type AgendaFieldsProps = {
  readonly comune: string
  readonly names: ReadonlyMap<string, string>
  readonly typed: TypedAgenda
  readonly problems: readonly AgendaProblem[]
  readonly token: string
}

/** A stretch of hours: new, or in the place of one that stands. */
export const AgendaFields = ({ comune, names, typed, problems, token }: AgendaFieldsProps) => {
  const t = useTranslations('appuntamenti.office.editor')
  const tema = useTranslations('appuntamenti.tema')
  const modo = useTranslations('appuntamenti.modoScelta')
  const locale = useLocale()
  const asked = <F extends CampoAgenda>(field: F) => {
    const which: CampoAgenda = field
    const found = problems.find((one) => one.field === field)
    return { name: field, label: t(`field.${which}`), ...(found ? { problem: t(`problem.${found.code}`) } : {}) }
  }
  const offices = [...names].map(([value, label]) => ({ value, label }))
  const only = offices.length === 1 ? offices[0]!.value : ''
  const days = DAYS.map((day) => ({ value: String(day), label: giornoName(day, locale) }))
  return (
    <section aria-labelledby="orario">
      <h2 id="orario">{t(typed.id === '' ? 'add' : 'changing')}</h2>
      <OwnForm to="/ufficio/appuntamenti/orari/salva" token={token} about={{ comune, id: typed.id }} className="mt-6">
        <Select {...asked('ufficio')} options={offices} value={typed.ufficio || only} empty="" />
        <Select {...asked('giorno')} options={days} value={typed.giorno} empty="" width="m" />
        <div className="grid-two">
          <Field {...asked('dalle')} value={typed.dalle} width="s" maxLength={5} />
          <Field {...asked('alle')} value={typed.alle} width="s" maxLength={5} />
          {NUMERI_AGENDA.map((one) => (
            <Field key={one} {...asked(one)} value={typed[one]} width="s" numeric="whole" maxLength={3} />
          ))}
        </div>
        <div className="mt-8">
          <Checkboxes
            short
            {...asked('temi')}
            options={TEMI.map((one) => ({ value: one, label: tema(one) }))}
            chosen={typed.temi}
          />
          <Checkboxes
            short
            {...asked('modi')}
            options={MODI.map((one) => ({ value: one, label: modo(one) }))}
            chosen={typed.modi}
          />
        </div>
        <p className="btns mt-8">
          <Button>{t('save')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}
