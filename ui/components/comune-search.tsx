import { useTranslations } from 'next-intl'
import { Button } from './button'
import { ComuneCombobox } from './comune-combobox'

type ComuneSearchProps = {
  readonly action: string
  readonly value?: string
  /** Kept through the search: which frequent case one comes from. */
  readonly caso?: string
  /** Where one comune that is meant leads: to its page; to the calculation unless said. */
  readonly toPage?: boolean
  readonly button: string
}

/** "In quale comune si trova l’immobile?": a GET, so it works without JavaScript and can be shared. */
export const ComuneSearch = ({ action, value, caso, toPage, button }: ComuneSearchProps) => {
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
      {toPage ? <input type="hidden" name="per" value="pagina" /> : null}
    </form>
  )
}
