import { useLocale, useTranslations } from 'next-intl'
import { campoQuota, campoSua, readParte } from '../../contracts/contitolari'
import { prefixOf } from '../../contracts/contribuente/campi'
import { Choice } from '../../ui/components/choice'
import { Field } from '../../ui/components/field'
import { ContribuenteFields } from '../../ui/f24/contribuente-fields'
import { share } from '../../ui/format'
import { immobileName } from '../../ui/posizione/names'
import type { PosizioneView } from '../../ui/posizione/view'
import type { Contitolare, Contitolari } from './f24-contitolari'

type Props = {
  readonly owner: Contitolare
  readonly prepared: Contitolari
  readonly view: PosizioneView
}

const OF_PART = /^p\d\.(?:quota|sua)-(.*)$/

export const isCampoDiParte = (field: string): boolean => OF_PART.test(field)

/** The name of the property that a field, or an id, is about. */
export const useImmobile = ({ immobili, anno }: PosizioneView) => {
  const names = useTranslations('calcolo.nomi')
  return (field: string): string => {
    const id = OF_PART.exec(field)?.[1] ?? field
    const immobile = immobili.find((each) => each.id === id)
    return immobile === undefined ? '' : immobileName(names, immobile, anno)
  }
}

type ParteProps = Props & { readonly condiviso: Contitolari['condivisi'][number] }

/** One property: how much of it is theirs, and what only they can say of it. */
const Parte = ({ owner: { who }, prepared, view, condiviso }: ParteProps) => {
  const t = useTranslations('posizione.contitolari')
  const locale = useLocale()
  const nameOf = useImmobile(view)
  const { held, chiesta, resto } = condiviso
  const typed = readParte(prepared.form, who, held.id)
  const said = (field: string) => {
    const found = prepared.sent ? prepared.problems.find((each) => each.field === field) : undefined
    return found && t(`wrong.${found.code}`)
  }
  const quota = campoQuota(who, held.id)
  const sua = campoSua(who, held.id)
  return (
    <fieldset className="mt-8">
      <legend className="mb-4 font-bold">
        {[nameOf(held.id), held.dati.at(-1)?.indirizzo].filter(Boolean).join(', ')}
      </legend>
      <Field
        name={quota}
        label={t('quota')}
        hint={t('quotaHint', { share: share(resto, locale) })}
        value={typed.quota}
        problem={said(quota)}
        width="s"
        maxLength={20}
      />
      {chiesta === undefined ? null : (
        <Choice
          name={sua}
          label={t(`chiesta.${chiesta}`)}
          hint={t(`chiestaHint.${chiesta}`)}
          value={typed.sua}
          problem={said(sua)}
          options={[
            { value: 'si', label: t('si') },
            { value: 'no', label: t('no') },
          ]}
          twoColumns
        />
      )}
    </fieldset>
  )
}

/** Who the other owner is, and their part of each property that is shared. */
export const ContitolareFields = (props: Props) => {
  const t = useTranslations('posizione.contitolari')
  const { owner, prepared } = props
  const { who, typed, letto } = owner
  const cf = prepared.sent ? prepared.problems.find(({ field }) => field === `${prefixOf(who)}cf`) : undefined
  return (
    <>
      <ContribuenteFields
        prefix={prefixOf(who)}
        typed={typed}
        problems={prepared.sent ? letto.problems : []}
        contradicted={letto.differences.length > 0}
        own={false}
        fromCode
        cfProblem={cf && t(`wrong.${cf.code}`)}
      />
      {prepared.condivisi.map((condiviso) => (
        <Parte key={condiviso.held.id} {...props} condiviso={condiviso} />
      ))}
    </>
  )
}
