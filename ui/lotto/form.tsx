import { useLocale, useTranslations } from 'next-intl'
import { ACCEPT_TABELLA, type LottoView } from '../../contracts/lotto'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { FileField } from '../components/file-field'
import { Help } from '../components/help'
import { Notice } from '../components/notice'
import { FoglioLetto } from '../elenchi/foglio-letto'
import { Colonne, type CampoShown } from './colonne'

type Rata = 'acconto' | 'saldo' | 'entrambe' | 'unica'

export type LottoFormProps = {
  readonly view: LottoView
  readonly problem: string | undefined
  readonly anno: number
  /** Those whose day has not passed. */
  readonly rate: readonly Rata[]
  readonly giorni: Readonly<Record<'acconto' | 'saldo', string>>
  readonly campi: readonly CampoShown[]
}

/** Which column is which field, open where one is missing. */
const Mappa = ({ view: { testata, why }, campi }: Pick<LottoFormProps, 'view' | 'campi'>) => {
  const t = useTranslations('piuContribuenti.mappa')
  if (testata === undefined) return null
  return (
    <Help summary={t('title')} open={why === 'columns'}>
      <p>{t('testo')}</p>
      <Colonne testata={testata} campi={campi} />
    </Help>
  )
}

const Rate = ({ view, anno, rate, giorni }: LottoFormProps) => {
  const t = useTranslations('piuContribuenti')
  const [only] = rate
  if (rate.length === 1 && only !== undefined) {
    return <p className="mt-6 mb-6">{t('soloSaldo', { year: anno, giorno: giorni.saldo })}</p>
  }
  return (
    <Choice
      name="rata"
      label={t('rata')}
      value={view.rata === '' ? 'acconto' : view.rata}
      options={rate.map((one) => ({ value: one, label: t(`rate.${one}`) }))}
    />
  )
}

/** The file, looked at or made into a ZIP: it is not kept in between, so it is chosen each time. */
export const LottoForm = (props: LottoFormProps) => {
  const t = useTranslations('piuContribuenti')
  const action = localeHref(useLocale(), '/calcolo/lotto')
  const { view, problem, campi, rate, anno } = props
  const seen = view.controllo !== undefined
  if (rate.length === 0) return <Notice tone="wait" level={2} title={t('esito.late')} />
  return (
    <section className="section" aria-labelledby="file-titolo">
      <FoglioLetto foglio={view.testata?.foglio} />
      <h2 id="file-titolo">{seen ? t('ora') : t('inizia')}</h2>
      <form method="post" action={action} encType="multipart/form-data" className="narrow mt-6">
        <FileField
          name="file"
          label={seen ? t('fileAncora') : t('file')}
          hint={seen ? t('fileAncoraHint') : t('fileHint')}
          accept={ACCEPT_TABELLA}
          {...(problem === undefined ? {} : { problem })}
        />
        <Rate {...props} />
        <Field name="studio" label={t('studio')} hint={t('studioHint')} value={view.studio} maxLength={60} />
        <Mappa view={view} campi={campi} />
        <p className="mt-6">{t('privacy')}</p>
        <p className="btns mt-6">
          <Button kind={seen ? 'second' : 'first'}>{seen ? t('ricontrolla') : t('controlla')}</Button>
          {seen ? <Button formAction={`${action}/zip`}>{t('prepara', { year: anno })}</Button> : null}
        </p>
        <p className="small mt-6">{t('limiti')}</p>
      </form>
    </section>
  )
}
