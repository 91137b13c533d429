import { useLocale, useTranslations } from 'next-intl'
import { CAMPI_CONTRIBUENTE, prefixOf } from '../../../../../contracts/contribuente/campi'
import { controlloDi, type Campo } from '../../../../../contracts/dichiarazione/campo'
import { giorniDi, type Contesto } from '../../../../../contracts/dichiarazione/contesto'
import { campiDi, prefixDi, quanti, type Modulo, type Quadro } from '../../../../../contracts/dichiarazione/modulo'
import type { Risposte } from '../../../../../contracts/dichiarazione/risposte'
import { isTyped, leggiCampo } from '../../../../../contracts/dichiarazione/valori'
import { nomeDi, opzioneDi, parolaDi, titoloDi } from '../../../../../ui/dichiarazione/parole'
import { LABELS } from '../../../../../ui/f24/contribuente-labels'
import { date, euro, share } from '../../../../../ui/format'

export type Detta = {
  readonly key: string
  readonly question: string
  readonly answer: string
  /** The control to go back to. */
  readonly field: string
}
export type Parte = {
  readonly key: string
  readonly title: string
  readonly passo: string
  readonly dette: readonly Detta[]
}

/** An answer in words, as it will stand in the declaration. */
const useRisposta = ({ oggi }: Contesto, risposte: Risposte) => {
  const t = useTranslations('dichiarazione')
  const locale = useLocale()
  const giorni = giorniDi(risposte, oggi)
  return (campo: Campo, prefix: string): string => {
    const read = leggiCampo(campo, risposte, prefix, giorni)
    if ('wrong' in read || read.value === undefined) return ''
    switch (campo.tipo) {
      case 'scelta':
        return opzioneDi(t, campo, String(read.value))
      case 'giorno':
        return date(String(read.value), locale)
      case 'euro':
        return euro(Number(read.value) * 100, locale)
      case 'quota':
        return share({ num: Number(read.value), den: 10_000 }, locale)
      case 'spunta':
        return read.value === true ? t('controlla.si') : ''
      case 'ordine':
        return t('quadri.immobili.name', { n: Number(read.value) })
      default:
        return String(read.value)
    }
  }
}

const useAnagrafica = (risposte: Risposte) => {
  const chi = useTranslations('contribuente')
  const locale = useLocale()
  const prefix = prefixOf(0)
  return (): readonly Detta[] => {
    const shown = CAMPI_CONTRIBUENTE.filter((campo) => {
      if (campo === 'kind' || campo === 'confermo' || campo === 'nascita.m' || campo === 'nascita.a') return false
      const isEnte = risposte[`${prefix}kind`] === 'ente'
      return campo === 'cf' || (campo === 'denominazione') === isEnte
    })
    return shown.flatMap((campo) => {
      const typed = risposte[prefix + campo]
      if (typed === undefined) return []
      const [g, m, a] = ['g', 'm', 'a'].map((part) => (risposte[`${prefix}nascita.${part}`] ?? '').padStart(2, '0'))
      const answer =
        campo === 'nascita.g' ? date(`${a}-${m}-${g}`, locale) : typed === 'M' || typed === 'F' ? chi(typed) : typed
      const label = LABELS[campo]
      return [{ key: campo, question: chi(label), answer, field: prefix + campo }]
    })
  }
}

/** Check your answers: every answer given, part by part. */
export const useParti = (modulo: Modulo, contesto: Contesto, risposte: Risposte): readonly Parte[] => {
  const t = useTranslations('dichiarazione')
  const risposta = useRisposta(contesto, risposte)
  const anagrafica = useAnagrafica(risposte)
  const dette = (quadro: Quadro, prefix: string): readonly Detta[] => [
    ...(quadro.anagrafica ? anagrafica() : []),
    ...campiDi(quadro)
      .filter((campo) => isTyped(campo, risposte, prefix))
      .map((campo) => ({
        key: prefix + campo.id,
        question: t(`campi.${parolaDi(campo)}.label`),
        answer: risposta(campo, prefix),
        field: controlloDi(campo, prefix + campo.id),
      })),
  ]
  return modulo.passi
    .flatMap(({ id: passo, quadri }) =>
      quadri.flatMap((quadro): Parte[] => {
        if (quadro.molti === undefined) {
          return [{ key: quadro.id, title: titoloDi(t, quadro), passo, dette: dette(quadro, quadro.prefix) }]
        }
        return Array.from({ length: quanti(quadro, risposte) }, (_, at) => ({
          key: `${quadro.id}-${at}`,
          title: nomeDi(t, quadro, at),
          passo,
          dette: dette(quadro, prefixDi(quadro, at)),
        }))
      }),
    )
    .filter((parte) => parte.dette.length > 0)
}
