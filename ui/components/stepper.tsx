import { useTranslations } from 'next-intl'
import { Icon } from './icon'

export type StepperStep = { readonly name: string; readonly href?: string }

type StepperProps = { readonly steps: readonly StepperStep[]; /** From zero. */ readonly current: number }

/** Where one is; the steps done lead back. On a phone four dashes and a sentence. */
export const Stepper = ({ steps, current }: StepperProps) => {
  const t = useTranslations('stepper')
  return (
    <nav className="wrap stepper" aria-label={t('label')}>
      <ol>
        {steps.map(({ name, href }, index) => {
          const done = index < current
          const words = t('step', { number: index + 1, name })
          return (
            <li key={name} data-done={done ? '' : undefined} aria-current={index === current ? 'step' : undefined}>
              {done ? <Icon name="check" /> : null}
              {done && href !== undefined ? <a href={href}>{words}</a> : <span>{words}</span>}
              {done ? <span className="vh">{t('done')}</span> : null}
            </li>
          )
        })}
      </ol>
      <p aria-hidden="true">
        {t.rich('short', {
          number: current + 1,
          of: steps.length,
          name: steps[current]?.name ?? '',
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
    </nav>
  )
}
