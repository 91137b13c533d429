import { useLocale, useTranslations } from 'next-intl'
import { asksBonus, BONUS_CHIESTO } from '../../contracts/tari/risposte'
import { soglieBonus } from '../../engine/tari/tari'
import { Choice } from '../components/choice'
import { MoneyField } from '../components/money-field'
import { Notice } from '../components/notice'
import { LawChip } from '../components/source-chip'
import { euro } from '../format'
import { fieldOf, LAWS, type AskedTari } from './asked'
import type { TariView } from './view'
import { WhyTari } from './why'

/** Up to which ISEE, in the words of a sentence. */
const useSoglie = (anno: number) => {
  const locale = useLocale()
  const { ordinaria, numerosa, figli } = soglieBonus(anno)
  return {
    year: String(anno),
    before: String(anno - 1),
    ordinaria: euro(ordinaria, locale),
    numerosa: euro(numerosa, locale),
    count: figli,
  }
}

/** The ISEE is not asked, only whether it is within the limit: it is the household's, and the address keeps answers. */
const Question = (asked: AskedTari) => {
  const t = useTranslations('tari.domande.bonus')
  const said = useSoglie(asked.risposte.anno)
  return (
    <div className="field group/bonus">
      <Choice
        {...fieldOf(asked, 'bonus')}
        label={t('label')}
        hint={t('hint', said)}
        options={BONUS_CHIESTO.map((value) => ({ value, label: t(`answers.${value}`), quiet: value === 'non-so' }))}
        help={<WhyTari of="bonus" group="bonus" />}
      />
      <div className="mt-6 hidden group-has-[[value=si]:checked]/bonus:block">
        <MoneyField {...fieldOf(asked, 'precedente')} label={t('precedente', said)} hint={t('precedenteHint', said)} />
      </div>
    </div>
  )
}

export const BonusQuestion = (asked: AskedTari) =>
  asksBonus(asked.risposte.anno, asked.risposte.utenza) ? <Question {...asked} /> : null

const Maybe = ({ anno }: { readonly anno: number }) => {
  const t = useTranslations('tari.risultato.bonus')
  const said = useSoglie(anno)
  return (
    <Notice title={t('maybeTitle')}>
      <p>{t('maybe', said)}</p>
      {LAWS.bonus.map((one) => (
        <LawChip key={one.act} law={one} />
      ))}
    </Notice>
  )
}

/** For who did not say: the bonus may be due, and comes by itself. */
export const BonusNotice = ({ anno, risposte }: Pick<TariView, 'anno' | 'risposte'>) => {
  const isOpen = asksBonus(anno, risposte.utenza) && !['si', 'no'].includes(risposte.get('bonus'))
  return isOpen ? <Maybe anno={anno} /> : null
}
