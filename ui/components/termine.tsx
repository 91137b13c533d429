import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import type termini from '../../messages/it/termini.json'

export type TermineId = keyof (typeof termini)['voci']

type TermineProps = { readonly of: TermineId; readonly children: ReactNode }

/**
 * A word of the law with its meaning on demand, in a line of text: native `popover`, so it opens by touch, by mouse and
 * by keyboard (Esc shuts it) with no script. A browser that does not know it shows the meaning in the line itself.
 */
export const Termine = ({ of, children }: TermineProps) => {
  const t = useTranslations('termini')
  const id = useId()
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {children}
        <span className="vh"> ({t('open')})</span>
      </button>
      <span className="term-says" id={id} popover="auto">
        <b>{t(`voci.${of}.name`)}</b>
        <span className="term-text">{t(`voci.${of}.text`)}</span>
        <button type="button" className="btn btn-second btn-small" popoverTarget={id} popoverTargetAction="hide">
          {t('shut')}
        </button>
      </span>
    </>
  )
}
