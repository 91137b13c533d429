import { useTranslations } from 'next-intl'
import { CAMPI_ELENCHI } from '../../contracts/campi-elenchi'

/**
 * What a field of a list is called in the language of the page. Of a file of the catasto, whose fields have no words of ours,
 * its own name as a person reads it: `codice_via`, "codice via".
 */
export const useCampo = (): ((nome: string) => string) => {
  const t = useTranslations('elenchi.campi')
  return (nome) => {
    const known = CAMPI_ELENCHI.find((one) => one === nome)
    return known === undefined ? nome.replaceAll('_', ' ') : t(known)
  }
}
