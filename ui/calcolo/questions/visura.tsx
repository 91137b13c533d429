import { useTranslations } from 'next-intl'
import { Help } from '../../components/help'

const COLUMNS = ['24', '104', '184', '290'] as const

/** A piece of a visura, drawn: where the rendita stands. Its words are those printed on the paper, in Italian. */
const Drawing = ({ label }: { readonly label: string }) => (
  <svg className="visura" viewBox="0 0 480 132" role="img" aria-label={label} fontSize="14" fill="#455b71" lang="it">
    <text x="16" y="26" fontWeight="600" fill="#17324d">
      Dati di classamento
    </text>
    <path d="M16 40h448M16 72h448M16 116h448M16 40v76M96 40v76M176 40v76M280 40v76M464 40v76" stroke="#c5c7c9" />
    {['Categoria', 'Classe', 'Consistenza', 'Rendita'].map((head, at) => (
      <text key={head} x={COLUMNS[at]} y="61">
        {head}
      </text>
    ))}
    {['A/3', '4', '5,5 vani'].map((cell, at) => (
      <text key={cell} x={COLUMNS[at]} y="99" fill="#17324d">
        {cell}
      </text>
    ))}
    <rect x="283" y="76" width="178" height="36" rx="4" fill="#f6e4c8" stroke="#995c00" strokeWidth="2" />
    <text x="290" y="100" fontSize="18" fontWeight="600" fill="#1a1a1a">
      Euro 743,69
    </text>
  </svg>
)

/** "Dove trovo la rendita?" */
export const WhereRendita = ({ group }: { readonly group: string }) => {
  const t = useTranslations('domande.rendita')
  return (
    <Help summary={t('where')} group={group}>
      <p>{t('whereText')}</p>
      <Drawing label={t('drawing')} />
    </Help>
  )
}
