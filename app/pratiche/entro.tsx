import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../i18n/routing'
import type { Bozza } from '../../server/pratiche/queries'
import { entroQuando } from '../../server/pratiche/termini'
import { Notice } from '../../ui/components/notice'
import { date } from '../../ui/format'
import type { Via } from './via'

/** What somebody who declares late can do about it. */
const Tardi = async ({ nuova }: Pick<Via, 'nuova'>) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  return (
    <>
      <p>{t('entroTardi')}</p>
      <ul className="mt-2">
        <li>
          <a href={localeHref(locale, nuova('dichiarazione-tardiva'))}>{t('entroTardiva')}</a>
        </li>
        <li>
          <a href={localeHref(locale, '/calcolo/ravvedimento')}>{t('entroRavvedimento')}</a>
        </li>
      </ul>
    </>
  )
}

type EntroProps = Pick<Via, 'nuova'> & { readonly bozza: Pick<Bozza, 'procedura' | 'risposte' | 'oggi'> }

/** The day by which the law wants it sent, and whether that is past: late is better than never, and it says so. */
export const Entro = async ({ nuova, bozza: { procedura, risposte, oggi } }: EntroProps) => {
  const t = await getTranslations('pratiche')
  const locale = await getLocale()
  const day = entroQuando(procedura, risposte)
  if (day === undefined || procedura.entro === undefined) return null
  const late = day < oggi
  // a term of years ends the right; one of days makes it cost more
  const isLost = 'anni' in procedura.entro
  const isDeclared = 'annoDopo' in procedura.entro
  return (
    <Notice
      tone={late ? 'wait' : 'info'}
      level={2}
      title={t(late ? 'entroPassato' : 'entroGiorno', { giorno: date(day, locale) })}
    >
      {!late ? null : isDeclared ? (
        <Tardi nuova={nuova} />
      ) : (
        <p>{t(isLost ? 'entroPersoTesto' : 'entroPassatoTesto')}</p>
      )}
    </Notice>
  )
}
