import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../i18n/routing'
import { today } from '../../../../../../server/platform/clock'
import type { Aperta } from '../../../../../../server/pratiche/decisioni'
import { resaOf } from '../../../../../../server/pratiche/queries'
import { orologioDi } from '../../../../../../server/pratiche/termini'
import { ButtonLink } from '../../../../../../ui/components/button'
import { LawChip } from '../../../../../../ui/components/source-chip'
import { StatoTag } from '../../../../../../ui/pratiche/stato'
import { resaInParole } from '../../../../../../ui/ufficio/banco/resa'
import { Clock } from '../../../../../../ui/ufficio/pratiche/clock'
import { ufficioPath } from '../../../../../pratiche/ufficio'

/** Who, what, until when. */
export const Facts = async ({ aperta: { pratica, persona } }: { readonly aperta: Aperta }) => {
  const t = await getTranslations('coda')
  const locale = await getLocale()
  const format = await getFormatter()
  const orologio = orologioDi(pratica.descritta, pratica.giorno)
  const banco = await getTranslations('banco')
  const resa = resaOf(pratica)
  return (
    <section aria-labelledby="chi" className="card">
      <h2 id="chi">{pratica.nome}</h2>
      <p className="mt-2 flex flex-wrap gap-2">
        <StatoTag stato={pratica.stato} office />
        <Clock scadenza={pratica.scadenza} sospesa={pratica.sospesaDal !== undefined} oggi={today()} />
      </p>
      <dl className="facts mt-2">
        <div>
          <dt>{t('codiceFiscale')}</dt>
          <dd>{pratica.codiceFiscale}</dd>
        </div>
        <div>
          <dt>{t('arrivata')}</dt>
          <dd>
            {format.dateTime(pratica.presentataIl, { dateStyle: 'long', timeStyle: 'short' })} ·{' '}
            {t(pratica.tramite === 'sportello' ? 'alloSportello' : 'dalPortale')}
          </dd>
        </div>
        {resa === undefined ? null : (
          <div>
            <dt>{banco('resa.titoloRicevuta')}</dt>
            <dd className="whitespace-pre-line">{resaInParole(banco, resa).join('\n')}</dd>
          </div>
        )}
        {pratica.luogo === undefined ? null : (
          <div>
            <dt>{t('catasto')}</dt>
            <dd>{pratica.luogo}</dd>
          </div>
        )}
      </dl>
      <p className="mt-2">
        <LawChip law={orologio.legge} />
      </p>
      <p className="btns mt-4">
        <ButtonLink
          kind="second"
          small
          icon="download"
          download
          href={localeHref(locale, `${ufficioPath(pratica)}/ricevuta`)}
        >
          {t('ricevuta')}
        </ButtonLink>
      </p>
      {persona === undefined ? (
        <p className="mt-4">{t('sconosciuta')}</p>
      ) : (
        <p className="mt-4">
          <a href={localeHref(locale, `/ufficio/contribuenti/${persona}`)}>{t('posizione')}</a>
        </p>
      )}
    </section>
  )
}
