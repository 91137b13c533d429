import { useLocale, useTranslations } from 'next-intl'
import { law } from '../../../engine/kernel/law'
import type { CodiceImu, RigaImu } from '../../../engine/imu/imu.types'
import type { Cents } from '../../../engine/kernel/money'
import { Help } from '../../components/help'
import { LawChip } from '../../components/source-chip'
import { euro } from '../../format'
import type { SumView } from './view'

/** From cents to the whole euro of each row of the F24: where the total comes to differ from the sum of the taxes. */
export const Rounding = ({ persona }: SumView) => {
  const t = useTranslations('risultato.rounding')
  const codes = useTranslations('risultato.codici')
  const locale = useLocale()
  if (persona.righe.length === 0) return null
  const paid = (codice: CodiceImu, rata: 'acconto' | 'saldo'): Cents =>
    (persona.righe.find((row) => row.codice === codice && row.rata === rata)?.importo ?? 0) as Cents
  const both = (riga: RigaImu, rata: 'acconto' | 'saldo'): string =>
    t('both', { exact: euro(riga[rata], locale), paid: euro(paid(riga.codice, rata), locale) })
  return (
    <div className="mt-6">
      <Help summary={t('summary')}>
        <p>{t('text')}</p>
        <ul className="grid gap-2">
          {persona.result.righe.map((riga) => (
            <li key={riga.codice}>
              <b>{t('code', { code: riga.codice, name: codes(riga.codice) })}</b>
              <br />
              {t('row', { acconto: both(riga, 'acconto'), saldo: both(riga, 'saldo') })}
            </li>
          ))}
        </ul>
        <LawChip law={law('L. 296/2006', 'art. 1 c. 166')} />
      </Help>
    </div>
  )
}
