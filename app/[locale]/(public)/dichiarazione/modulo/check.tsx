import { useTranslations } from 'next-intl'
import { CONTROLLA, VAI } from '../../../../../contracts/dichiarazione/percorso'
import { Button, ButtonLink } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'
import { PostedForm, type Hidden } from '../../../../../ui/f24/posted-answers'
import { ModuloFrame, useIndirizzi } from './frame'
import type { VistaModulo } from './load'
import { MODULI, type QualeModulo } from './moduli'
import { useParti, type Parte } from './risposte'

type Props = { readonly quale: QualeModulo; readonly vista: VistaModulo }

const CAMBIA = 'cambia'

const ParteView = ({
  parte: { key, title, passo, dette },
  action,
}: {
  readonly parte: Parte
  readonly action: string
}) => {
  const t = useTranslations('dichiarazione.controlla')
  return (
    <section className="section" aria-labelledby={`parte-${key}`}>
      <div className="parte-head">
        <h2 id={`parte-${key}`}>{title}</h2>
        <button
          type="submit"
          className="btn btn-quiet btn-small"
          form={CAMBIA}
          formAction={`${action}#${dette[0]?.field ?? ''}`}
          name={VAI}
          value={passo}
          aria-label={t('changeOf', { che: title })}
        >
          {t('change')}
        </button>
      </div>
      <dl className="facts">
        {dette.map((one) => (
          <div key={one.key}>
            <dt>{one.question}</dt>
            <dd>{one.answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What was said, and its two files. */
export const ModuloCheck = ({ quale, vista }: Props) => {
  const t = useTranslations('dichiarazione.controlla')
  const { page, scarica } = useIndirizzi(quale)
  const { risposte, contesto } = vista
  const fields: Hidden = Object.entries(risposte)
  const parti = useParti(MODULI[quale].modulo, contesto, risposte)
  const onlyFile = Object.entries(risposte).some(([name, value]) => name.endsWith('.esenzione') && value === '1')
  return (
    <ModuloFrame quale={quale} passo={vista.passo} title={t('title')} lead={t('lead')}>
      <div className="btns acts">
        <PostedForm action={scarica} fields={[...fields, [VAI, CONTROLLA]]}>
          <Button name="formato" value="pdf" icon="print">
            {t('pdf')}
          </Button>
        </PostedForm>
        <PostedForm action={scarica} fields={[...fields, [VAI, CONTROLLA]]}>
          <Button name="formato" value="telematico" kind="second">
            {t('file')}
          </Button>
        </PostedForm>
      </div>
      <div className="narrow mt-8">
        <Notice tone="wait" level={2} title={t('poi')}>
          <p>{t(quale === 'enc' ? 'soloTelematicaEnc' : onlyFile ? 'soloTelematica' : 'poiText')}</p>
        </Notice>
        <PostedForm id={CAMBIA} action={page} fields={fields} />
        {parti.map((parte) => (
          <ParteView key={parte.key} parte={parte} action={page} />
        ))}
        <p className="section">
          <ButtonLink kind="quiet" href={page}>
            {t('nuova')}
          </ButtonLink>
        </p>
      </div>
    </ModuloFrame>
  )
}
