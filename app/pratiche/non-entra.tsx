import { getTranslations } from 'next-intl/server'
import type { DichiarazioneProblem } from '../../contracts/dichiarazione/problemi'
import { primoAperto } from '../../contracts/pratiche/percorso'
import { contestoOf } from '../../server/pratiche/bozze'
import { isDichiarazione, leggiDichiarazione, type Firmatario } from '../../server/pratiche/dichiarata'
import type { Bozza } from '../../server/pratiche/queries'
import type { Scope } from '../../server/platform/scope'
import { Notice } from '../../ui/components/notice'
import { fraseDi } from '../../ui/dichiarazione/parole'

/** What the form of the ministry does not take of what was answered; nothing while a question is open. */
export const problemiModello = async (
  scope: Scope,
  bozza: Bozza,
  firma: Firmatario,
): Promise<readonly DichiarazioneProblem[]> => {
  const { procedura, risposte } = bozza
  if (!isDichiarazione(bozza) || primoAperto(procedura, risposte, contestoOf(bozza)) !== undefined) return []
  return (await leggiDichiarazione(scope, bozza, firma)).problems
}

/** Says it before somebody sends, in the words of the form. */
export const NonEntra = async ({ problems }: { readonly problems: readonly DichiarazioneProblem[] }) => {
  const t = await getTranslations('pratiche.modello')
  const words = { t: await getTranslations('dichiarazione'), chi: await getTranslations('contribuente') }
  if (problems.length === 0) return null
  return (
    <Notice tone="wait" level={2} title={t('nonEntra')}>
      <p>{t('nonEntraTesto')}</p>
      <ul className="mt-2">
        {problems.map((problem) => (
          <li key={problem.field + problem.code}>
            {problem.field === 'i0.valore' ? t('senzaValore') : fraseDi(words, problem)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
