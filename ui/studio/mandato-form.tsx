import { useTranslations } from 'next-intl'
import { TUTTI, type MandatoProblem, type TypedMandato } from '../../contracts/mandato'
import { TRIBUTI } from '../../contracts/tributi'
import type { Words } from '../../i18n/words'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Checkboxes } from '../components/checkboxes'
import { DateField } from '../components/date-field'
import { Field } from '../components/field'
import { Select } from '../components/select'
import { wrongOf, type Wrong } from './wrong'

type MandatoFormProps = {
  readonly enti: readonly { readonly belfiore: string; readonly denominazione: string }[]
  readonly anni: readonly number[]
  readonly typed: TypedMandato
  readonly problems: readonly MandatoProblem[]
  readonly token: string
}

/** The sentence of what is wrong with a mandate that is asked for. */
export const mandatoSentence = (t: Words<'studio.nuovo'>, { field, code }: MandatoProblem): string =>
  code === 'missing' ? t(`wrong.missing.${field}`) : t(`wrong.${code}`)

const What = ({
  typed,
  anni,
  wrong,
}: Pick<MandatoFormProps, 'typed' | 'anni'> & { readonly wrong: Wrong<MandatoProblem['field']> }) => {
  const t = useTranslations('studio.nuovo')
  const tributo = useTranslations('deleghe.tributo')
  return (
    <>
      <Checkboxes
        name="tributi"
        label={t('tributi')}
        options={TRIBUTI.map((value) => ({ value, label: tributo(value) }))}
        chosen={typed.tributi}
        short
        {...wrong('tributi')}
      />
      <Checkboxes
        name="anni"
        label={t('anni')}
        hint={t('anniHint')}
        options={anni.map((one) => ({ value: String(one), label: String(one) }))}
        chosen={typed.anni}
        short
      />
    </>
  )
}

/** For whom, where, for what and until when. */
export const MandatoForm = ({ enti, anni, typed, problems, token }: MandatoFormProps) => {
  const t = useTranslations('studio.nuovo')
  const wrong = wrongOf(problems, (problem) => mandatoSentence(t, problem))
  return (
    <OwnForm to="/studio/clienti/nuovo/chiedi" token={token} className="mt-6">
      <Field
        name="cliente"
        label={t('cliente')}
        hint={t('clienteHint')}
        value={typed.cliente}
        maxLength={20}
        capitals
        {...wrong('cliente')}
      />
      <Select
        name="comune"
        label={t('comune')}
        value={typed.comune}
        empty={t('scegli')}
        options={[
          { value: TUTTI, label: t('tutti') },
          ...enti.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione })),
        ]}
        {...wrong('comune')}
      />
      <What typed={typed} anni={anni} wrong={wrong} />
      <DateField
        prefix="al"
        label={t('al')}
        hint={t('alHint')}
        value={{ giorno: typed.giorno, mese: typed.mese, anno: typed.anno }}
        {...wrong('al')}
      />
      <p className="btns mt-8">
        <Button>{t('go')}</Button>
      </p>
    </OwnForm>
  )
}
