import { useLocale, useTranslations } from 'next-intl'
import { ACCEPT_TABELLA } from '../../../contracts/lotto'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { FileField } from '../../components/file-field'
import { Notice } from '../../components/notice'
import { Modelli } from '../../lotto/modelli'

type CaricaProps = {
  readonly token: string
  readonly problem: string | undefined
  readonly anno: number
  /** Those whose day has not passed. */
  readonly rate: readonly ('acconto' | 'saldo' | 'entrambe' | 'unica')[]
  readonly saldo: string
  /** How long a file waits, and how many days a batch stays. */
  readonly hours: number
  readonly days: number
}

/** A table comes in, to be looked at: nothing of it is computed before somebody confirms. */
export const CaricaLotto = ({ token, problem, anno, rate, saldo, hours, days }: CaricaProps) => {
  const t = useTranslations('lotti')
  const locale = useLocale()
  if (rate.length === 0) return <Notice tone="wait" level={2} title={t('esito.late')} />
  return (
    <section aria-labelledby="nuovo" className="narrow">
      <h2 id="nuovo">{t('nuovo')}</h2>
      <form
        method="post"
        action={`/caricamenti/${locale}/lotto`}
        encType="multipart/form-data"
        noValidate
        className="mt-6"
      >
        <input type="hidden" name="gettone" value={token} />
        {rate.length === 1 ? (
          <p className="mb-6">{t('soloSaldo', { year: anno, day: saldo })}</p>
        ) : (
          <Choice
            name="rata"
            label={t('rata')}
            value={rate[0]!}
            options={rate.map((one) => ({ value: one, label: t(`rate.${one}`) }))}
          />
        )}
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept={ACCEPT_TABELLA}
          {...(problem === undefined ? {} : { problem })}
        />
        <p className="mt-6">{t('privacy', { hours, days })}</p>
        <p className="btns mt-6">
          <Button>{t('porta')}</Button>
          <Modelli />
        </p>
      </form>
    </section>
  )
}
