'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../components/button'
import { useBrowser } from '../components/use-browser'

type FormButtonsProps = { readonly resultAction: string; readonly resultTarget?: '_blank' | undefined }

/**
 * "Vedi il risultato", and where no script runs the button that asks for the next questions: the second, so that its
 * going away moves nothing under a finger.
 */
export const FormButtons = ({ resultAction, resultTarget }: FormButtonsProps) => {
  const t = useTranslations('calcolo.vivo')
  const alive = useBrowser()
  return (
    <>
      <Button formAction={resultAction} formTarget={resultTarget}>
        {t('result')}
      </Button>
      {alive ? null : (
        <span className="until-alive">
          <Button kind="second" name="aggiorna" value="si">
            {t('update')}
          </Button>
        </span>
      )}
    </>
  )
}
