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
  /** What the last button does. */
  readonly atto?: 'salva' | 'ritira'
  readonly children: ReactNode
}

const WORDS = {
  salva: { title: 'shown', hint: 'saveHint', button: 'save' },
  ritira: { title: 'ritira.shown', hint: 'ritira.hint', button: 'ritira.button' },
} as const

const Buttons = ({ seen, atto = 'salva' }: Pick<DecisioneFormProps, 'seen' | 'atto'>) => {
  const t = useTranslations('parametri')
  const words = WORDS[atto]
  return (
    <>
      {seen ? (
        <div className="mt-8">
          <Notice tone="info" title={t(words.title)}>
            <p>{t(words.hint)}</p>
          </Notice>
        </div>
      ) : null}
      <p className="btns mt-8">
        {seen ? (
          <Button name="mossa" value={atto}>
            {t(words.button)}
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
export const DecisioneForm = ({ to, token, about, open, seen, atto, children }: DecisioneFormProps) => (
  <OwnForm to={to} token={token} about={about}>
    <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" name="mossa" value="effetto" />
    <fieldset className="bare" disabled={!open}>
      {children}
    </fieldset>
    {open ? <Buttons seen={seen} {...(atto === undefined ? {} : { atto })} /> : null}
  </OwnForm>
)
