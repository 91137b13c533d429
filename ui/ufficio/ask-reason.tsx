import { useTranslations } from 'next-intl'
import { MOTIVI } from '../../contracts/ricerca'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Field } from '../components/field'

/** Before a position is opened that no search led to: why. One button each. */
export const AskReason = ({ id, token }: { readonly id: string; readonly token: string }) => {
  const t = useTranslations('contribuenti')
  return (
    <OwnForm to="/ufficio/contribuenti/motivo" token={token} about={{ id }} className="narrow mt-8 grid gap-4">
      <Field name="pratica" label={t('field.pratica')} hint={t('praticaHint')} maxLength={40} />
      {MOTIVI.map((one) => (
        <p key={one}>
          <Button kind="second" name="motivo" value={one}>
            {t(`motivo.${one}`)}
          </Button>
        </p>
      ))}
    </OwnForm>
  )
}
