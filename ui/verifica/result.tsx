import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../i18n/routing'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { Tag, type TagTone } from '../components/tag'
import { euro } from '../format'
import { PostedForm } from '../f24/posted-answers'
import { isWrong, type Altrui, type Esito, type RigaDetta, type Rilievo } from './view'

const TONES = { error: 'bad', warning: 'warn', notice: 'info' } as const satisfies Record<Rilievo['severity'], TagTone>

const Finding = ({ severity, sentence, field }: Rilievo) => {
  const t = useTranslations('verificaF24.result')
  return (
    <div className="finding">
      <Tag tone={TONES[severity]}>{t(`severity.${severity}`)}</Tag>
      <p>
        {sentence}{' '}
        {field === '' ? null : (
          <a href={`#${field}`} className="nowrap">
            {t('fix')}
          </a>
        )}
      </p>
    </div>
  )
}

const Findings = ({ rilievi }: { readonly rilievi: readonly Rilievo[] }) => (
  <>
    {rilievi.map((rilievo, index) => (
      <Finding key={index} {...rilievo} />
    ))}
  </>
)

const Row = ({ riga, row }: { readonly riga: RigaDetta; readonly row: number }) => {
  const t = useTranslations('verificaF24.result')
  const what = riga.descrizione ?? t('unknownCode')
  return (
    <li>
      <h3>
        {t('row', { row })}: {riga.codiceTributo}
      </h3>
      <p className="soft">
        {what}
        {riga.comune === undefined ? null : ` · ${riga.comune}`}
        {riga.incerto ? (
          <>
            {' '}
            <Tag tone="line">{t('toConfirm')}</Tag>
          </>
        ) : null}
      </p>
      {riga.rilievi.length === 0 ? (
        <p className="mt-2">
          <Tag tone="ok" icon="done">
            {t('ok')}
          </Tag>
        </p>
      ) : (
        <Findings rilievi={riga.rilievi} />
      )}
    </li>
  )
}

/** Who has paid with the code of another comune already: the money is not lost. */
const Paid = ({ codice, comune, fields }: Altrui) => {
  const t = useTranslations('verificaF24.paid')
  return (
    <div className="mt-6">
      <Notice title={t('title', { codice, comune })}>
        <p>{t('text')}</p>
        <div className="mt-4">
          <PostedForm action={localeHref(useLocale(), '/comune-sbagliato')} fields={fields}>
            <Button kind="second">{t('go')}</Button>
          </PostedForm>
        </div>
      </Notice>
    </div>
  )
}

/** What was found, first in one line, then for the form as a whole and row by row. */
export const VerificaResult = ({ esito }: { readonly esito: Esito }) => {
  const t = useTranslations('verificaF24.result')
  const locale = useLocale()
  const all = [...esito.modulo, ...esito.righe.flatMap(({ rilievi }) => rilievi)]
  const wrong = all.filter(isWrong).length
  const notices = all.length - wrong
  return (
    <section className="section" id="esito" aria-labelledby="esito-titolo">
      <h2 id="esito-titolo">{t('title')}</h2>
      <Notice tone={wrong > 0 ? 'bad' : 'ok'} title={wrong > 0 ? t('wrong', { count: wrong }) : t('clean')}>
        <p>
          {notices > 0 ? `${t('notices', { count: notices })}. ` : ''}
          {t('total', { totale: euro(esito.totale, locale) })}
        </p>
      </Notice>
      <ul className="findings mt-6">
        {esito.modulo.length > 0 ? (
          <li>
            <h3>{t('whole')}</h3>
            <Findings rilievi={esito.modulo} />
          </li>
        ) : null}
        {esito.righe.map((riga, index) => (
          <Row key={index} riga={riga} row={index + 1} />
        ))}
      </ul>
      {esito.altrui.map((one) => (
        <Paid key={one.codice} {...one} />
      ))}
      <p className="mt-6">
        {t('limits')} <a href={localeHref(locale, '/calcolo/imu')}>{t('toCalc')}</a>
      </p>
    </section>
  )
}
