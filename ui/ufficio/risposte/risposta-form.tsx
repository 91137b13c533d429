import { useTranslations } from 'next-intl'
import {
  CAMPI_RISPOSTA,
  LINGUE_RISPOSTA,
  USI_RISPOSTA,
  type RispostaField,
  type RispostaProblem,
} from '../../../contracts/pratiche/risposta-tipo'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { ErrorSummary } from '../../components/error-summary'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { TextArea } from '../../components/text-area'

type RispostaFormProps = {
  /** From `/`: its forms are below it. */
  readonly page: string
  readonly token: string
  readonly typed: URLSearchParams
  /** The row that holds now; empty for none. */
  readonly riga: string
  readonly removable: boolean
  readonly problems: readonly RispostaProblem[]
}

const useSentence = () => {
  const t = useTranslations('risposte')
  return ({ code, campo = '' }: RispostaProblem): string => t(`problema.${code}`, { campo: `«${campo}»` })
}

/** What may stand in a text for something of the request. */
const Campi = () => {
  const t = useTranslations('risposte')
  return (
    <>
      <p>{t('campi.titolo')}</p>
      <dl className="facts mt-2">
        {CAMPI_RISPOSTA.map((campo) => (
          <div key={campo}>
            <dt>
              <code>{`{${campo}}`}</code>
            </dt>
            <dd>{t(`campi.${campo}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

type PartProps = Pick<RispostaFormProps, 'typed' | 'problems'>

const Fields = ({ typed, problems }: PartProps) => {
  const t = useTranslations('risposte')
  const sentence = useSentence()
  const wrong = (field: RispostaField) => {
    const found = problems.find((each) => each.field === field)
    return found === undefined ? {} : { problem: sentence(found) }
  }
  return (
    <>
      <Field
        name="nome"
        label={t('nome')}
        hint={t('nomeTesto')}
        value={typed.get('nome') ?? ''}
        maxLength={60}
        {...wrong('nome')}
      />
      <Select
        name="uso"
        label={t('uso')}
        value={typed.get('uso') ?? ''}
        empty={t('scegli')}
        options={USI_RISPOSTA.map((value) => ({ value, label: t(`usi.${value}`) }))}
        {...wrong('uso')}
      />
      {LINGUE_RISPOSTA.map((lingua) => (
        <TextArea
          key={lingua}
          name={lingua}
          label={t('testo', { lingua: t(`lingue.${lingua}`) })}
          hint={t(lingua === 'it' ? 'testoItaliano' : 'testoAltro')}
          value={typed.get(lingua) ?? ''}
          maxLength={4000}
          rows={lingua === 'it' ? 8 : 5}
          {...wrong(lingua)}
        />
      ))}
    </>
  )
}

/** One text: what it is called, what it is for, what it says in each language. */
export const RispostaForm = ({ page, token, typed, riga, removable, problems }: RispostaFormProps) => {
  const t = useTranslations('risposte')
  const sentence = useSentence()
  const about = (field: RispostaField): string =>
    field === 'nome' || field === 'uso' ? t(field) : t('testo', { lingua: t(`lingue.${field}`) })
  return (
    <div className="grid grid-cols-1 gap-8">
      <ErrorSummary
        wrongs={problems.map((each) => ({
          field: each.field,
          about: about(each.field),
          sentence: sentence(each),
        }))}
      />
      <Campi />
      <OwnForm to={`${page}/salva`} token={token} about={{ riga: typed.get('riga') ?? riga }}>
        <Fields typed={typed} problems={problems} />
        <p className="btns mt-8">
          <Button>{t('salva')}</Button>
        </p>
      </OwnForm>
      {removable ? (
        <OwnForm to={`${page}/togli`} token={token} about={{ riga }}>
          <p>{t('togliTesto')}</p>
          <p className="btns mt-4">
            <Button kind="remove" small>
              {t('togli')}
            </Button>
          </p>
        </OwnForm>
      ) : null}
    </div>
  )
}
