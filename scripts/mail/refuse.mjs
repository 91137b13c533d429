/**
 * Why the mail server of the demonstration must not start here, or undefined. What it takes reaches nobody: in production
 * every message would be written down as sent.
 */
export const whyRefuse = (env) => {
  if (env.NODE_ENV === 'production') return 'NODE_ENV is production.'
  return env.DEMO_MAIL === 'yes' ? undefined : 'only the demonstration starts it (DEMO_MAIL).'
}
