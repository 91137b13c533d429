import { useTranslations } from 'next-intl'
import type { Problem } from '../../engine/kernel/problem'
import { Notice } from '../components/notice'
import { problemWords } from '../words'
import { immobileAnchor, immobileName } from './names'
import { problemsOf, type PosizioneView } from './view'

/** Data that may be missing, by the last words of the field of a problem. */
const DATA = [
  'uso',
  'categoria',
  'rendita',
  'redditoDominicale',
  'valoreVenale',
  'coltivatore',
  'comodato',
  'montano',
  'pertinenzaDi',
  'titolari',
  'dati',
  'diritto',
  'aliquota',
  'aliquotaAcconto',
  'occupanti',
  'tariffa',
] as const

const dataOf = ({ field }: Problem) => DATA.find((one) => one === field.split('.').at(-1))

/** A person can say these of an immobile; the others are for the office. */
const SAID: ReadonlySet<string> = new Set([
  'uso',
  'rendita',
  'redditoDominicale',
  'valoreVenale',
  'coltivatore',
  'comodato',
])

type RowProps = { readonly view: PosizioneView; readonly problem: Problem; readonly asked: boolean }

const Row = ({ view, problem, asked }: RowProps) => {
  const all = useTranslations()
  const t = useTranslations('posizione.manca')
  const names = useTranslations('calcolo.nomi')
  const [kind, place] = problem.field.split('.')
  const immobile = kind === 'immobili' ? view.immobili[Number(place)] : undefined
  const datum = dataOf(problem)
  const name = immobile && immobileName(names, immobile, view.anno)
  const what = datum ? t(`dato.${datum}`) : problemWords(all, problem.code)
  return (
    <li>
      {name ? t('di', { name, address: immobile?.dati.at(-1)?.indirizzo ?? '', what }) : what}{' '}
      {immobile && asked && datum && SAID.has(datum) ? (
        <a href={`#${immobileAnchor(immobile.id)}`}>{t('dillo')}</a>
      ) : (
        t('ufficio')
      )}
    </li>
  )
}

/** Where a tax cannot be computed: which datum is missing, of what, and what to do. `asked`: the cards ask the person. */
export const Missing = ({ view, asked }: { readonly view: PosizioneView; readonly asked: boolean }) => {
  const t = useTranslations('posizione.manca')
  const problems = problemsOf(view)
  if (problems.length === 0) return null
  return (
    <div id="manca" className="mt-6">
      <Notice tone="wait" level={2} title={t('title', { count: problems.length })}>
        <ul className="plain">
          {problems.map((problem) => (
            <Row key={problem.code + problem.field} view={view} problem={problem} asked={asked} />
          ))}
        </ul>
      </Notice>
    </div>
  )
}
