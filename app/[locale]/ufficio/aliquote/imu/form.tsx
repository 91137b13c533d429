import { useLocale } from 'next-intl'
import { LINEE } from '../../../../../contracts/parametri/prospetto'
import { limitiDiLinea } from '../../../../../engine/imu/imu'
import { factor } from '../../../../../ui/format'
import { AttoFields } from '../../../../../ui/parametri/atto-fields'
import { DecisioneForm } from '../../../../../ui/parametri/decisione-form'
import { CasiFields, LineeFields, type Limiti } from '../../../../../ui/parametri/prospetto-fields'
import type { Inizio, Letto } from './read'

type FormProps = {
  readonly belfiore: string
  readonly inizio: Inizio
  readonly letto: Letto
  readonly token: string
  /** May change; who may not reads. */
  readonly open: boolean
  /** The effect of what stands in the form was shown: it may be saved. */
  readonly seen: boolean
  /** What is wrong is said only of a form that was to be computed. */
  readonly checked: boolean
}

const useLimiti = (anno: number): Limiti => {
  const locale = useLocale()
  const percent = ({ num, den }: { readonly num: number; readonly den: number }): string =>
    factor({ num: num * 100, den }, locale)
  return Object.fromEntries(
    LINEE.map((linea) => {
      const { minima, ordinaria } = limitiDiLinea(linea, anno)
      return [linea, { min: percent(minima), max: percent(ordinaria) }]
    }),
  ) as Limiti
}

export const ProspettoForm = ({ belfiore, inizio, letto, token, open, seen, checked }: FormProps) => {
  const { anno, held, vocabolario } = inizio
  const problems = checked ? letto.problems : []
  const limiti = useLimiti(anno)
  const about = { comune: belfiore, anno: String(anno), ...(seen ? { visto: letto.value?.impronta ?? '' } : {}) }
  return (
    <DecisioneForm to="/ufficio/aliquote/imu/salva" token={token} about={about} open={open} seen={seen}>
      <LineeFields typed={letto.typed} problems={problems} limiti={limiti} anno={anno} />
      <CasiFields typed={letto.typed} problems={problems} held={held.differenziate} vocabolario={vocabolario} />
      {open ? <AttoFields typed={letto.atto} problems={problems} /> : null}
    </DecisioneForm>
  )
}
