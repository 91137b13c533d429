import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { avvisiOf } from '../../../../server/avvisi/queries'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { AvvisoList } from '../../../../ui/avvisi/avviso-list'
import { AreaFrame } from '../../../area-frame'

const PAGE = '/area/avvisi'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('avvisi'))('title'),
  robots: { index: false },
})

/** The precompiled statements that somebody has had. */
const AvvisiPage = async () => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const t = await getTranslations('avvisi')
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const avvisi = (await avvisiOf(scope)).map((row) => ({
    ...row,
    comune: names.get(row.belfiore) ?? row.belfiore,
    emesso: today(row.emessoIl),
  }))
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8">
        <AvvisoList avvisi={avvisi} />
      </div>
    </AreaFrame>
  )
}

export default AvvisiPage
