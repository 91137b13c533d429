import { useTranslations } from 'next-intl'
import { readConcessa, type ConcessaProblem, type EffettoCanone } from '../../../contracts/pratiche/effetti-canone'
import { Button } from '../../components/button'
import { Field } from '../../components/field'

type ConcessaProps = {
  readonly concede: EffettoCanone
  readonly typed: URLSearchParams
  /** Whether it was refused: then what is wrong is said at its box. */
  readonly refused: boolean
}

/** Whether the form that was posted only asked what the canone would come to. */
export const isProva = (typed: URLSearchParams): boolean => typed.has('prova')

/** What only the office knows of a concession: its number, and the tariff of its zone and kind. */
export const ConcessaFields = ({ concede, typed, refused }: ConcessaProps) => {
  const t = useTranslations('coda.concessa')
  const read = readConcessa(typed)
  const problemOf = (field: ConcessaProblem['field']) => {
    const wrong = refused && !read.ok ? read.problems.find((one) => one.field === field) : undefined
    return wrong === undefined ? {} : { problem: t(`problema.${wrong.field}`) }
  }
  const described = `${t(`genere.${concede.voce.tipo}`)}, ${concede.indirizzo}`
  return (
    <fieldset className="mt-6 grid gap-6">
      <legend className="mb-4 font-bold">{t('titolo')}</legend>
      <Field
        name="concessa.numero"
        label={t('numero')}
        hint={t('numeroTesto')}
        width="m"
        maxLength={60}
        value={typed.get('concessa.numero') ?? ''}
        {...problemOf('numero')}
      />
      <Field
        name="concessa.descrizione"
        label={t('descrizione')}
        hint={t('descrizioneTesto')}
        maxLength={160}
        value={typed.get('concessa.descrizione') ?? described}
      />
      <Field
        name="concessa.coefficienti"
        label={t('coefficienti')}
        hint={t('coefficientiTesto')}
        width="m"
        maxLength={80}
        value={typed.get('concessa.coefficienti') ?? ''}
        {...problemOf('coefficienti')}
      />
      <Field
        name="concessa.tariffa"
        label={t('tariffa')}
        hint={t('tariffaTesto')}
        width="s"
        unit="€"
        numeric="decimal"
        value={typed.get('concessa.tariffa') ?? ''}
        {...problemOf('tariffa')}
      />
      <p className="btns">
        <Button kind="quiet" name="prova" value="si">
          {t('prova')}
        </Button>
      </p>
    </fieldset>
  )
}
