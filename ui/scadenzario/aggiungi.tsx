import { useLocale, useTranslations } from 'next-intl'
import { testoDi, type VoceElenco } from '../../contracts/scadenzario/elenco'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { useNomeCalcolo } from './nomi'

const NUOVI = ['imu', 'tari', 'canone', 'ravvedimento'] as const

type Props = { readonly page: string; readonly voci: readonly VoceElenco[]; readonly wrong: string | undefined }

/** Another calculation: made now, or by the link of one that was kept. */
export const Aggiungi = ({ page, voci, wrong }: Props) => {
  const t = useTranslations('scadenzario.pagina.aggiungi')
  const nameOf = useNomeCalcolo()
  const locale = useLocale()
  return (
    <section className="section print:hidden" aria-labelledby="aggiungi">
      <h2 id="aggiungi">{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="examples mt-3">
        {NUOVI.map((calcolo) => (
          <li key={calcolo}>
            <a href={localeHref(locale, `/calcolo/${calcolo}`)}>
              {calcolo === 'ravvedimento' ? t(calcolo) : nameOf({ calcolo })}
            </a>
          </li>
        ))}
      </ul>
      <form action={page} className="card mt-6 narrow">
        {voci.map((voce) => (
          <input key={testoDi(voce)} type="hidden" name="conto" value={testoDi(voce)} />
        ))}
        <Field
          name="link"
          label={t('link')}
          hint={t('linkHint')}
          {...(wrong === undefined ? {} : { value: wrong, problem: t('linkWrong') })}
        />
        <div className="mt-4">
          <Button kind="second">{t('go')}</Button>
        </div>
      </form>
    </section>
  )
}
