import { useTranslations } from 'next-intl'

export type Crumb = { readonly name: string; readonly href: string }

type BreadcrumbProps = { readonly path: readonly Crumb[]; readonly here: string }

/** The path; on a phone it shrinks to the way back. */
export const Breadcrumb = ({ path, here }: BreadcrumbProps) => {
  const t = useTranslations('shell')
  return (
    <nav className="wrap path" aria-label={t('path')} data-element="breadcrumb">
      <ol>
        {path.map(({ name, href }, index) => (
          <li key={href} className={index === path.length - 1 ? 'back' : undefined}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
