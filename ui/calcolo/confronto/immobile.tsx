import { useLocale, useTranslations } from 'next-intl'
import type { ConfrontoImmobile, RigaConfronto } from '../../../contracts/confronto/confronto-imu'
import { euro, figure } from '../../format'
import { DifferenceTable, type DifferenceRow } from '../../tax/difference-table'
import { cellaText } from './cella'
import { useRigaName } from './words'

type Sides = {
  readonly heads: readonly [before: string, now: string]
}

/** A line that moved with another has its effect there; a line that differs and moves nothing says so. */
const useEffectWords = () => {
  const t = useTranslations('confronto.table')
  const locale = useLocale()
  const name = useRigaName()
  return (riga: RigaConfronto, all: readonly RigaConfronto[]): string => {
    if (riga.cents !== undefined) return euro(riga.cents, locale, true)
    if (riga.isSame) return t('same')
    const leader = all.find(({ insieme }) => insieme.includes(riga.id))
    return leader ? t('with', { name: name(leader.id) }) : t('none')
  }
}

const useRows = ({ heads }: Sides) => {
  const cells = useTranslations('confronto.cella')
  const t = useTranslations('confronto')
  const locale = useLocale()
  const name = useRigaName()
  const effect = useEffectWords()
  return ({ tratti }: ConfrontoImmobile): DifferenceRow[] => {
    const all = tratti.flatMap(({ righe }) => righe)
    const several = tratti.filter(({ periodo }) => periodo !== undefined).length > 1
    return tratti.flatMap(({ periodo, righe }) =>
      righe.map((riga, at): DifferenceRow => {
        const moved = riga.cents !== undefined || all.some(({ insieme }) => insieme.includes(riga.id))
        const empty = riga.id === 'anno' ? heads : undefined
        return {
          key: `${periodo ?? 'x'}-${riga.id}-${at}`,
          name: name(riga.id),
          ...(several && periodo !== undefined ? { note: t('stretch', { number: periodo + 1 }) } : {}),
          before: empty?.[0] ?? cellaText(cells, riga.id, riga.before, locale),
          now: empty?.[1] ?? cellaText(cells, riga.id, riga.now, locale),
          effect: effect(riga, all),
          state: !riga.isSame && moved ? 'changed' : 'same',
        }
      }),
    )
  }
}

type ConfrontoTableProps = Sides & { readonly own: ConfrontoImmobile; readonly name: string }

/** The lines of one immobile, and what its tax becomes. */
export const ConfrontoTable = ({ own, name, heads }: ConfrontoTableProps) => {
  const t = useTranslations('confronto')
  const locale = useLocale()
  const rows = useRows({ heads })(own)
  const [before, now] = heads
  const nothing = t('cella.nonCera')
  return (
    <section className="card versus" aria-label={name}>
      <h3 className="versus-name">{name}</h3>
      <DifferenceTable
        caption={t('table.caption', { name, before, now })}
        heads={{ name: t('table.line'), before, now }}
        rows={rows}
        total={{
          name: t('table.tax'),
          before: own.before === undefined ? nothing : figure(own.impostaBefore, locale),
          now: own.now === undefined ? nothing : figure(own.impostaNow, locale),
          effect: own.differenza === 0 ? t('table.same') : euro(own.differenza, locale, true),
        }}
      />
    </section>
  )
}
