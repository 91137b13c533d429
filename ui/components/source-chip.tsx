import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Law } from '../../engine/kernel/law'
import { Icon, type IconName } from './icon'

export type SourceKind = 'law' | 'delibera' | 'catasto' | 'you'

const ICONS: Readonly<Record<SourceKind, IconName>> = {
  law: 'law',
  delibera: 'stamp',
  catasto: 'map',
  you: 'person',
}

type SourceChipProps = { readonly kind: SourceKind; readonly href?: string; readonly children: ReactNode }

/** The visible end of a number: who says so. With an address it opens the text it comes from. */
export const SourceChip = ({ kind, href, children }: SourceChipProps) => {
  const inside = (
    <>
      <Icon name={ICONS[kind]} />
      <span>{children}</span>
    </>
  )
  const className = `src src-${kind}`
  return href === undefined ? (
    <span className={className}>{inside}</span>
  ) : (
    <a className={className} href={href}>
      {inside}
    </a>
  )
}

/** An article of law; one that we could not confirm says so. */
export const LawChip = ({ law, href }: { readonly law: Law; readonly href?: string }) => {
  const t = useTranslations('source')
  return (
    <SourceChip kind="law" {...(href === undefined ? {} : { href })}>
      {law.at}, {law.act}
      {law.confidence === 'uncertain' ? ` (${t('toConfirm')})` : null}
    </SourceChip>
  )
}
