import type { Metadata } from 'next'
import { paramsOf, type SearchParams } from '../../../calcolo/imu/load'
import { ModuloDichiarazione, moduloMetadata } from '../../modulo/modulo'

type Props = { readonly searchParams: SearchParams }

const queryOf = async (searchParams: SearchParams): Promise<string> => (await paramsOf(searchParams)).toString()

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  moduloMetadata({ quale: 'enc', query: await queryOf(searchParams) })

/** The declaration of bodies that do no commerce, step by step, in memory alone. */
const EntiPage = async ({ searchParams }: Props) => (
  <ModuloDichiarazione quale="enc" query={await queryOf(searchParams)} />
)

export default EntiPage
