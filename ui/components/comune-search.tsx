import { useTranslations } from 'next-intl'
import { Button } from './button'
import { ComuneCombobox } from './comune-combobox'

type ComuneSearchProps = {
  readonly action: string
  readonly value?: string
  /** Kept through the search: which frequent case one comes from. */
  readonly caso?: string
  readonly button: string
}

/** "In quale comune si trova l’immobile?": a GET, so it works without JavaScript and can be shared. */
export const ComuneSearch = ({ action, value, caso, button }: ComuneSearchProps) => {
  const t = useTranslations('comuneSearch')
  const words = {
    label: t('label'),
    hint: t('hint'),
    list: t('list'),
    found: t('found'),
    formerly: t('formerly'),
  }
  return (
    <form className="search" action={action} role="search">
      <label htmlFor="q">{words.label}</label>
      <div className="row">
        <ComuneCombobox words={words} {...(value === undefined ? {} : { value })} />
        <Button>{button}</Button>
      </div>
      <p className="hint" id="q-hint">
        {words.hint}
      </p>
      {caso ? <input type="hidden" name="caso" value={caso} /> : null}
    </form>
  )
}
