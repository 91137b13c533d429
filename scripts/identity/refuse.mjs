const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Why this provider must not start here, or undefined. It vouches for anybody without asking: outside a demonstration on
 * one's own machine it would open every door.
 */
export const whyRefuse = (env, portal) => {
  if (env.NODE_ENV === 'production') return 'NODE_ENV is production.'
  if (env.DEMO_IDENTITY !== 'yes') return 'only the demonstration and the tests start it (DEMO_IDENTITY).'
  for (const address of [portal, env.PUBLIC_URL].filter(Boolean)) {
    if (!URL.canParse(address) || !LOOPBACK.includes(new URL(address).hostname)) {
      return `${address} is an address that others can reach.`
    }
  }
  return undefined
}
