import { useLocale, useTranslations } from 'next-intl'
import { isProceduraId } from '../../../contracts/pratiche/ids'
import { date } from '../../format'
import { useParole } from '../../pratiche/parole'
import { StatoTag } from '../../pratiche/stato'
import { Clock } from './clock'

export type RigaCoda = {
  readonly id: string
  readonly href: string
  readonly protocollo: string
  readonly nome: string
  readonly procedura: string
  readonly stato: string
  readonly scadenza: string | undefined
  readonly sospesa: boolean
  readonly luogo: string | undefined
  /** `me`: who looks. */
  readonly chi: string | 'me' | undefined
  /** Where one works for several. */
  readonly comune: string | undefined
}

const Titolo = ({ procedura }: { readonly procedura: string }) => {
  const parole = useParole(isProceduraId(procedura) ? procedura : 'tari-inizio')
  return isProceduraId(procedura) ? parole('titolo') : procedura
}

const Riga = ({ riga, oggi }: { readonly riga: RigaCoda; readonly oggi: string }) => {
  const t = useTranslations('coda')
  const locale = useLocale()
  const { href, nome, protocollo, procedura, scadenza, sospesa, stato, chi, luogo, comune } = riga
  return (
    <li className="coda-riga">
      <p>
        <Clock scadenza={scadenza} sospesa={sospesa} oggi={oggi} />
        {scadenza === undefined ? null : <span className="soft small block">{date(scadenza, locale)}</span>}
      </p>
      <p>
        <a href={href}>{nome}</a>
        <span className="soft small block">{[protocollo, comune].filter(Boolean).join(' · ')}</span>
      </p>
      <p>
        <Titolo procedura={procedura} />
        {luogo === undefined ? null : <span className="soft small block">{t('luogo', { luogo })}</span>}
      </p>
      <p>
        <StatoTag stato={stato} office />
      </p>
      <p className="small">{chi === undefined ? t('nessuno') : chi === 'me' ? t('tu') : chi}</p>
    </li>
  )
}

/** The queue, a line for each: how long there is, who, what, where it stands, who has it. */
export const RigheCoda = ({ righe, oggi }: { readonly righe: readonly RigaCoda[]; readonly oggi: string }) => (
  <ul className="coda">
    {righe.map((riga) => (
      <Riga key={riga.id} riga={riga} oggi={oggi} />
    ))}
  </ul>
)
