import { useLocale, useTranslations } from 'next-intl'
import { NUOVA } from '../../../../../contracts/canone/mosse'
import { MASSIME_VOCI, nomeCampo, TIPI_CANONE } from '../../../../../contracts/canone/risposte'
import { localeHref } from '../../../../../i18n/routing'
import type { Altro } from '../../../../../ui/calcolo/confronto/address'
import type { AskedCanone, AskedVoce } from '../../../../../ui/canone/asked'
import { CosaQuestions } from '../../../../../ui/canone/questions'
import { RegolamentoQuestions, TariffeQuestions } from '../../../../../ui/canone/rules'
import { Button, EnterKey } from '../../../../../ui/components/button'
import { Choice } from '../../../../../ui/components/choice'
import { Select } from '../../../../../ui/components/select'

import { AltroCaso } from '../altro'

type FormProps = { readonly asked: AskedCanone; readonly belfiore: string; readonly altro: Altro | undefined }

const Hidden = ({ asked, belfiore, altro }: FormProps) => (
  <>
    <AltroCaso altro={altro} page={localeHref(useLocale(), '/calcolo/canone')} />
    <input type="hidden" name="comune" value={belfiore} />
    <input type="hidden" name="anno" value={asked.risposte.anno} />
  </>
)

/** What is on public ground: the rest of the questions depends on it. */
export const TipoForm = (props: FormProps) => {
  const t = useTranslations('canone')
  return (
    <form action={localeHref(useLocale(), '/calcolo/canone')} className="narrow mt-8">
      <Hidden {...props} />
      <Choice
        name="tipo"
        label={t('domande.tipo.label')}
        options={TIPI_CANONE.map((value) => ({
          value,
          label: t(`tipi.${value}.label`),
          hint: t(`tipi.${value}.hint`),
        }))}
      />
      <p className="small mt-4">{t('domande.tipo.others')}</p>
      <div className="btns section">
        <Button>{t('domande.go')}</Button>
      </div>
    </form>
  )
}

const VoceSection = ({ voce }: { readonly voce: AskedVoce }) => {
  const t = useTranslations('canone')
  const { asked, tipo, at } = voce
  const several = asked.risposte.tipi.length > 1
  return (
    <section id={`voce-${at}`} className="section" aria-labelledby={`voce-${at}-titolo`}>
      <h2 id={`voce-${at}-titolo`} className="mb-6">
        {several ? t('risultato.voce', { number: at + 1, name: t(`tipi.${tipo}.label`) }) : t(`tipi.${tipo}.label`)}
      </h2>
      <input type="hidden" name={nomeCampo(at, 'tipo')} value={tipo} />
      <CosaQuestions {...voce} />
      <TariffeQuestions {...voce} />
      {several ? (
        <p className="mt-6">
          <Button kind="remove" small name="mossa" value={`togli-${at}`}>
            {t('domande.togli', { number: at + 1 })}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

/** One more thing in the same sum: which, and a button that asks for the page again. */
const Another = () => {
  const t = useTranslations('canone')
  return (
    <section id="nuova-voce" className="section" aria-labelledby="nuova-titolo">
      <h2 id="nuova-titolo" className="mb-6">
        {t('domande.nuova.title')}
      </h2>
      <Select
        name={NUOVA}
        label={t('domande.nuova.label')}
        empty={t('domande.nuova.empty')}
        options={TIPI_CANONE.map((value) => ({ value, label: t(`tipi.${value}.label`) }))}
      />
      <p className="mt-4">
        <Button kind="second" small icon="plus" name="mossa" value="aggiungi">
          {t('domande.nuova.add')}
        </Button>
      </p>
    </section>
  )
}

/** The other questions on one page: a GET to the result, and back to the same page for one thing more or less. */
export const CanoneForm = (props: FormProps) => {
  const t = useTranslations('canone.domande')
  const { asked } = props
  const { tipi } = asked.risposte
  const action = localeHref(useLocale(), '/calcolo/canone')
  return (
    <form action={action} className="narrow mt-8">
      <EnterKey formAction={`${action}/risultato`} />
      <Hidden {...props} />
      {tipi.map((tipo, at) => (
        <VoceSection key={`${at}-${tipo}`} voce={{ asked, tipo, at }} />
      ))}
      {tipi.length < MASSIME_VOCI ? <Another /> : null}
      <h2 className="section">{t('regolamento.title')}</h2>
      <p className="mb-6">{t('regolamento.lead', { comune: asked.comune.nome })}</p>
      <RegolamentoQuestions {...asked} />
      <div className="btns section">
        <Button formAction={`${action}/risultato`}>{t('see')}</Button>
      </div>
    </form>
  )
}
