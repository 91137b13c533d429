import type { Metadata } from 'next'
import { paramsOf, type SearchParams } from '../../imu/load'
import { ModuloF24, moduloMetadata } from '../../modulo-f24/modulo'
import { pagamentoImpi } from '../pagamento'

type Props = { readonly searchParams: SearchParams }

const propsOf = async (searchParams: SearchParams) =>
  ({ tax: 'impi', query: (await paramsOf(searchParams)).toString(), find: pagamentoImpi }) as const

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  moduloMetadata(await propsOf(searchParams))

const F24Page = async ({ searchParams }: Props) => <ModuloF24 {...await propsOf(searchParams)} />

export default F24Page
