import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { avvisiOf } from '../../../../server/avvisi/queries'
import { datiMandati, type DatiRow } from '../../../../server/emissioni/dati-prima/queries'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { AvvisoList } from '../../../../ui/avvisi/avviso-list'
import { DatiList, type StatoDatiMiei } from '../../../../ui/dati-prima/list'
import { DatiOutcome } from '../../../../ui/dati-prima/outcome'
import { AreaFrame } from '../../../area-frame'

const PAGE = '/area/avvisi'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('avvisi'))('title'),
  robots: { index: false },
})

const statoOf = ({ aperti, confermatiIl, contestati, inAttesa }: DatiRow): StatoDatiMiei => {
  if (contestati.length > 0) return inAttesa ? 'contestati' : 'risposti'
  if (confermatiIl !== undefined) return 'confermati'
  return aperti ? 'aperti' : 'chiusi'
}

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The precompiled statements that somebody has had, and the data that were sent before them. */
const AvvisiPage = async ({ searchParams }: Props) => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const t = await getTranslations('avvisi')
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const rows = await avvisiOf(scope)
  const replaced = new Set(rows.map(({ sostituisce }) => sostituisce))
  const avvisi = rows.map((row) => ({
    ...row,
    sostituito: replaced.has(row.id),
    comune: names.get(row.belfiore) ?? row.belfiore,
    emesso: today(row.emessoIl),
  }))
  const dati = (await datiMandati(scope)).map((row) => ({
    ...{ belfiore: row.belfiore, id: row.id, tributo: row.tributo, anno: row.anno, rata: row.rata },
    ...{ chiudeIl: row.chiudeIl, stato: statoOf(row), comune: names.get(row.belfiore) ?? row.belfiore },
  }))
  return (
    <AreaFrame title={t('title')} lead={t('lead')} page={PAGE}>
      <div className="narrow mt-8">
        <DatiOutcome code={(await searchParams).esito} />
        <DatiList dati={dati} />
        <AvvisoList avvisi={avvisi} />
      </div>
    </AreaFrame>
  )
}

export default AvvisiPage
