import { useLocale, useTranslations } from 'next-intl'
import type { DettoLotto, TestataLotto } from '../../../contracts/lotto'
import { OwnForm } from '../../area/own-form'
import { Button } from '../../components/button'
import { Help } from '../../components/help'
import { Notice } from '../../components/notice'
import { whole } from '../../format'
import { FoglioLetto } from '../../elenchi/foglio-letto'
import { Colonne, type CampoShown } from '../../lotto/colonne'
import { DaCompletare } from './da-completare'

const CONTI = ['righe', 'clienti', 'nuove', 'cambiate', 'uguali', 'tolte', 'errate'] as const

export type ConteggiShown = Readonly<Record<(typeof CONTI)[number] | 'clientiUguali', number>>

type AnteprimaProps = {
  readonly id: string
  readonly token: string
  readonly conteggi: ConteggiShown | undefined
  readonly testata: TestataLotto | undefined
  readonly campi: readonly CampoShown[]
  readonly detti: readonly DettoLotto[]
  readonly altri: number
}

/** Which column is which field, to be read again with. */
const Mappa = ({ id, token, conteggi, testata, campi }: AnteprimaProps) => {
  const t = useTranslations('lotti.mappa')
  if (testata === undefined) return null
  return (
    <Help summary={t('title')} open={conteggi === undefined}>
      <p>{t('testo')}</p>
      <OwnForm to="/studio/lotti/colonne" token={token} about={{ id }} className="mt-4">
        <Colonne testata={testata} campi={campi} />
        <p className="btns mt-6">
          <Button kind="second">{t('leggi')}</Button>
        </p>
      </OwnForm>
    </Help>
  )
}

const Conti = ({ conteggi }: { readonly conteggi: ConteggiShown }) => {
  const t = useTranslations('lotti.anteprima')
  const locale = useLocale()
  return (
    <section aria-labelledby="porta">
      <h2 id="porta">{t('title')}</h2>
      <dl className="facts mt-4">
        {CONTI.map((one) => (
          <div key={one}>
            <dt>{t(one)}</dt>
            <dd>{whole(conteggi[one], locale)}</dd>
          </div>
        ))}
      </dl>
      {conteggi.clientiUguali > 0 ? <p className="mt-4">{t('restano', { count: conteggi.clientiUguali })}</p> : null}
    </section>
  )
}

/** What a file would bring, and the two buttons that decide: nothing of it is kept or computed before. */
export const AnteprimaLotto = (props: AnteprimaProps) => {
  const { id, token, conteggi, detti, altri } = props
  const t = useTranslations('lotti')
  const news = conteggi !== undefined && conteggi.clienti > conteggi.clientiUguali
  return (
    <>
      <FoglioLetto foglio={props.testata?.foglio} />
      {conteggi === undefined ? null : <Conti conteggi={conteggi} />}
      {conteggi !== undefined && conteggi.clienti > 0 && !news ? (
        <Notice tone="ok" level={2} title={t('anteprima.niente')}>
          <p>{t('anteprima.nienteTesto')}</p>
        </Notice>
      ) : null}
      <div>
        {news ? <p className="mb-4">{t('anteprima.nonAncora')}</p> : null}
        <div className="flex flex-wrap gap-4">
          {news ? (
            <OwnForm to="/studio/lotti/conferma" token={token} about={{ id }}>
              <Button>{t('anteprima.conferma')}</Button>
            </OwnForm>
          ) : null}
          <OwnForm to="/studio/lotti/cancella" token={token} about={{ id }}>
            <Button kind="remove">{t('anteprima.lascia')}</Button>
          </OwnForm>
        </div>
      </div>
      <DaCompletare detti={detti} testo={t('mancaFile')} altri={altri > 0 ? t('altri', { count: altri }) : undefined} />
      <Mappa {...props} />
    </>
  )
}
