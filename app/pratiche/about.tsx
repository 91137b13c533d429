import { useTranslations } from 'next-intl'
import type { Procedura } from '../../contracts/pratiche/procedura'
import { orologioDi } from '../../server/pratiche/termini'
import { LawChip } from '../../ui/components/source-chip'
import type { Parole } from '../../ui/pratiche/parole'
import { quandoServe } from '../../ui/pratiche/carte'

type AboutProps = { readonly procedura: Procedura; readonly parole: Parole; readonly oggi: string }

/** What it takes, within how long the office answers, and what holds if it does not. */
export const AboutProcedura = ({ procedura, parole, oggi }: AboutProps) => {
  const t = useTranslations('pratiche')
  const { giorni, lavorativi, silenzio, legge } = orologioDi(procedura, oggi)
  const { entro, carte, leggi } = procedura
  return (
    <>
      <section aria-labelledby="cosa-ottieni">
        <h2 id="cosa-ottieni">{t('cheCosaOttieni')}</h2>
        <p className="mt-2">{parole('ottieni')}</p>
      </section>
      {carte.length === 0 ? null : (
        <section aria-labelledby="cosa-serve">
          <h2 id="cosa-serve">{t('carte')}</h2>
          <ul className="mt-2">
            {carte.map((carta) => (
              <li key={carta.id}>
                <b>{parole(`carte.${carta.id}.titolo`)}</b> ({quandoServe(t, parole, procedura, carta)}).{' '}
                {parole(`carte.${carta.id}.testo`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="tempi">
        <h2 id="tempi">{t('tempi')}</h2>
        {entro === undefined ? null : (
          <p className="mt-2">
            {'annoDopo' in entro
              ? t('entroAnnoDopo')
              : 'anni' in entro
                ? t('entroAnni', { anni: String(entro.anni) })
                : t('entroQuando', { giorni: String(entro.giorni) })}
          </p>
        )}
        <p className="mt-2">{t(lavorativi ? 'rispondeLavorativi' : 'risponde', { giorni: String(giorni) })}</p>
        <p className="mt-2">{t(`silenzio.${silenzio}`)}</p>
        <p className="mt-4 flex flex-wrap gap-2">
          {[...leggi, legge].map((one) => (
            <LawChip key={one.act + one.at} law={one} />
          ))}
        </p>
      </section>
    </>
  )
}
