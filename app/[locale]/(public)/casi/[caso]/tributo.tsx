import { useLocale, useTranslations } from 'next-intl'
import { localeHref } from '../../../../../i18n/routing'
import { today } from '../../../../../server/platform/clock'
import { ButtonLink } from '../../../../../ui/components/button'
import { Reasons as ReasonsCanone } from '../../../../../ui/canone/result'
import { Reasons as ReasonsImpi } from '../../../../../ui/impi/result'
import { Notice } from '../../../../../ui/components/notice'
import { Reasons as ReasonsRavvedimento } from '../../../../../ui/ravvedimento/result'
import { Windows } from '../../../../../ui/ravvedimento/windows'
import { siglaDi } from '../../../../../ui/scadenzario/nomi'
import { Picture, Reasons as ReasonsTari } from '../../../../../ui/tari/result'
import { Reasons as ReasonsTasi } from '../../../../../ui/tasi/column'
import { History } from '../../../../../ui/tasi/result'
import { AnswerPanel } from '../../../../../ui/tax/answer-panel'
import {
  CASI_TRIBUTI,
  casoTributo,
  COMUNE_ESEMPI,
  contoTributo,
  queryTributo,
  type CasoTributoId,
} from '../../../../casi/tributi'

type Own = { readonly id: CasoTributoId }

const Sum = ({ id }: Own) => {
  const { tributo, anno, conto } = contoTributo(id)
  const comune = COMUNE_ESEMPI
  if (tributo === 'tari') {
    const view = { ...conto, comune, anno }
    return (
      <>
        <Picture {...view} />
        <ReasonsTari {...view} />
      </>
    )
  }
  if (tributo === 'ravvedimento') {
    return (
      <>
        <Windows {...conto} />
        <ReasonsRavvedimento {...conto} />
      </>
    )
  }
  if (tributo === 'canone') return <ReasonsCanone {...conto} />
  if (tributo === 'impi') return <ReasonsImpi {...conto} comune={comune} />
  const view = { ...conto, comune, anno, oggi: today() }
  return (
    <>
      <History {...view} />
      <ReasonsTasi {...view} />
    </>
  )
}

/** The way from this story to the reader’s own, and to the others of its kind. */
const Yours = ({ id }: Own) => {
  const t = useTranslations('casi')
  const locale = useLocale()
  const { tributo } = casoTributo(id)
  const page = localeHref(locale, `/calcolo/${tributo}`)
  return (
    <section className="section print:hidden" aria-labelledby="e-il-tuo">
      <h2 id="e-il-tuo">{t('yours')}</h2>
      <p className="mt-4">
        {t(tributo === 'ravvedimento' ? 'openRavvedimento' : tributo === 'impi' ? 'openImpi' : 'openTributo')}
      </p>
      <p className="btns mt-6">
        <ButtonLink href={`${page}?${queryTributo(id)}`}>{t('open')}</ButtonLink>
      </p>
      <h3 className="mt-10">{t('others')}</h3>
      <ul className="examples mt-3">
        {CASI_TRIBUTI.filter((one) => one !== id).map((one) => (
          <li key={one}>
            <a href={localeHref(locale, `/casi/${one}`)}>{t(`tributi.${one}.title`)}</a>
          </li>
        ))}
        <li>
          <a href={localeHref(locale, '/casi')}>{t('all')}</a>
        </li>
      </ul>
    </section>
  )
}

/** A story of another tax than the IMU: what is owed, that its tariffs are examples, how it comes about, what to watch out for. */
export const Tributo = ({ id }: Own) => {
  const t = useTranslations('casi')
  const { anno, dovuto } = contoTributo(id)
  const { chi, tributo } = casoTributo(id)
  const isLate = tributo === 'ravvedimento'
  const tax = tributo === 'canone' ? t('taxCanone') : siglaDi(tributo)
  return (
    <>
      <AnswerPanel
        level={2}
        title={isLate ? t('dueRavvedimento', { chi }) : t('dueTributo', { chi, year: String(anno), tax })}
        cents={dovuto}
        about={t(isLate ? 'aboutRavvedimento' : 'aboutTributo')}
        lines={[]}
      />
      {isLate || tributo === 'impi' ? null : (
        <div className="mt-6">
          <Notice title={t('exampleTitle')} level={2}>
            <p>{t('example', { comune: COMUNE_ESEMPI.nome })}</p>
          </Notice>
        </div>
      )}
      <Sum id={id} />
      <section className="section" aria-labelledby="attenzione">
        <h2 id="attenzione">{t('watch')}</h2>
        <ul className="mt-4 max-w-[68ch] list-disc space-y-3 ps-6">
          {(['a', 'b'] as const).map((one) => (
            <li key={one}>{t(`tributi.${id}.watch.${one}`)}</li>
          ))}
        </ul>
      </section>
      <Yours id={id} />
    </>
  )
}
