import { useLocale, useTranslations } from 'next-intl'
import { isMqIlleggibile, propostaArea, propostaScelta, type PropostaArea } from '../../../contracts/calcolo/area'
import { idZona, type ValoriAree, type ZonaArea } from '../../../contracts/parametri/aree'
import { AreeFonte } from '../../comune/aree'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Help } from '../../components/help'
import { Select } from '../../components/select'
import { decimalText, euro } from '../../format'
import { fieldOfAsked, type Asked } from './asked'

/** A surface as people write it: `1.250,5`. */
export const useSurface = (): ((hundredths: number) => string) => {
  const locale = useLocale()
  return (hundredths) => decimalText(String(hundredths / 100), locale)
}

/** What the zone is called and what a square metre of it is worth. */
const useZoneName = (): ((zona: ZonaArea) => string) => {
  const t = useTranslations('domande.venale.area')
  const locale = useLocale()
  return ({ zona, destinazione, valore }) =>
    t('option', {
      zone: destinazione === undefined ? zona : `${zona}, ${destinazione}`,
      value: euro(valore, locale),
    })
}

type ProposalProps = { readonly asked: Asked; readonly proposta: PropostaArea; readonly chosen: boolean }

/** Surface times value, and the button that writes it into the answer. */
const Proposal = ({ asked: { prefix }, proposta: { zona, centesimiMq, valore }, chosen }: ProposalProps) => {
  const t = useTranslations('domande.venale.area')
  const locale = useLocale()
  const surface = useSurface()
  const [, immobile, periodo] = /^i(\d+)\.p(\d+)\./.exec(prefix) ?? []
  const value = euro(valore, locale)
  return (
    <>
      <p className="mt-4">{t('sum', { surface: surface(centesimiMq), each: euro(zona.valore, locale), value })}</p>
      {zona.riduzioni === undefined ? null : (
        <p className="mt-2">
          {t('riduzioni')} <q lang="it">{zona.riduzioni}</q>
        </p>
      )}
      {chosen ? (
        <p className="mt-4">{t('chosen')}</p>
      ) : (
        <p className="mt-4">
          <Button kind="second" small name="azione" value={`usa-valore:${immobile}:${periodo}:${valore}`}>
            {t('use', { value })}
          </Button>
        </p>
      )}
    </>
  )
}

/** The values of the comune, zone by zone: what they come to for this plot. Whoever knows better writes their own. */
export const AreaHelp = ({ asked, aree }: { readonly asked: Asked; readonly aree: ValoriAree }) => {
  const t = useTranslations('domande.venale.area')
  const limit = useTranslations('schedaComune.aree')
  const nameOf = useZoneName()
  const { campi } = asked.risposte
  const proposta = propostaArea(aree.zone, campi)
  const chosen = propostaScelta(aree.zone, campi) !== undefined
  const isWrong = isMqIlleggibile(campi)
  return (
    <Help
      summary={t('title', { comune: asked.comune.nome })}
      group={`${asked.prefix}venale`}
      open={campi.zona !== undefined || campi.mq !== undefined}
    >
      <p>{limit('limite', { comune: asked.comune.nome })}</p>
      <Select
        {...fieldOfAsked(asked, 'zona')}
        label={t('zone')}
        empty={t('choose')}
        options={aree.zone.map((zona) => ({ value: idZona(zona), label: nameOf(zona) }))}
      />
      <Field
        {...fieldOfAsked(asked, 'mq')}
        {...(isWrong ? { problem: t('unreadable') } : {})}
        label={t('surface')}
        hint={t('surfaceHint')}
        unit="m²"
        numeric="decimal"
        width="s"
      />
      {proposta === undefined ? (
        <p className="mt-4">
          <Button kind="second" small name="aggiorna" value="si">
            {t('work')}
          </Button>
        </p>
      ) : (
        <Proposal asked={asked} proposta={proposta} chosen={chosen} />
      )}
      <AreeFonte aree={aree} />
    </Help>
  )
}
