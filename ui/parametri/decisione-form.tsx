import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnForm } from '../area/own-form'
import { Button } from '../components/button'
import { Notice } from '../components/notice'

type DecisioneFormProps = {
  readonly to: string
  readonly token: string
  readonly about: Readonly<Record<string, string>>
  /** May change; who may not reads. */
  readonly open: boolean
  /** The effect of what stands in the form was shown: it may be saved. */
  readonly seen: boolean
  readonly children: ReactNode
}

const Buttons = ({ seen }: Pick<DecisioneFormProps, 'seen'>) => {
  const t = useTranslations('parametri')
  return (
    <>
      {seen ? (
        <div className="mt-8">
          <Notice tone="info" title={t('shown')}>
            <p>{t('saveHint')}</p>
          </Notice>
        </div>
      ) : null}
      <p className="btns mt-8">
        {seen ? (
          <Button name="mossa" value="salva">
            {t('save')}
          </Button>
        ) : null}
        <Button kind={seen ? 'second' : 'first'} name="mossa" value="effetto">
          {t('show')}
        </Button>
      </p>
    </>
  )
}

/** Around every decision of a comune: the effect comes first, and only then the button that saves. */
export const DecisioneForm = ({ to, token, about, open, seen, children }: DecisioneFormProps) => (
  <OwnForm to={to} token={token} about={about}>
    <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" name="mossa" value="effetto" />
    <fieldset className="bare" disabled={!open}>
      {children}
    </fieldset>
    {open ? <Buttons seen={seen} /> : null}
  </OwnForm>
)
