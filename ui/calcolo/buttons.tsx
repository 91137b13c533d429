'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../components/button'
import { useBrowser } from '../components/use-browser'

/** "Vedi il risultato", and where no script runs the button that asks for the next questions. */
export const FormButtons = ({ resultAction }: { readonly resultAction: string }) => {
  const t = useTranslations('calcolo.vivo')
  const alive = useBrowser()
  return (
    <>
      {alive ? null : (
        <Button kind="second" name="aggiorna" value="si">
          {t('update')}
        </Button>
      )}
      <Button formAction={resultAction}>{t('result')}</Button>
    </>
  )
}
