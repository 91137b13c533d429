import { useTranslations } from 'next-intl'
import { MOSSA } from '../../contracts/calcolo/mosse'
import { MASSIMO_COSTI, TIPI_IMPI } from '../../contracts/impi/risposte'
import { COEFFICIENTI_GRUPPO_D } from '../../engine/catasto/coefficienti-d.tables'
import { Button } from '../components/button'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { GroupFrame } from '../components/field-frame'
import { Why } from '../components/help'
import { PartOfYear } from '../components/part-of-year'
import { CostRows } from '../tax/cost-rows'
import { fieldOf, LAWS, type AskedImpi } from './asked'

const WhyImpi = ({ of }: { readonly of: keyof typeof LAWS }) => {
  const t = useTranslations('impi.domande')
  return (
    <Why group={of} law={LAWS[of]}>
      {t(`${of}.why`)}
    </Why>
  )
}

/** What stands in the sea: of a terminal only a part is taxed. */
export const TipoQuestion = (asked: AskedImpi) => {
  const t = useTranslations('impi.domande.tipo')
  return (
    <Choice
      {...fieldOf(asked, 'tipo')}
      label={t('label')}
      options={TIPI_IMPI.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
      help={<WhyImpi of="tipo" />}
    />
  )
}

/** A row for each year of cost; one more by a button that asks for the page again. */
export const CostiQuestion = ({ risposte, problemOf }: AskedImpi) => {
  const t = useTranslations('impi.domande.costi')
  const words = useTranslations('domande.costi')
  const { anno, costi } = risposte
  const isHeld = COEFFICIENTI_GRUPPO_D.years[anno] !== undefined
  return (
    <GroupFrame
      question={{
        name: 'costi',
        label: words('label'),
        hint: t(isHeld ? 'hint' : 'hintTyped', { year: String(anno) }),
        help: <WhyImpi of="costi" />,
      }}
    >
      <input type="hidden" name="costi" value={costi.length} />
      <CostRows rows={costi} prefix="" problemOf={problemOf} />
      {costi.length < MASSIMO_COSTI ? (
        <p className="mt-4">
          <Button kind="second" small icon="plus" name={MOSSA} value="costo">
            {words('add')}
          </Button>
        </p>
      ) : null}
    </GroupFrame>
  )
}

/** Whose share, and the whole year or part of it. */
export const PossessoQuestions = (asked: AskedImpi) => {
  const t = useTranslations('impi.domande')
  const year = String(asked.risposte.anno)
  const { get } = asked.risposte
  return (
    <>
      <Field
        {...fieldOf(asked, 'quota')}
        label={t('quota.label')}
        hint={t('quota.hint')}
        unit="%"
        width="s"
        help={<WhyImpi of="quota" />}
      />
      <div className="field group/held">
        <PartOfYear
          question={fieldOf(asked, 'possesso')}
          label={t('possesso.label', { year })}
          whole={t('possesso.whole')}
          part={t('possesso.part')}
          help={<WhyImpi of="possesso" />}
          days={(['dal', 'al'] as const).map((prefix) => ({
            prefix,
            label: t(`possesso.${prefix}`),
            hint: t(`possesso.${prefix}Hint`, { year }),
            value: { giorno: get(`${prefix}.g`), mese: get(`${prefix}.m`), anno: get(`${prefix}.a`) },
            problem: asked.problemOf(`${prefix}.g`),
          }))}
        />
      </div>
    </>
  )
}
