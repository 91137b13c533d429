import { useTranslations } from 'next-intl'
import { queryOf } from '../../../../../../contracts/calcolo/indirizzo'
import { confrontoHref } from '../../../../../../ui/calcolo/confronto/address'
import { ConfrontoView } from '../../../../../../ui/calcolo/confronto/view'
import type { Computed } from '../../../../../../ui/calcolo/confronto/lati'
import { CopyButton } from '../../../../../../ui/components/copy-button'
import { Amount } from '../../../../../../ui/components/amount'
import { ButtonLink } from '../../../../../../ui/components/button'
import { Notice } from '../../../../../../ui/components/notice'
import { useConfrontoHrefs } from './hrefs'
import type { ConfrontoCaricato } from './load'

type Props = Extract<ConfrontoCaricato, { kind: 'ready' }>

type SideProps = { readonly lato: Computed; readonly name: string; readonly edit: string }

/** One of the two: how it is called, its tax, and the way back to its answers. */
const Side = ({ lato, name, edit }: SideProps) => {
  const t = useTranslations('confronto.page')
  return (
    <div className="card instalment">
      <h2>{name}</h2>
      <Amount cents={lato.persona.result.imposta} size="l" />
      <div className="grid">
        <p>{t('about', { comune: lato.comune, year: String(lato.contesto.anno) })}</p>
        <p className="mt-2 print:hidden">
          <a href={edit}>
            {t('edit')}
            <span className="vh"> {name}</span>
          </a>
        </p>
      </div>
    </div>
  )
}

/** The names of the two sides: the years where they differ, else first and second. */
const useHeads = ({ before, now, isPrima }: Props): readonly [string, string] => {
  const t = useTranslations('confronto.page')
  const [first, second] = [String(before.contesto.anno), String(now.contesto.anno)]
  return isPrima || first !== second ? [first, second] : [t('primo'), t('secondo')]
}

export const Ready = (ready: Props) => {
  const t = useTranslations('confronto')
  const hrefs = useConfrontoHrefs()
  const heads = useHeads(ready)
  const { before, now, isPrima } = ready
  const [a, b] = [queryOf(before.risposte), queryOf(now.risposte)]
  const unsure = before.conto.preparato.daConfermare.length > 0
  return (
    <>
      <div className="head">
        <h1>{isPrima ? t('page.anno') : t('page.casi')}</h1>
      </div>
      <div className="mt-6 grid gap-4 tablet:grid-cols-2">
        <Side lato={before} name={heads[0]} edit={hrefs.edit(before, now, 'b')} />
        <Side lato={now} name={heads[1]} edit={hrefs.edit(now, before, 'a')} />
      </div>
      {unsure ? (
        <div className="mt-4">
          <Notice title={t('annoPrima.daConfermare', { year: String(before.contesto.anno) })} level={2} />
        </div>
      ) : null}
      <div className="mt-8">
        <ConfrontoView before={before} now={now} heads={heads} />
      </div>
      <div className="btns section print:hidden">
        {isPrima ? null : (
          <ButtonLink kind="second" href={confrontoHref(hrefs.page, { a: b, b: a })}>
            {t('page.swap')}
          </ButtonLink>
        )}
        <CopyButton
          label={t('page.copy')}
          done={t('page.copied')}
          of={t('page.copyOf')}
          path={confrontoHref(hrefs.page, isPrima ? { b, prima: true } : { a, b })}
        />
      </div>
    </>
  )
}
