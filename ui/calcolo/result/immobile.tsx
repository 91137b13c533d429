import { useLocale, useTranslations } from 'next-intl'
import { contanoFigli, isOfBase } from '../../../contracts/calcolo/anni'
import { isCategoria } from '../../../engine/catasto/categoria'
import { QUOTA_STATO } from '../../../engine/imu/imu'
import type { ImmobileResult } from '../../../engine/imu/imu.types'
import { entryOn } from '../../../engine/kernel/dated'
import { roundCents } from '../../../engine/kernel/money'
import { Lines } from '../../components/lines'
import type { SumStep } from '../../components/steps-table'
import { LawChip } from '../../components/source-chip'
import { Tag } from '../../components/tag'
import { dayAndMonth, euro, figure } from '../../format'
import { ImmobileCard } from '../../tax/immobile-card'
import { fraseOf } from '../../../contracts/calcolo/spiega'
import { iconOf, nameOf } from '../names'
import { Column } from './column'
import { Reason } from './reason'
import { Sentence } from './sentence'
import { immobileHref, type SumView } from './view'
import { Ways } from './ways'

type Own = { readonly view: SumView; readonly result: ImmobileResult }

const indexOf = ({ id }: ImmobileResult): number => Number(id.slice(1))

const useDetrazione = ({ view, result }: Own): readonly SumStep[] => {
  const t = useTranslations('passi')
  const locale = useLocale()
  if (result.detrazione === 0) return []
  const step = view.persona.trace.steps.find(({ at, rule }) => at === result.id && rule.id === 'detrazione')
  if (!step) return []
  return [
    {
      key: 'detrazione',
      name: t('detrazione.name'),
      note: t(contanoFigli(view.contesto.anno) ? 'detrazione.noteFigli' : 'detrazione.note'),
      result: figure(-result.detrazione, locale),
      source: <LawChip law={step.rule.law} />,
    },
  ]
}

type StretchProps = Own & { readonly periodo: number; readonly more: readonly SumStep[] }

const Stretch = ({ view, result, periodo, more }: StretchProps) => {
  const t = useTranslations('risultato')
  const locale = useLocale()
  const own = view.conto.preparato.immobili[indexOf(result)]?.periodi[periodo]
  const shown = result.periodi[periodo]!
  const alone = result.periodi.length === 1
  const { trace } = view.persona
  const frase = fraseOf(trace, result.id, periodo)
  const taxed = frase.aliquota !== undefined
  return (
    <section className={periodo > 0 ? 'mt-10 border-t border-slate-85 pt-6' : ''}>
      {alone || !own?.tratto ? null : (
        <h4 className="mb-3 text-5">
          {t('stretch', { from: dayAndMonth(own.tratto.dal, locale), to: dayAndMonth(own.tratto.al, locale) })}
        </h4>
      )}
      {shown.esenzione ? (
        <div className={taxed ? 'mb-6' : ''}>
          <Reason motivo={shown.esenzione} anno={view.contesto.anno} half={taxed} />
        </div>
      ) : null}
      {taxed ? (
        <>
          <Sentence
            trace={trace}
            id={result.id}
            periodo={periodo}
            result={shown}
            aliquota={own?.aliquota}
            meno={more.length > 0 ? result : undefined}
          />
          <Column
            view={view}
            id={result.id}
            periodo={periodo}
            more={more}
            total={{
              name: alone ? t('tax', { year: String(view.contesto.anno) }) : t('stretchTax'),
              result: figure(alone ? result.imposta : (frase.imposta ?? roundCents({ num: 0, den: 1 })), locale),
            }}
          />
        </>
      ) : shown.esenzione ? null : (
        <p className="say">{t('noMonths')}</p>
      )}
      {taxed ? <Ways view={view} id={result.id} periodo={periodo} /> : null}
    </section>
  )
}

/** Group D, and in 2012 nearly everything: what goes to the State and what to the comune. */
const Split = ({ view, result }: Own) => {
  const t = useTranslations('risultato.split')
  if (result.stato === 0) return null
  const { anno } = view.contesto
  const ofBase = isOfBase(anno)
  return (
    <section className="mt-8">
      <h4 className="text-5">{t('title')}</h4>
      <Lines
        lines={[
          { key: 'stato', name: t('stato'), note: t(ofBase ? 'statoBaseNote' : 'statoNote'), cents: result.stato },
          {
            key: 'comune',
            name: t('comune', { comune: view.comune.nome }),
            note: t(ofBase ? 'comuneBaseNote' : 'comuneNote'),
            cents: result.comune,
          },
        ]}
      />
      <p className="mt-2">
        <LawChip law={entryOn(QUOTA_STATO, `${anno}-01-01`).law} />
      </p>
    </section>
  )
}

/** The whole sum of one immobile: sentence and column of each stretch, then what they come to. */
export const ImmobileResultCard = ({ view, result }: Own) => {
  const t = useTranslations('risultato')
  const names = useTranslations('calcolo.nomi')
  const categories = useTranslations('categorie')
  const locale = useLocale()
  const at = indexOf(result)
  const immobile = view.risposte.immobili[at]!
  const categoria = immobile.periodi[0]?.campi.categoria ?? ''
  const detrazione = useDetrazione({ view, result })
  const alone = result.periodi.length === 1
  const exempt = result.imposta === 0 && result.periodi.every(({ esenzione }) => esenzione !== undefined)
  return (
    <ImmobileCard
      id={`r${at}`}
      level={3}
      icon={iconOf(immobile)}
      name={nameOf(names, immobile)}
      about={isCategoria(categoria) ? `${categoria}, ${categories(categoria)}` : undefined}
      cents={result.imposta}
      open={!exempt}
      foot={
        <span className="btns">
          {exempt ? (
            <Tag tone="ok" icon="check">
              {t('exempt')}
            </Tag>
          ) : null}
          <a className="print:hidden" href={immobileHref(view, at)}>
            {t('edit')}
            <span className="vh"> {nameOf(names, immobile)}</span>
          </a>
        </span>
      }
    >
      <div className={exempt ? 'imm-body pt-0 tablet:pl-20' : 'imm-body'}>
        {result.periodi.map((_, periodo) => (
          <Stretch key={periodo} view={view} result={result} periodo={periodo} more={alone ? detrazione : []} />
        ))}
        {alone ? null : (
          <p className="mt-6 text-5">
            {t('sumOfStretches')} <b className="whitespace-nowrap">{euro(result.imposta, locale)}</b>
          </p>
        )}
        <Split view={view} result={result} />
      </div>
    </ImmobileCard>
  )
}
