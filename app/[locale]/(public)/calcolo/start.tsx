import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../i18n/routing'
import { Button } from '../../../../ui/components/button'
import { ComuneCombobox } from '../../../../ui/components/comune-combobox'
import { Notice } from '../../../../ui/components/notice'
import { Select } from '../../../../ui/components/select'
import { comuneName } from '../../../../ui/comune-name'
import type { Search } from '../comuni/find'

/** The calculators that begin with comune and year. */
export type StartTax = 'tari' | 'tasi' | 'canone' | 'impi'

export type StartProps = {
  readonly tax: StartTax
  /** The newest first. */
  readonly anni: readonly number[]
  readonly anno: number
  readonly text: string
  readonly search: Search
  readonly wrong: boolean
  readonly kept: URLSearchParams
}

const hrefOf = (action: string, kept: URLSearchParams, belfiore: string, anno: number): string => {
  const params = new URLSearchParams(kept)
  params.set('comune', belfiore)
  params.set('anno', String(anno))
  return `${action}?${params}`
}

const Found = ({ tax, search, text, kept, anno }: StartProps) => {
  const t = useTranslations('calcolo.inizio')
  const action = localeHref(useLocale(), `/calcolo/${tax}`)
  if (search.kind === 'unavailable') return <Notice tone="bad" title={t('unavailable', { id: search.id })} />
  if (search.kind === 'too-short') return <Notice title={t('tooShort')} />
  if (search.kind === 'none') return <Notice title={t('none', { text })} />
  if (search.kind !== 'some' && search.kind !== 'near') return null
  return (
    <section>
      <h2>{search.kind === 'near' ? t('near', { text }) : t('which', { text })}</h2>
      <ul className="found">
        {search.comuni.map((comune) => (
          <li key={comune.belfiore}>
            <div>
              <a href={hrefOf(action, kept, comune.belfiore, anno)}>{comuneName(comune)}</a>
              <p>
                {comune.provincia}, {comune.regione}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Step 1 of a calculator: which comune and which year. A GET, so it works without a script. */
export const CalcoloStart = (props: StartProps) => {
  const { tax, anni, anno, kept, text, wrong } = props
  const t = useTranslations('calcolo.inizio')
  const words = useTranslations('comuneSearch')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t(`${tax}.title`)}</h1>
        <p className="lead">{t(`${tax}.lead`)}</p>
      </div>
      <div className="narrow mt-8">
        {wrong ? (
          <div className="mb-6">
            <Notice tone="bad" title={t('wrong.comune')} />
          </div>
        ) : null}
        <form action={localeHref(useLocale(), `/calcolo/${tax}`)} className="search" role="search">
          {[...kept].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="q">{t(`${tax}.where`)}</label>
          <div className="row">
            <ComuneCombobox
              value={text}
              words={{
                label: t(`${tax}.where`),
                hint: words('hint'),
                list: words('list'),
                found: words('found'),
                formerly: words('formerly'),
              }}
            />
          </div>
          <p className="hint" id="q-hint">
            {words('hint')}
          </p>
          <div className="mt-8">
            <Select
              name="anno"
              label={t('anno')}
              hint={t(`${tax}.annoHint`)}
              width="s"
              value={String(anno)}
              options={anni.map((year) => ({ value: String(year), label: String(year) }))}
            />
          </div>
          <div className="mt-8">
            <Button>{t(`${tax}.go`)}</Button>
          </div>
        </form>
        <div className="section">
          <Found {...props} />
        </div>
      </div>
    </div>
  )
}
