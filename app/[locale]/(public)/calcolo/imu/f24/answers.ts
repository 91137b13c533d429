import { useLocale, useTranslations } from 'next-intl'
import { prefixOf } from '../../../../../../contracts/contribuente/campi'
import type { Contribuente } from '../../../../../../f24/model/delega'
import { campoOperazione } from '../../../../../../server/f24/modulo'
import { date } from '../../../../../../ui/format'
import type { PostedAnswer } from '../../../../../../ui/f24/posted-answers'
import { chiWords } from '../../../../../../ui/f24/scelte-fields'
import type { CheckView } from './load'

/** Question and answer of one person, as they will be printed. */
const usePersona = () => {
  const t = useTranslations('contribuente')
  const locale = useLocale()
  return ({ codiceFiscale, anagrafica }: Contribuente, who: number, chi: string): PostedAnswer[] => {
    const answer = (campo: string, question: string, text: string): PostedAnswer => ({
      key: `${who}-${campo}`,
      question: chi === '' ? question : `${chi}, ${question}`,
      answer: text,
      change: { field: prefixOf(who) + campo },
    })
    const code = answer('cf', t('cf'), codiceFiscale)
    if (anagrafica?.kind === 'ente')
      return [code, answer('denominazione', t('denominazione'), anagrafica.denominazione)]
    if (anagrafica === undefined) return [code]
    const { cognome, nome, dataNascita, sesso, comuneNascita, provinciaNascita } = anagrafica
    return [
      code,
      answer('cognome', t('cognome'), cognome),
      answer('nome', t('nome'), nome),
      answer('nascita.g', t('nascita'), dataNascita === undefined ? '' : date(dataNascita, locale)),
      answer('sesso', t('sesso'), sesso === undefined ? '' : t(sesso)),
      answer('comune', t('comune'), comuneNascita ?? ''),
      answer('provincia', t('provincia'), provinciaNascita ?? ''),
    ]
  }
}

/** Check your answers: what is paid, for which properties, and who pays. */
export const useAnswers = ({ calcolo, modulo, stampe }: CheckView, calcoloHref: string): readonly PostedAnswer[] => {
  const t = useTranslations('f24.check')
  const form = useTranslations('f24.form')
  const persona = usePersona()
  const { comune, anno, risposte } = calcolo
  const where = {
    count: risposte.immobili.length,
    comune: comune.nome,
    provincia: comune.provincia,
    anno: String(anno),
  }
  const several = modulo.intestatari.length > 1
  const operazione = ({ intestatari }: typeof modulo, who: number, chi: string): readonly PostedAnswer[] => {
    const typed = intestatari.find(({ titolare }) => titolare.who === who)?.operazione ?? ''
    const field = campoOperazione(who)
    const question = form('operazione.label')
    if (typed === '') return []
    return [{ key: field, question: chi === '' ? question : `${chi}, ${question}`, answer: typed, change: { field } }]
  }
  return [
    { key: 'immobili', question: t('immobili'), answer: t('immobiliCount', where), change: { href: calcoloHref } },
    { key: 'quale', question: t('quale'), answer: form(modulo.quale), change: { field: 'quale' } },
    ...stampe.flatMap(({ titolare: { who }, moduli }) => {
      const contribuente = moduli[0]?.deleghe[0]?.contribuente
      if (contribuente === undefined) return []
      const chi = several ? chiWords(form, who) : ''
      return [...persona(contribuente, who, chi), ...operazione(modulo, who, chi)]
    }),
  ]
}
