import { useTranslations } from 'next-intl'
import { asksConcessione, asksDurata, DURATE, nomeCampo, type CampoVoce } from '../../contracts/canone/risposte'
import { Checkbox } from '../components/checkbox'
import { Choice } from '../components/choice'
import { Field } from '../components/field'
import { fieldIn, typedIn, type AskedVoce } from './asked'
import { ConcessioneQuestions } from './concession'
import { Giorni } from './days'
import { MercatoQuestions } from './market'
import { WhyCanone } from './why'

/** The year, or some days. Without a style sheet the days show too, and count only where days were chosen. */
const DurataQuestion = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.durata')
  return (
    <div className="field group/days">
      <Choice
        {...fieldIn(voce, 'durata')}
        label={t('label')}
        twoColumns
        options={DURATE.map((value) => ({ value, label: t(`${value}.label`), hint: t(`${value}.hint`) }))}
        help={<WhyCanone of="durata" group={nomeCampo(voce.at, 'durata')} />}
      />
      <div className="mt-6 hidden group-has-[[value=temporanea]:checked]/days:block">
        <Giorni {...voce} />
      </div>
    </div>
  )
}

type CountProps = {
  readonly voce: AskedVoce
  readonly name: Extract<CampoVoce, 'utenze' | 'impianti' | 'litri' | 'fogli'>
  readonly why: 'utenze' | 'impianti' | 'serbatoio' | 'manifesti'
}

/** How many of something: users, sites, litres, sheets. */
const Count = ({ voce, name, why }: CountProps) => {
  const t = useTranslations('canone.domande')
  return (
    <Field
      {...fieldIn(voce, name)}
      label={t(`${name}.label`)}
      hint={t(`${name}.hint`)}
      numeric="whole"
      width="s"
      help={<WhyCanone of={why} group={nomeCampo(voce.at, name)} />}
    />
  )
}

/** Sheets, days, and the two prices that the comune prints: the law has none. */
const ManifestiQuestions = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.manifesti')
  return (
    <>
      <Count voce={voce} name="fogli" why="manifesti" />
      <Field {...fieldIn(voce, 'giorni')} label={t('giorni')} numeric="whole" maxLength={3} width="s" />
      {(['primi', 'seguenti'] as const).map((name) => (
        <Field
          key={name}
          {...fieldIn(voce, name)}
          label={t(name)}
          hint={t(`${name}Hint`)}
          unit="euro"
          numeric="decimal"
          width="m"
        />
      ))}
    </>
  )
}

const MisuraQuestion = (voce: AskedVoce) => {
  const t = useTranslations('canone.domande.superficie')
  const kind = voce.tipo === 'passo-carrabile' ? 'passo' : voce.tipo === 'pubblicita' ? 'insegna' : 'suolo'
  return (
    <Field
      {...fieldIn(voce, 'superficie')}
      label={t(`${kind}.label`)}
      hint={t(`${kind}.hint`)}
      unit={kind === 'passo' ? 'm' : 'm²'}
      numeric="decimal"
      width="s"
      help={<WhyCanone of="superficie" group={nomeCampo(voce.at, 'superficie')} />}
    />
  )
}

/** What a box alone says: below ground, or the sign of one's own business. */
const SiQuestion = ({ field, ...voce }: AskedVoce & { readonly field: 'sottosuolo' | 'propria' }) => {
  const t = useTranslations('canone.domande')
  const name = nomeCampo(voce.at, field)
  return (
    <div className="field">
      <Checkbox name={name} label={t(`${field}.label`)} checked={typedIn(voce, field) !== ''} />
      <WhyCanone of={field} group={name} />
    </div>
  )
}

const Misure = (voce: AskedVoce) => {
  const { tipo } = voce
  switch (tipo) {
    case 'cavi':
      return <Count voce={voce} name="utenze" why="utenze" />
    case 'telecomunicazioni':
      return <Count voce={voce} name="impianti" why="impianti" />
    case 'serbatoio':
      return <Count voce={voce} name="litri" why="serbatoio" />
    case 'affissioni':
      return <ManifestiQuestions {...voce} />
    default:
      return (
        <>
          <MisuraQuestion {...voce} />
          {asksDurata(tipo) ? <DurataQuestion {...voce} /> : null}
          {tipo === 'occupazione' ? <SiQuestion {...voce} field="sottosuolo" /> : null}
          {tipo === 'pubblicita' ? <SiQuestion {...voce} field="propria" /> : null}
          {tipo.startsWith('mercato') ? <MercatoQuestions {...voce} /> : null}
        </>
      )
  }
}

/** How much ground, how long, how many: what the person has. */
export const CosaQuestions = (voce: AskedVoce) => (
  <>
    <Misure {...voce} />
    {asksConcessione(voce.tipo) ? <ConcessioneQuestions {...voce} /> : null}
  </>
)
