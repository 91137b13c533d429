import type { Metadata } from 'next'
import { paramsOf, type SearchParams } from '../../imu/load'
import { ModuloF24, moduloMetadata } from '../../modulo-f24/modulo'
import { pagamentoTari } from '../pagamento'

type Props = { readonly searchParams: SearchParams }

const propsOf = async (searchParams: SearchParams) =>
  ({ tax: 'tari', query: (await paramsOf(searchParams)).toString(), find: pagamentoTari }) as const

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  moduloMetadata(await propsOf(searchParams))

const F24Page = async ({ searchParams }: Props) => <ModuloF24 {...await propsOf(searchParams)} />

export default F24Page
