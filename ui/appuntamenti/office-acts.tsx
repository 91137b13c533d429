import { useTranslations } from 'next-intl'
import { MOST_NOTE } from '../../contracts/appuntamento'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import type { OfficeRow, TypedReason, VistaShown } from './office.types'

type ActsProps = {
  readonly row: OfficeRow
  readonly vista: VistaShown
  readonly token: string
  readonly typed?: TypedReason
}

/** Why it is cancelled: one box a row, so each has the id of its own. */
const Reason = ({ id, typed }: { readonly id: string; readonly typed?: TypedReason }) => {
  const t = useTranslations('appuntamenti.office')
  const box = `motivo-${id}`
  const isMissing = typed !== undefined && typed.motivo.trim() === ''
  return (
    <div className={isMissing ? 'field field-bad' : 'field'}>
      <label htmlFor={box}>{t('reason')}</label>
      <p className="hint" id={`${box}-hint`}>
        {t('reasonHint')}
      </p>
      {isMissing ? (
        <p className="wrong" id={`${box}-problem`}>
          <Icon name="warning" />
          <span>{t('reasonMissing')}</span>
        </p>
      ) : null}
      <div className="box box-l">
        <input
          id={box}
          name="motivo"
          maxLength={MOST_NOTE}
          autoComplete="off"
          required
          defaultValue={typed?.motivo ?? ''}
          aria-describedby={isMissing ? `${box}-hint ${box}-problem` : `${box}-hint`}
          aria-invalid={isMissing || undefined}
        />
      </div>
    </div>
  )
}

/** What the counter may do with an appointment: say how it went once its hour has come, cancel it before. */
export const OfficeActs = ({ row, vista, token, typed }: ActsProps) => {
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
    <details className="help mt-4" open={typed !== undefined}>
      <summary>
        {t('cancel')}
        <span className="vh">: {row.nome}</span>
      </summary>
      <OwnForm to="/ufficio/appuntamenti/annulla" token={token} about={about} className="mt-4">
        <Reason id={row.id} {...(typed === undefined ? {} : { typed })} />
        <p className="btns mt-4">
          <Button kind="remove" small>
            {t('cancelThis')}
          </Button>
        </p>
      </OwnForm>
    </details>
  )
}
