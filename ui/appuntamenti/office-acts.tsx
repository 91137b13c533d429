import { useTranslations } from 'next-intl'
import { MOST_NOTE } from '../../contracts/appuntamento'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import type { OfficeRow, VistaShown } from './office.types'

type ActsProps = { readonly row: OfficeRow; readonly vista: VistaShown; readonly token: string }

/** What the counter may do with an appointment: say how it went once its hour has come, cancel it before. */
export const OfficeActs = ({ row, vista, token }: ActsProps) => {
  const t = useTranslations('appuntamenti.office')
  const { comune, vista: view, dal: giorno, ufficio, tema } = vista
  const about = { comune, id: row.id, vista: view, giorno, ufficio, tema }
  if (row.cominciato && row.stato !== 'annullato') {
    return (
      <OwnForm to="/ufficio/appuntamenti/segna" token={token} about={about}>
        <p className="btns mt-4">
          {(['tenuto', 'mancato'] as const)
            .filter((stato) => stato !== row.stato)
            .map((stato) => (
              <Button key={stato} kind="second" small name="stato" value={stato}>
                {t(`mark.${stato}`)}
                <span className="vh">: {row.nome}</span>
              </Button>
            ))}
        </p>
      </OwnForm>
    )
  }
  if (!row.aperto) return null
  return (
    <details className="help mt-4">
      <summary>
        {t('cancel')}
        <span className="vh">: {row.nome}</span>
      </summary>
      <OwnForm to="/ufficio/appuntamenti/annulla" token={token} about={about} className="mt-4">
        <div className="field">
          <label htmlFor={`motivo-${row.id}`}>{t('reason')}</label>
          <p className="hint" id={`motivo-${row.id}-hint`}>
            {t('reasonHint')}
          </p>
          <div className="box box-l">
            <input
              id={`motivo-${row.id}`}
              name="motivo"
              maxLength={MOST_NOTE}
              autoComplete="off"
              required
              aria-describedby={`motivo-${row.id}-hint`}
            />
          </div>
        </div>
        <p className="btns mt-4">
          <Button kind="remove" small>
            {t('cancelThis')}
          </Button>
        </p>
      </OwnForm>
    </details>
  )
}
