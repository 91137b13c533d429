import { useTranslations } from 'next-intl'
import type { TestataLotto } from '../../contracts/lotto'
import { Select } from '../components/select'
import { useCampo } from '../elenchi/use-campo'

/** A field of the table. */
export type CampoShown = { readonly nome: string; readonly required: boolean }

type ColonneProps = { readonly testata: TestataLotto; readonly campi: readonly CampoShown[] }

/** Which column is which field: proposed by the headings, decided by a person. */
export const Colonne = ({ testata: { intestazioni, esempi, colonne }, campi }: ColonneProps) => {
  const t = useTranslations('piuContribuenti.mappa')
  const campo = useCampo()
  return campi.map(({ nome, required }) => (
    <Select
      key={nome}
      name={`campo.${nome}`}
      label={campo(nome)}
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
