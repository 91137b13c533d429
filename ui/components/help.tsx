import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Law } from '../../engine/kernel/law'
import { LawChip } from './source-chip'

type HelpProps = {
  readonly summary: ReactNode
  /** Elements of one group open one at a time. */
  readonly group?: string
  readonly open?: boolean
  readonly children: ReactNode
}

/** Help under a question, without a script. */
export const Help = ({ summary, group, open, children }: HelpProps) => (
  <details className="help" name={group} open={open}>
    <summary>{summary}</summary>
    <div className="help-body">{children}</div>
  </details>
)

/** "Perché lo chiediamo": the plain reason, then the article. */
export const Why = ({
  group,
  law,
  children,
}: {
  readonly group: string
  readonly law?: readonly Law[]
  readonly children: ReactNode
}) => {
  const t = useTranslations('help')
  return (
    <Help summary={t('why')} group={group}>
      <p>{children}</p>
      {law?.map((one) => (
        <LawChip key={one.act + one.at} law={one} />
      ))}
    </Help>
  )
}
