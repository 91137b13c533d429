/** Runs once before the server takes a call: it does not start on a database of another schema version. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('./server/platform/start')
  await start()
  // the copy of the reference data is read before the first call waits for it
  const { standingIn } = await import('./server/comuni/queries')
  await standingIn()
  const { keepSealing } = await import('./server/audit/sealing')
  keepSealing()
}
