/** Runs once before the server takes a call: it does not start on a database of another schema version. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseOtherSchema } = await import('./server/platform/start')
  await refuseOtherSchema()
}
