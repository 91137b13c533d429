import { useTranslations } from 'next-intl'
import type { TestataLotto } from '../../contracts/lotto'
import { Select } from '../components/select'

/** A field of the table, and what it is called. */
export type CampoShown = { readonly nome: string; readonly label: string; readonly required: boolean }

type ColonneProps = { readonly testata: TestataLotto; readonly campi: readonly CampoShown[] }

/** Which column is which field: proposed by the headings, decided by a person. */
export const Colonne = ({ testata: { intestazioni, esempi, colonne }, campi }: ColonneProps) => {
  const t = useTranslations('piuContribuenti.mappa')
  return campi.map(({ nome, label, required }) => (
    <Select
      key={nome}
      name={`campo.${nome}`}
      label={label}
      hint={required ? t('serve') : t('facoltativo')}
      value={colonne[nome] ?? ''}
      empty={t('nessuna')}
      options={intestazioni.map((one) => ({
        value: one,
        label: esempi[one] ? t('conEsempio', { colonna: one, esempio: esempi[one] }) : one,
      }))}
    />
  ))
}
