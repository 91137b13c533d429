import { useLocale, useTranslations } from 'next-intl'
import { codaQuery, VISTE, type FiltroCoda, type Vista } from '../../../contracts/pratiche/coda'
import { PROCEDURE_IDS } from '../../../contracts/pratiche/ids'
import { localeHref } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Select } from '../../components/select'

const PAGE = '/ufficio/pratiche'

type ViewsProps = { readonly filtro: FiltroCoda; readonly conti: Readonly<Record<Exclude<Vista, 'chiuse'>, number>> }

/** The parts of the queue with their counts. */
export const Views = ({ filtro, conti }: ViewsProps) => {
  const t = useTranslations('coda')
  const locale = useLocale()
  return (
    <nav aria-label={t('viste')}>
      <ul className="flex flex-wrap gap-4">
        {VISTE.map((vista) => (
          <li key={vista}>
            <a
              className="view"
              href={localeHref(locale, `${PAGE}?${codaQuery({ ...filtro, vista, dopo: undefined })}`)}
              aria-current={vista === filtro.vista ? 'page' : undefined}
            >
              {vista === 'chiuse' ? t('vista.chiuse') : t('conto', { nome: t(`vista.${vista}`), count: conti[vista] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type FilterProps = { readonly filtro: FiltroCoda; readonly titles: Readonly<Record<string, string>> }

/** One kind of request alone: a GET, so that it can be kept as a bookmark. */
export const KindFilter = ({ filtro, titles }: FilterProps) => {
  const t = useTranslations('coda')
  return (
    <form action={localeHref(useLocale(), PAGE)} className="coda-cerca">
      {filtro.vista === 'aperte' ? null : <input type="hidden" name="vista" value={filtro.vista} />}
      <Select
        name="procedura"
        label={t('tipo')}
        value={filtro.procedura ?? ''}
        empty={t('tutti')}
        options={PROCEDURE_IDS.map((value) => ({ value, label: titles[value] ?? value }))}
      />
      <Button kind="second">{t('filtra')}</Button>
    </form>
  )
}

/** By name, code, number or place: sent by POST, for names stand in no address. */
export const SearchCoda = ({
  token,
  typed,
  wrong,
}: {
  readonly token: string
  readonly typed: string
  readonly wrong: boolean
}) => {
  const t = useTranslations('coda')
  return (
    <OwnForm to={PAGE} token={token} className="coda-cerca">
      <Field
        name="cerca"
        label={t('cerca')}
        hint={t('cercaIndicazione')}
        value={typed}
        maxLength={80}
        {...(wrong ? { problem: t('cercaVuota') } : {})}
      />
      <Button kind="second">{t('cercaPulsante')}</Button>
    </OwnForm>
  )
}
