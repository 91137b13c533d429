import { useLocale, useTranslations } from 'next-intl'
import { saldiDiversi } from '../../../../../../engine/imu/imu'
import { CONTROLLI, type ControlloId } from '../../../../../../server/f24/moduli'
import { figure, euro } from '../../../../../../ui/format'
import type { CheckLine } from '../../../../../../ui/f24/checks'
import { isCodice } from '../../../../../../ui/f24/spiegata'
import type { CheckView } from './load'

const sum = (parts: readonly string[], total: string): string =>
  parts.length === 1 ? total : `${parts.join(' + ')} = ${total}`

/** The sum of each sheet as one would do it by hand. */
const useSums = () => {
  const locale = useLocale()
  return ({ stampe }: CheckView): string =>
    stampe
      .flatMap(({ moduli }) => moduli.flatMap(({ deleghe }) => deleghe))
      .map(({ righe, saldoFinale }) =>
        sum(
          righe.map(({ debito }) => figure(debito, locale)),
          figure(saldoFinale, locale),
        ),
      )
      .join('; ')
}

const useCodici = () => {
  const t = useTranslations('f24.codici')
  return ({ stampe }: CheckView): string => {
    const rows = stampe.flatMap(({ moduli }) => moduli.flatMap(({ rata }) => rata.righe))
    const codici = [...new Set(rows.map(({ riga }) => riga.codiceTributo))]
    return codici.map((codice) => (isCodice(codice) ? `${codice} ${t(codice).toLowerCase()}` : codice)).join(', ')
  }
}

/** The other rounding of the saldo that is printed, for each person whose figure it would change. */
const useOtherSaldo = () => {
  const t = useTranslations('f24.checks.euro')
  const locale = useLocale()
  return ({ stampe }: CheckView): string =>
    stampe
      .filter(({ moduli }) => moduli.some(({ rata }) => rata.rata === 'saldo'))
      .flatMap(({ titolare: { posizione, result } }) => saldiDiversi(posizione, result) ?? [])
      .map(({ daSolo, differenza }) =>
        t('dueSaldi', { alone: euro(daSolo, locale), difference: euro(differenza, locale) }),
      )
      .join(' ')
}

/** What was compared, in words, when it agrees. */
const useTexts = () => {
  const t = useTranslations('f24.checks')
  const locale = useLocale()
  const sums = useSums()
  const codiciOf = useCodici()
  const otherSaldo = useOtherSaldo()
  return (view: CheckView): Readonly<Record<ControlloId, Pick<CheckLine, 'title' | 'text'>>> => {
    const { comune, anno } = view.calcolo
    const result = view.stampe[0]?.titolare.result
    const isEnte = view.stampe.every(({ typed }) => typed.kind === 'ente')
    const year = String(anno)
    const where = { ente: comune.belfiore, comune: comune.nome, provincia: comune.provincia }
    const due = { dovuto: euro(result?.dovuto ?? 0, locale), minimo: euro(result?.minimo ?? 0, locale) }
    return {
      'codice-fiscale': {
        title: t('codice-fiscale.title'),
        text: isEnte ? t('codice-fiscale.textEnte') : t('codice-fiscale.text'),
      },
      ente: { title: t('ente.title', where), text: t('ente.text', { anno: year }) },
      codici: { title: t('codici.title', { anno: year }), text: t('codici.text', { codici: codiciOf(view) }) },
      caselle: { title: t('caselle.title'), text: t(`caselle.${view.modulo.quale}`) },
      euro: { title: t('euro.title'), text: `${t('euro.text')} ${otherSaldo(view)}`.trim() },
      somma: { title: t('somma.title'), text: t('somma.text', { somma: sums(view) }) },
      minimo: { title: t('minimo.title'), text: t('minimo.text', due) },
    }
  }
}

/** One line a check, all persons together; where something does not agree, the sentence that says what. */
export const useCheckLines = (view: CheckView): readonly CheckLine[] => {
  const said = useTranslations('f24Problems')
  const texts = useTexts()(view)
  return CONTROLLI.map((id) => {
    const own = view.stampe.flatMap(({ controlli }) => controlli.filter((controllo) => controllo.id === id))
    const problems = own.flatMap((controllo) => controllo.problems)
    return {
      key: id,
      passed: own.every(({ passed }) => passed),
      title: texts[id].title,
      text: problems.length === 0 ? texts[id].text : problems.map(({ code, values }) => said(code, values)).join(' '),
    }
  })
}
