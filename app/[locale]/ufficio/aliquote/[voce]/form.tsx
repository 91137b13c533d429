import { useTranslations } from 'next-intl'
import { gruppiDi } from '../../../../../contracts/parametri/tariffe'
import { DateField } from '../../../../../ui/components/date-field'
import { AttoFields } from '../../../../../ui/parametri/atto-fields'
import { CampiFields } from '../../../../../ui/parametri/campi-fields'
import { DecisioneForm } from '../../../../../ui/parametri/decisione-form'
import { wrongAt } from '../../../../../ui/parametri/problem-words'
import type { LettoTariffe, Tenuto } from './read'

type FormProps = {
  readonly tenuto: Tenuto
  readonly letto: LettoTariffe
  readonly token: string
  readonly open: boolean
  readonly seen: boolean
}

export const TariffeForm = ({ tenuto: { voce, belfiore, anno }, letto, token, open, seen }: FormProps) => {
  const t = useTranslations('parametri')
  const { problems } = letto
  const about = { comune: belfiore, anno: String(anno), ...(seen ? { visto: letto.value?.impronta ?? '' } : {}) }
  return (
    <DecisioneForm to={`/ufficio/aliquote/${voce}/salva`} token={token} about={about} open={open} seen={seen}>
      <CampiFields gruppi={gruppiDi(voce)} testi={letto.testi} problems={problems} />
      <div className="mt-8">
        <DateField
          prefix="dal"
          label={t('tariffe.dal')}
          hint={t(`tariffe.voce.${voce}.dalHint`, { anno: String(anno) })}
          value={letto.dal}
          {...wrongAt(t, problems, 'dal.g')}
        />
      </div>
      {open ? <AttoFields typed={letto.atto} problems={problems} /> : null}
    </DecisioneForm>
  )
}
