import { notFound } from 'next/navigation'

/** Every address that no page answers, within the frame of the site and in its language. */
const Unknown = (): never => notFound()

export default Unknown
