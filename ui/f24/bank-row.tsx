import { useTranslations } from 'next-intl'
import { CopyButton } from '../components/copy-button'
import { Icon } from '../components/icon'

export type Datum = {
  readonly key: string
  readonly name: string
  readonly shown: string
  /** What is copied; nothing where the box stays empty. */
  readonly copied?: string
}

/** Boxes of a form, each by its name; with a button where the figure may be copied. */
export const Boxes = ({ data }: { readonly data: readonly Datum[] }) => {
  const t = useTranslations('f24.bank')
  return (
    <dl className="bank">
      {data.map(({ key, name, shown, copied }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <span>{shown}</span>
            {copied === undefined ? null : (
              <CopyButton text={copied} label={t('copy')} done={t('copied')} of={name}>
                <Icon name="copy" />
              </CopyButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type BankRowProps = { readonly title: string; readonly data: readonly Datum[]; readonly level?: 3 | 4 }

/** One row of the form. */
export const BankRow = ({ title, data, level = 3 }: BankRowProps) => {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <section className="bank-row">
      <Heading>{title}</Heading>
      <Boxes data={data} />
    </section>
  )
}
