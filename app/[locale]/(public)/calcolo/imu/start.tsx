import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { Button } from '../../../../../ui/components/button'
import { ComuneCombobox } from '../../../../../ui/components/comune-combobox'
import { Notice } from '../../../../../ui/components/notice'
import { Select } from '../../../../../ui/components/select'
import { comuneName } from '../../../../../ui/comune-name'
import { LottoInvite } from '../../../../../ui/lotto/invite'
import { VisuraInvite } from '../../../../../ui/visura/invite'
import type { Search } from '../../comuni/find'
import { ANNI } from './load'

type StartProps = {
  readonly anno: number
  readonly text: string
  readonly search: Search
  readonly wrong?: 'comune' | 'anno'
  /** The answers already given: a change of comune or year loses none. */
  readonly kept: URLSearchParams
}

const withComune = (kept: URLSearchParams, comune: string, anno: number): string => {
  const params = new URLSearchParams(kept)
  params.set('comune', comune)
  params.set('anno', String(anno))
  return params.toString()
}

const Found = ({ search, text, kept, anno }: StartProps) => {
  const t = useTranslations('calcolo.inizio')
  const action = localeHref(useLocale(), '/calcolo/imu')
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
              <a href={`${action}?${withComune(kept, comune.belfiore, anno)}`}>{comuneName(comune)}</a>
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

/** Step 1: which comune and which year. A GET like the rest, so it works without a script. */
export const Start = (props: StartProps) => {
  const { anno, kept, text, wrong } = props
  const t = useTranslations('calcolo.inizio')
  const words = useTranslations('comuneSearch')
  const action = localeHref(useLocale(), '/calcolo/imu')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <div className="narrow mt-8">
        {wrong ? (
          <div className="mb-6">
            <Notice tone="bad" title={t(`wrong.${wrong}`)} />
          </div>
        ) : null}
        <form action={action} className="search" role="search">
          {[...kept].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="q">{words('label')}</label>
          <div className="row">
            <ComuneCombobox
              value={text}
              words={{
                label: words('label'),
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
              hint={t('annoHint')}
              width="s"
              value={String(anno)}
              options={ANNI.map((year) => ({ value: String(year), label: String(year) }))}
            />
          </div>
          <div className="mt-8">
            <Button>{t('go')}</Button>
          </div>
        </form>
        <p className="small mt-8">
          {t('before')} <a href={localeHref(useLocale(), '/calcolo/tasi')}>{t('beforeTasi')}</a>
        </p>
        <VisuraInvite />
        <LottoInvite />
        <div className="section">
          <Found {...props} />
        </div>
      </div>
    </div>
  )
}
