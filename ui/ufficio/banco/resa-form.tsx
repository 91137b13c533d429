import { useTranslations } from 'next-intl'
import { A_VOCE, COME_RESA, DOCUMENTI, DOCUMENTO, FIRMA_AL_BANCO, NON_A_VOCE } from '../../../contracts/pratiche/banco'
import type { ResaProblem } from '../../../contracts/pratiche/banco'
import { OwnForm } from '../../area/own-form'
import { Button, ButtonLink } from '../../components/button'
import { Choice } from '../../components/choice'
import { ErrorSummary } from '../../components/error-summary'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { LawChip } from '../../components/source-chip'

type ResaFormProps = {
  readonly to: string
  readonly token: string
  readonly versione: number
  /** The paper to sign. */
  readonly foglio: string
  /** Whether the law lets it be told by who cannot sign. */
  readonly ancheAVoce: boolean
  readonly typed: URLSearchParams
  readonly problems: readonly ResaProblem[]
}

const useWrong = (problems: readonly ResaProblem[]) => {
  const t = useTranslations('banco')
  return (field: ResaProblem['field']) => {
    const found = problems.find((each) => each.field === field)
    return found === undefined ? {} : { problem: t(`resa.problema.${found.code}`) }
  }
}

/** Read aloud, printed, signed; who it was, and by which paper it was known. Then it is sent. */
export const ResaForm = ({ to, token, versione, foglio, ancheAVoce, typed, problems }: ResaFormProps) => {
  const t = useTranslations('banco')
  const wrong = useWrong(problems)
  const come = COME_RESA.filter((each) => each === 'firmata' || ancheAVoce)
  return (
    <section aria-labelledby="resa" className="card">
      <h2 id="resa">{t('resa.titolo')}</h2>
      <ErrorSummary
        wrongs={problems.map(({ field, code }) => ({
          field,
          about: t(`resa.${field}`),
          sentence: t(`resa.problema.${code}`),
        }))}
      />
      <p className="mt-2">{t('resa.leggi')}</p>
      <p className="btns mt-4">
        <ButtonLink kind="second" icon="download" download href={foglio}>
          {t('resa.foglio')}
        </ButtonLink>
      </p>
      {ancheAVoce ? null : (
        <div className="mt-6">
          <Notice title={t('resa.soloFirma')}>
            <p>{t('resa.soloFirmaTesto')}</p>
            <p className="mt-2">
              <LawChip law={NON_A_VOCE} />
            </p>
          </Notice>
        </div>
      )}
      <OwnForm to={to} token={token} about={{ versione: String(versione) }} className="mt-6">
        <Choice
          name="come"
          label={t('resa.come')}
          value={typed.get('come') ?? ''}
          options={come.map((value) => ({ value, label: t(`resa.modi.${value}`) }))}
          {...wrong('come')}
        />
        <Choice
          name="documento"
          label={t('resa.documento')}
          value={typed.get('documento') ?? ''}
          options={DOCUMENTI.map((value) => ({ value, label: t(`resa.documenti.${value}`) }))}
          {...wrong('documento')}
        />
        <Field
          name="finale"
          label={t('resa.finale')}
          hint={t('resa.finaleTesto')}
          value={typed.get('finale') ?? ''}
          maxLength={4}
          width="s"
          capitals
          {...wrong('finale')}
        />
        <p className="mt-6 flex flex-wrap gap-2">
          {[FIRMA_AL_BANCO, ...(ancheAVoce ? [A_VOCE] : []), DOCUMENTO].map((one) => (
            <LawChip key={one.at} law={one} />
          ))}
        </p>
        <p className="btns mt-6">
          <Button>{t('resa.invia')}</Button>
        </p>
      </OwnForm>
    </section>
  )
}
