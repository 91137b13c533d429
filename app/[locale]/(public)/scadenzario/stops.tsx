import { useLocale, useTranslations } from 'next-intl'
import { Problem } from '../../../../engine/kernel/problem'
import { Notice } from '../../../../ui/components/notice'
import { formHref, resultHref, withoutHref } from '../../../../ui/scadenzario/hrefs'
import { useNomeCalcolo } from '../../../../ui/scadenzario/nomi'
import { problemWords } from '../../../../ui/words'
import type { Ferma, ScadenzarioView } from './load'

/** The reason in words; where another tax is paid, its name and who computes it. */
const useWhy = () => {
  const t = useTranslations()
  return (perche: Ferma['perche']): string => {
    if (typeof perche === 'string') return t(`scadenzario.pagina.ferma.${perche}`)
    if (perche instanceof Problem) return problemWords(t, perche.code)
    const { altro, comune, anno } = perche
    const what = t('scadenzario.pagina.ferma.altro', { comune, tributo: altro, year: String(anno) })
    return `${what} ${t(`calcolo.altroTributo.who.${altro}`)}`
  }
}

const Stopped = ({ ferma, view, page }: { ferma: Ferma; view: ScadenzarioView; page: string }) => {
  const t = useTranslations()
  const nameOf = useNomeCalcolo()
  const locale = useLocale()
  const { voce, perche } = ferma
  const why = useWhy()(perche)
  const mend = {
    incomplete: `${formHref(locale, voce)}&verifica=si`,
    'no-days': `${formHref(locale, voce)}#rata0.g`,
    refused: resultHref(locale, voce),
  }
  return (
    <p>
      <b>{nameOf(voce)}</b>: {why}{' '}
      <a href={typeof perche === 'string' ? mend[perche] : formHref(locale, voce)}>
        {t('scadenzario.pagina.ferma.go')}
      </a>{' '}
      <a href={withoutHref(page, view.elenco.voci, voce)}>
        {t('scadenzario.pagina.togli')}
        <span className="vh"> {nameOf(voce)}</span>
      </a>
    </p>
  )
}

/** What of the address is not in the calendar, and why; then what may stand in it twice. */
export const Stops = ({ view, page }: { readonly view: ScadenzarioView; readonly page: string }) => {
  const t = useTranslations('scadenzario.pagina')
  const nameOf = useNomeCalcolo()
  const { ferme, elenco, doppie } = view
  if (ferme.length + elenco.scartate.length + doppie.length === 0) return null
  return (
    <div className="mt-6 grid gap-4">
      {ferme.length + elenco.scartate.length === 0 ? null : (
        <Notice tone="wait" level={2} title={t('ferma.title')}>
          {elenco.scartate.map(({ numero, perche }) => (
            <p key={numero}>{t(`ferma.${perche}`, { number: numero })}</p>
          ))}
          {ferme.map((ferma, at) => (
            <Stopped key={at} ferma={ferma} view={view} page={page} />
          ))}
        </Notice>
      )}
      {doppie.length === 0 ? null : (
        <Notice tone="wait" level={2} title={t('doppia.title')}>
          {doppie.map((voce, at) => (
            <p key={at}>
              {t('doppia.text', {
                tax: nameOf(voce.voce),
                year: String(voce.anno),
                comune: voce.comune?.nome ?? '',
              })}
            </p>
          ))}
        </Notice>
      )}
    </div>
  )
}
