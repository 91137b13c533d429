import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../i18n/routing'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { date } from '../../format'
import { ForWhom } from './for-whom'

/** What the comune has decided of a year: its instalments, and what of the service its statements will not say. */
export type TariDecisa = {
  readonly belfiore: string
  readonly anno: number
  readonly rate: readonly string[]
  readonly manca: 'senza-tariffe' | 'senza-rate' | undefined
  readonly taciuti: readonly ('gestore' | 'reclami' | 'calendario' | 'differenziata')[]
}

type NewTariFormProps = {
  readonly comuni: readonly { readonly belfiore: string; readonly denominazione: string }[]
  readonly anni: readonly number[]
  readonly decisa: TariDecisa
  readonly token: string
  readonly typed: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
}

/** Of which comune and year: the instalments that follow are theirs. */
const Which = ({ comuni, anni, decisa }: Pick<NewTariFormProps, 'comuni' | 'anni' | 'decisa'>) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  return (
    <form action={localeHref(locale, '/ufficio/emissioni')}>
      <input type="hidden" name="tributo" value="tari" />
      {comuni.length > 1 ? (
        <Select
          name="belfiore"
          label={t('comune')}
          value={decisa.belfiore}
          options={comuni.map(({ belfiore, denominazione }) => ({ value: belfiore, label: denominazione }))}
        />
      ) : null}
      <Select
        name="anno"
        label={t('anno')}
        width="s"
        value={String(decisa.anno)}
        options={anni.map((anno) => ({ value: String(anno), label: String(anno) }))}
      />
      <p className="btns mt-4">
        <Button kind="second">{t('tari.rate')}</Button>
      </p>
    </form>
  )
}

/** What is to be entered before there can be a run, and where. */
const NotYet = ({ why, href }: { readonly why: 'senza-tariffe' | 'senza-rate'; readonly href: string }) => {
  const t = useTranslations('emissioni')
  return (
    <Notice tone="wait" title={t(`done.${why}.titolo`)}>
      <p>{t(`done.${why}.testo`)}</p>
      <p className="mt-2">
        <a href={href}>{t('tari.dove')}</a>
      </p>
    </Notice>
  )
}

/** Which statements of the TARI to try: comune and year first, then which of the comune's instalments, and for whom. */
export const NewTariForm = ({ comuni, anni, decisa, token, typed, wrong }: NewTariFormProps) => {
  const t = useTranslations('emissioni')
  const locale = useLocale()
  const { belfiore, anno, rate, manca, taciuti } = decisa
  const tariffe = localeHref(locale, `/ufficio/aliquote/tari?comune=${belfiore}&anno=${anno}`)
  const all = { value: 'anno', label: t('rata.tutte'), hint: t('tari.tutteHint') }
  return (
    <>
      <Which {...{ comuni, anni, decisa }} />
      {manca === undefined ? (
        <OwnForm to="/ufficio/emissioni/nuova" token={token} about={{ tributo: 'tari', belfiore, anno: String(anno) }}>
          <Choice
            name="rata"
            label={t('whichRata')}
            value={typed.rata ?? ''}
            options={[
              all,
              ...rate.map((giorno, at) => ({
                value: String(at + 1),
                label: t('rata.numero', { numero: String(at + 1) }),
                hint: t('tari.entro', { giorno: date(giorno, locale) }),
              })),
            ]}
            {...(wrong.includes('rata') ? { problem: t('wrong.rata') } : {})}
          />
          {taciuti.length === 0 ? null : (
            <p className="mt-6 soft">
              {t('tari.taciuti', { voci: taciuti.map((voce) => t(`tari.voce.${voce}`)).join(', ') })}{' '}
              <a href={tariffe}>{t('tari.dove')}</a>
            </p>
          )}
          <ForWhom {...{ typed, wrong }} />
        </OwnForm>
      ) : (
        <NotYet why={manca} href={tariffe} />
      )}
    </>
  )
}
