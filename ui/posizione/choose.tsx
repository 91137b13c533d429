import { useTranslations } from 'next-intl'

type Link = { readonly key: string; readonly href: string; readonly label: string; readonly current: boolean }

type ChooseProps = { readonly comuni: readonly Link[]; readonly anni: readonly Link[] }

const Row = ({
  id,
  label,
  links,
}: {
  readonly id: string
  readonly label: string
  readonly links: readonly Link[]
}) => (
  <nav className="choose" aria-labelledby={id}>
    <span id={id} className="soft">
      {label}
    </span>
    <ul>
      {links.map(({ key, href, label: name, current }) => (
        <li key={key}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Which comune, which year: plain links. One comune needs no choice. */
export const Choose = ({ comuni, anni }: ChooseProps) => {
  const t = useTranslations('posizione.scegli')
  return (
    <div className="chooses no-print">
      {comuni.length > 1 ? <Row id="scegli-comune" label={t('comune')} links={comuni} /> : null}
      <Row id="scegli-anno" label={t('anno')} links={anni} />
    </div>
  )
}
