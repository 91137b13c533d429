import { useTranslations } from 'next-intl'
import { Checkbox } from '../../components/checkbox'
import { Field } from '../../components/field'
import { GroupFrame } from '../../components/field-frame'
import { fieldOfAsked, type Asked } from './asked'
import { WhyOf } from './why-of'

export const QuotaQuestion = (asked: Asked) => {
  const t = useTranslations('domande.quota')
  const field = fieldOfAsked(asked, 'quota')
  return (
    <Field
      {...field}
      label={t('label')}
      hint={t('hint')}
      numeric="decimal"
      unit="%"
      width="s"
      help={<WhyOf anno={asked.contesto.anno} of="quota" group={field.name} />}
    />
  )
}

type OwnerProps = { readonly asked: Asked; readonly number: number; readonly livesThere: boolean }

const Owner = ({ asked, number, livesThere }: OwnerProps) => {
  const t = useTranslations('domande.contitolari')
  const own = asked.risposte.contitolari[number - 1]
  const name = `${asked.prefix}quota${number}`
  const problem = asked.problemOf(name)
  return (
    <div className="mt-4 flex flex-wrap items-end gap-4">
      <Field
        name={name}
        label={t('share', { number })}
        value={own?.quota ?? ''}
        numeric="decimal"
        unit="%"
        width="s"
        {...(problem === undefined ? {} : { problem })}
      />
      {livesThere ? (
        <Checkbox name={`${asked.prefix}abita${number}`} label={t('lives')} checked={own?.abita === true} />
      ) : null}
    </div>
  )
}

/** The shares of the other owners, and whether they live there too: it changes what they owe, not what you owe. */
export const ContitolariQuestion = (asked: Asked) => {
  const t = useTranslations('domande.contitolari')
  const { uso } = asked.risposte.campi
  const name = `${asked.prefix}contitolari`
  return (
    <GroupFrame question={{ name, label: t('label'), hint: t('hint') }}>
      {Array.from({ length: asked.contitolari }, (_, at) => (
        <Owner key={at} asked={asked} number={at + 1} livesThere={uso === 'abito' || uso === 'casa'} />
      ))}
    </GroupFrame>
  )
}
