/** Stamped on every stored result: a result is recomputed with the engine that made it, or explained as changed. */
export const ENGINE_VERSION = '2026.11.2'
