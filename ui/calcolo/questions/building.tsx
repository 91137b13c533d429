import { useTranslations } from 'next-intl'
import { categorieDi, SITUAZIONI, situazioniDi, usiDi } from '../../../contracts/calcolo/domande'
import { Choice } from '../../components/choice'
import { Select } from '../../components/select'
import { fieldOfAsked, type Asked } from './asked'
import { WhyOf } from './why-of'

export const CategoriaQuestion = (asked: Asked) => {
  const t = useTranslations('domande.categoria')
  const names = useTranslations('categorie')
  const field = fieldOfAsked(asked, 'categoria')
  return (
    <Select
      {...field}
      label={t('label')}
      hint={t('hint')}
      empty={t('empty')}
      options={categorieDi(asked.tipo).map((value) => ({ value, label: `${value}, ${names(value)}` }))}
      help={<WhyOf anno={asked.contesto.anno} of="categoria" group={field.name} />}
    />
  )
}

export const UsoQuestion = (asked: Asked) => {
  const t = useTranslations('domande.uso')
  const field = fieldOfAsked(asked, 'uso')
  const { tipo } = asked
  if (tipo === 'terreno' || tipo === 'area') return null
  return (
    <Choice
      {...field}
      label={t(`label.${tipo}`)}
      twoColumns
      options={usiDi(tipo, asked.contesto.aliquote).map((uso) => ({ value: uso, label: t(`options.${uso}`) }))}
      help={<WhyOf anno={asked.contesto.anno} of="uso" group={field.name} />}
    />
  )
}

export const SituazioneQuestion = (asked: Asked) => {
  const t = useTranslations('domande.situazione')
  const field = fieldOfAsked(asked, 'situazione')
  const offered = situazioniDi(asked.contesto.aliquote)
  return (
    <Choice
      {...field}
      label={t('label')}
      options={SITUAZIONI.filter((one) => offered.includes(one)).map((one) => ({
        value: one,
        label: t(`options.${one}.label`),
        hint: t(`options.${one}.hint`),
      }))}
      help={<WhyOf anno={asked.contesto.anno} of="situazione" group={field.name} />}
    />
  )
}

type YesNo = 'attestazione' | 'comodatoParente' | 'comodatoRegistrato' | 'comodatoUnica' | 'montano'

const WHY = {
  attestazione: 'attestazione',
  comodatoParente: 'comodato',
  comodatoRegistrato: 'comodato',
  comodatoUnica: 'comodato',
  montano: 'montano',
} as const

/** A condition of law that holds or does not. */
export const YesNoQuestion = ({ campo, ...asked }: Asked & { readonly campo: YesNo }) => {
  const t = useTranslations('domande')
  const field = fieldOfAsked(asked, campo)
  return (
    <Choice
      {...field}
      label={t(`${campo}.label`)}
      hint={t(`${campo}.hint`)}
      twoColumns
      options={[
        { value: 'si', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      help={<WhyOf anno={asked.contesto.anno} of={WHY[campo]} group={field.name} />}
    />
  )
}

export const ValoreQuestion = (asked: Asked) => {
  const t = useTranslations('domande.valore')
  const field = fieldOfAsked(asked, 'valore')
  return (
    <Choice
      {...field}
      value={field.value ?? 'rendita'}
      label={t('label')}
      options={(['rendita', 'contabile'] as const).map((value) => ({
        value,
        label: t(`options.${value}.label`),
        hint: t(`options.${value}.hint`),
      }))}
      help={<WhyOf anno={asked.contesto.anno} of="valore" group={field.name} />}
    />
  )
}
