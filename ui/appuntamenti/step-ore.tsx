import { useTranslations } from 'next-intl'
import type { Chiesto, Modo } from '../../contracts/appuntamento'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { Carried } from './carried'
import { Hours, type OraOfferta } from './hours'

type StepOreProps = {
  readonly chiesto: Chiesto
  readonly modo: Modo
  readonly ente: string
  readonly ufficio: string
  readonly ore: readonly OraOfferta[]
  /** The pages after and before, with their language. */
  readonly next: string
  readonly back: string
}

/** The hours to choose from, and the way back to what was asked. */
export const StepOre = ({ chiesto, modo, ente, ufficio, ore, next, back }: StepOreProps) => {
  const t = useTranslations('appuntamenti')
  return (
    <>
      <p>
        {t('askedFor', { tema: t(`tema.${chiesto.tema}`), modo: t(`modo.${modo}`), ente, ufficio })}
        {chiesto.priorita === 'nessuna' ? null : ` ${t('askedFirst')}`}
      </p>
      {ore.length === 0 ? (
        <Notice tone="wait" level={2} title={t('noHours')}>
          <p>{t('noHoursText')}</p>
        </Notice>
      ) : (
        <form method="post" action={next} aria-labelledby="liberi">
          <Carried chiesto={chiesto} modo={modo} />
          <h2 id="liberi">{t('freeHours')}</h2>
          <Hours ore={ore} />
        </form>
      )}
      <form method="post" action={back}>
        <Carried chiesto={chiesto} modo={modo} />
        <p className="btns">
          <Button kind="second" name="indietro" value="si">
            {t('changeAsked')}
          </Button>
        </p>
      </form>
    </>
  )
}
